/** Reads of what happened: the change sets that touched one record. */
import { type HistoryEntry, historyOf } from '../../domain/record-history';
import { type TableName, touchedKey } from '../change-set';
import type { ScrutinyDatabase } from '../scrutiny-database';

/** The history of one record, newest first. */
export async function recordHistory(
  database: ScrutinyDatabase,
  table: TableName,
  id: string,
): Promise<readonly HistoryEntry[]> {
  const found = await database.changes.where('touched').equals(touchedKey(table, id)).sortBy('seq');
  return historyOf(found, table, id);
}
