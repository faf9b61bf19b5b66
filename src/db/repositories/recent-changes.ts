/** The latest changes of the whole workspace. */
import type { ScrutinyDatabase } from '../scrutiny-database';

export interface RecentChange {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly isUndo: boolean;
  readonly count: number;
}

/** Newest first, at most `limit`. */
export async function recentChanges(database: ScrutinyDatabase, limit: number): Promise<readonly RecentChange[]> {
  const sets = await database.changes.orderBy('seq').reverse().limit(limit).toArray();
  return sets.map(({ id, label, at, by, undoes, changes }) => ({
    id,
    label,
    at,
    by,
    isUndo: undoes !== null,
    count: changes.length,
  }));
}
