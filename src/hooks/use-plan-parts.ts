/** The parts of all plans, for picking one and for showing which priority a question tests. */
import { useMemo } from 'react';
import type { PlanElementId } from '../domain/ids';
import { currentParts } from '../domain/plan-current';
import { type PlanPart, planParts } from '../domain/plan-parts';
import { useAll } from './use-live';

export interface PlanParts {
  /** Of every version: the same part once for each text that has it. */
  readonly all: readonly PlanPart[];
  /** Each part once, as it is now. */
  readonly list: readonly PlanPart[];
  /** What a part of any version is now. Its `stableKey` is that of all of them. */
  readonly byId: ReadonlyMap<PlanElementId, PlanPart>;
}

/** Undefined while they are read. */
export function usePlanParts(): PlanParts | undefined {
  const plans = useAll('plans');
  const versions = useAll('planVersions');
  const elements = useAll('planElements');
  return useMemo(() => {
    if (!plans || !versions || !elements) return undefined;
    const rows = { plans, versions, elements };
    const all = planParts(rows);
    return { all, ...currentParts(rows, all) };
  }, [plans, versions, elements]);
}
