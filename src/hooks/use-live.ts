/** Live queries: the only user of dexie-react-hooks. A query runs again whenever rows that it read have changed. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { TableName } from '../db/change-set';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { type Entities, fromRow } from '../db/tables';
import { useServices } from './services-context';

/**
 * The result of a query, undefined while it first runs.
 * @param key everything the query depends on besides the database, as one string: a new key asks anew.
 */
export function useLive<T>(query: (database: ScrutinyDatabase) => Promise<T>, key: string): T | undefined {
  const { context } = useServices();
  return useLiveQuery(() => query(context.database), [key, context.database]);
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
