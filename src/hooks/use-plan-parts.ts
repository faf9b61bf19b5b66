/** The parts of all plans, for picking one and for showing which priority a question tests. */
import { useMemo } from 'react';
import type { PlanElementId } from '../domain/ids';
import { type PlanPart, planParts } from '../domain/plan-parts';
import { useAll } from './use-live';

export interface PlanParts {
  readonly list: readonly PlanPart[];
  readonly byId: ReadonlyMap<PlanElementId, PlanPart>;
}

/** Undefined while they are read. */
export function usePlanParts(): PlanParts | undefined {
  const plans = useAll('plans');
  const versions = useAll('planVersions');
  const elements = useAll('planElements');
  return useMemo(() => {
    if (!plans || !versions || !elements) return undefined;
    const list = planParts({ plans, versions, elements });
    return { list, byId: new Map(list.map((part) => [part.element.id, part])) };
  }, [plans, versions, elements]);
}
