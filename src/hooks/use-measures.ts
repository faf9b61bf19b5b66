/** Live reads of measures and their figures. */
import { type FollowedMeasure, measuresOfPlan } from '../db/repositories/measures';
import type { PlanId } from '../domain/ids';
import { useLive } from './use-live';

export type { FollowedMeasure } from '../db/repositories/measures';

/** The measures of a plan that have figures or a unit, by the `stableKey` of their parts; undefined while they are read. */
export function useMeasures(id: PlanId): ReadonlyMap<string, FollowedMeasure> | undefined {
  return useLive((database) => measuresOfPlan(database, id), `measures:${id}`);
}
