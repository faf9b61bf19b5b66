/** The latest changes of the workspace, live. */
import { type RecentChange, recentChanges } from '../db/repositories/recent-changes';
import { useLive } from './use-live';

export type { RecentChange } from '../db/repositories/recent-changes';

export function useRecentChanges(limit: number): readonly RecentChange[] | undefined {
  return useLive((database) => recentChanges(database, limit), `recent:${limit}`);
}
