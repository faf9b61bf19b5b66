// Rows of plans followed over time, one in each table.
import type { UnitOfWork } from '@/db/unit-of-work';
import { newId } from '@/domain/ids';
import { measureIdOf } from '@/domain/measure';
import type { Paper } from '@/domain/paper';
import type { Plan, PlanVersion } from '@/domain/plan';
import { planChangeIdOf } from '@/domain/plan-change';
import { successionIdOf } from '@/domain/succession';

/** What changed, what followed, and what was measured. */
export function addPlanOverTime(
  unit: UnitOfWork,
  { plan, version, paper }: { readonly plan: Plan; readonly version: PlanVersion; readonly paper: Paper },
): void {
  const open = { compartment: 'open' } as const;
  unit.add('planChanges', {
    id: planChangeIdOf(version.id, null, null),
    ...open,
    versionId: version.id,
    beforeId: null,
    afterId: null,
    kinds: ['added'],
    state: 'proposed',
    similarity: 0.5,
    reason: 'New words',
  });
  const ends = { fromPlanId: plan.id, fromKey: 'part-0', toPlanId: plan.id, toKey: null } as const;
  unit.add('successions', {
    id: successionIdOf({ plan: plan.id, key: 'part-0' }, { plan: plan.id, key: null }),
    ...open,
    ...ends,
    verdict: 'follows',
  });
  const measure = unit.add('measures', {
    id: measureIdOf(plan.id, 'part-1'),
    ...open,
    planId: plan.id,
    stableKey: 'part-1',
    unit: '%',
    better: 'up',
  });
  unit.add('measureReadings', {
    id: newId(),
    ...open,
    measureId: measure.id,
    period: 'Q1 2025/26',
    periodEnd: '2025-06-30',
    value: 82.5,
    paperId: paper.id,
    page: 1,
    note: '',
  });
}
