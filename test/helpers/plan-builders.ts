// Plans, their texts and decisions about them with plain values, for tests of plans followed over time.
import { asId } from '@/domain/ids';
import type { Plan, PlanVersion } from '@/domain/plan';

export const BASE = {
  compartment: 'open',
  createdAt: '2030-01-01T09:00:00.000Z',
  updatedAt: '2030-01-01T09:00:00.000Z',
} as const;

export function aPlan(id: string, from: string | null, fields: Partial<Plan> = {}): Plan {
  return {
    ...BASE,
    id: asId(id),
    title: `Plan ${id}`,
    periodFrom: from,
    periodTo: null,
    remit: 'police',
    previousPlanId: null,
    ...fields,
  };
}

export function aVersion(id: string, planId: string, fields: Partial<PlanVersion> = {}): PlanVersion {
  return {
    ...BASE,
    id: asId(id),
    planId: asId(planId),
    paperId: asId(`paper-${id}`),
    status: 'published',
    label: '',
    reviewState: 'accepted',
    acceptedOn: '2030-01-02',
    scope: 'whole',
    previousVersionId: null,
    ...fields,
  };
}
