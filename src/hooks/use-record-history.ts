/** What happened to one record. */
import type { TableName } from '../db/change-set';
import { recordHistory } from '../db/repositories/history';
import type { HistoryEntry } from '../domain/record-history';
import { useLive } from './use-live';

/** A table whose records have a history: all of them. */
export type RecordTable = TableName;

/** Newest first; undefined while it is read. */
export function useRecordHistory(table: RecordTable, id: string): readonly HistoryEntry[] | undefined {
  return useLive((database) => recordHistory(database, table, id), `history:${table}:${id}`);
}
