/**
 * Live queries: they run again whenever rows that they read have changed. What they give is drawn in slices (a React
 * transition): keys and clicks come first, and however much has changed, the window is never held up by drawing it.
 */
import { liveQuery } from 'dexie';
import { startTransition, useEffect, useEffectEvent, useState } from 'react';
import type { TableName } from '../db/change-set';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { type Entities, fromRow } from '../db/tables';
import { useServices } from './services-context';

interface Seen<T> {
  readonly result?: T;
  /** Of the query with this key; null when it went well. */
  readonly error: unknown;
  readonly key: string;
}

/**
 * The result of a query, undefined while it first runs. An error of the query is thrown where it is drawn.
 * @param key everything the query depends on besides the database, as one string: a new key asks anew, and the result
 * of the old one stays until the new one is there.
 */
export function useLive<T>(query: (database: ScrutinyDatabase) => Promise<T>, key: string): T | undefined {
  const { database } = useServices().context;
  const [seen, setSeen] = useState<Seen<T>>({ error: null, key });
  const ask = useEffectEvent(query);
  useEffect(() => {
    const show = (next: Seen<T>) => startTransition(() => setSeen(next));
    const subscription = liveQuery(() => ask(database)).subscribe({
      next: (result) => show({ result, error: null, key }),
      error: (error: unknown) => show({ error, key }),
    });
    return () => subscription.unsubscribe();
  }, [key, database]);
  if (seen.error !== null && seen.key === key) throw seen.error;
  return seen.result;
}

/** All rows of a table. For tables that stay small (plans, meetings, members) or screens that show them all. */
export function useAll<T extends TableName>(table: T): readonly Entities[T][] | undefined {
  return useLive((database) => database.rows(table).toArray((rows) => rows.map((row) => fromRow<T>(row))), table);
}

/** Whether a table has any rows; undefined while it is read. Costs the same however many there are. */
export function useHasAny(table: TableName): boolean | undefined {
  return useLive(async (database) => (await database.rows(table).limit(1).primaryKeys()).length > 0, `any:${table}`);
}

/** One row by id: undefined while it is read, null when there is none. */
export function useOne<T extends TableName>(
  table: T,
  id: Entities[T]['id'] | null | undefined,
): Entities[T] | null | undefined {
  return useLive(
    async (database) => {
      if (id === null || id === undefined) return null;
      const row = await database.rows(table).get(id);
      return row ? fromRow<T>(row) : null;
    },
    `${table}:${id ?? ''}`,
  );
}

/** The rows whose indexed field has a value; none for null. */
export function useWhere<T extends TableName>(
  table: T,
  index: string & keyof Entities[T],
  value: string | null | undefined,
): readonly Entities[T][] | undefined {
  return useLive(
    async (database) => {
      if (value === null || value === undefined) return [];
      const rows = await database.rows(table).where(index).equals(value).toArray();
      return rows.map((row) => fromRow<T>(row));
    },
    `${table}.${index}=${value ?? ''}`,
  );
}
