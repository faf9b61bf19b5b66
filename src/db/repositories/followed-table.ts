/**
 * A whole table in memory that follows the database change by change: after the first reading only the rows that a
 * change set touched are read again. For screens over thousands of rows that must stay quick while somebody types.
 */
import { liveQuery } from 'dexie';
import { type TableName, touchedKey } from '../change-set';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { type Entities, fromRow } from '../tables';

export type FollowedRows<T extends TableName> = ReadonlyMap<string, Entities[T]>;

export interface FollowedTable<T extends TableName> {
  /** Told after every change; the rows are followed while anybody listens. Returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The rows by id: the same object until something changes; undefined until they have been read. Throws if that failed. */
  readonly snapshot: () => FollowedRows<T> | undefined;
}

interface State<T extends TableName> {
  /** The last change set that the rows include. */
  readonly seq: number;
  readonly rows: FollowedRows<T>;
}

const FOLLOWED = new WeakMap<ScrutinyDatabase, Map<TableName, unknown>>();

/** The one follower of a table: everybody who asks shares it, and what was read once stays read. */
export function followedTable<T extends TableName>(database: ScrutinyDatabase, table: T): FollowedTable<T> {
  const tables = FOLLOWED.get(database) ?? new Map<TableName, unknown>();
  FOLLOWED.set(database, tables);
  const known = tables.get(table) ?? follow(database, table);
  tables.set(table, known);
  return known as FollowedTable<T>;
}

function follow<T extends TableName>(database: ScrutinyDatabase, table: T): FollowedTable<T> {
  let state: State<T> | undefined;
  let failure: unknown;
  let subscription: { unsubscribe(): void } | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const start = () =>
    liveQuery(() => catchUp(database, table, state)).subscribe({
      next: (result) => {
        const isNews = result.rows !== state?.rows;
        state = result;
        if (isNews) tell();
      },
      error: (error: unknown) => {
        failure = error;
        tell();
      },
    });
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      subscription ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        subscription?.unsubscribe();
        subscription = null;
      };
    },
    snapshot: () => {
      if (failure !== undefined) throw failure;
      return state?.rows;
    },
  };
}

/** Rows and their place among the change sets are read in one transaction, so that nothing falls between. */
async function catchUp<T extends TableName>(
  database: ScrutinyDatabase,
  table: T,
  state: State<T> | undefined,
): Promise<State<T>> {
  return database.transaction('r', [table, 'changes'], async () => {
    if (state === undefined) {
      const last = await database.changes.orderBy('seq').last();
      return { seq: last?.seq ?? 0, rows: await allRows(database, table) };
    }
    const changeSets = await database.changes.where('seq').above(state.seq).toArray();
    const seq = changeSets.at(-1)?.seq ?? state.seq;
    const prefix = touchedKey(table, '');
    const touched = changeSets.flatMap((one) => one.touched).filter((key) => key.startsWith(prefix));
    if (touched.length === 0) return { seq, rows: state.rows };
    const ids = [...new Set(touched.map((key) => key.slice(prefix.length)))];
    const found = await database.rows(table).bulkGet(ids);
    const rows = new Map(state.rows);
    ids.forEach((id, index) => {
      const row = found[index];
      if (row) rows.set(id, fromRow<T>(row));
      else rows.delete(id);
    });
    return { seq, rows };
  });
}

/** Rows read at once: few enough to hold the window up for less than a frame or two. */
const BATCH = 1_000;

/** Everything in the table, in batches within the transaction around it: between them the window can draw. */
async function allRows<T extends TableName>(database: ScrutinyDatabase, table: T): Promise<FollowedRows<T>> {
  const rows = new Map<string, Entities[T]>();
  let last = '';
  for (;;) {
    const batch = await database.rows(table).where(':id').above(last).limit(BATCH).toArray();
    for (const row of batch) rows.set(row.id, fromRow<T>(row));
    if (batch.length < BATCH) return rows;
    last = batch.at(-1)?.id ?? last;
  }
}
