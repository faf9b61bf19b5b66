/** What changed from one text of a plan to the next, live. */
import { type VersionChanges, versionChanges } from '../db/repositories/plan-changes';
import type { PlanVersionId } from '../domain/ids';
import { useLive } from './use-live';

export type { ListedPlanChange, VersionChanges } from '../db/repositories/plan-changes';

/** Undefined while it is read, null when there is no such version. */
export function useVersionChanges(id: PlanVersionId): VersionChanges | null | undefined {
  return useLive((database) => versionChanges(database, id), `planChanges:${id}`);
}
