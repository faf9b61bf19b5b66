import { describe, expect, it } from 'vitest';
import { asId } from '@/domain/ids';
import type { ElementType, Plan, PlanElement, PlanVersion } from '@/domain/plan';
import { planParts } from '@/domain/plan-parts';

const BASE = { compartment: 'open', createdAt: '2025-01-01T00:00:00.000Z', updatedAt: '' } as const;

function element(id: string, type: ElementType, parent: string | null, number = '', version = 'v1'): PlanElement {
  return {
    ...BASE,
    id: asId(id),
    versionId: asId(version),
    parentId: parent === null ? null : asId(parent),
    type,
    number,
    text: `Text of ${id}`,
    order: id,
    source: null,
    confidence: 1,
    reason: '',
    stableKey: id,
  };
}

function version(id: string, label: string, acceptedOn: string | null): PlanVersion {
  return {
    ...BASE,
    id: asId(id),
    planId: asId('plan'),
    paperId: asId('paper'),
    status: 'draft',
    label,
    reviewState: acceptedOn === null ? 'inReview' : 'accepted',
    acceptedOn,
    scope: 'whole',
    previousVersionId: null,
  };
}

const PLAN: Plan = {
  ...BASE,
  id: asId('plan'),
  title: 'Plan 2021-25',
  periodFrom: '2021',
  periodTo: '2025',
  remit: 'police',
  previousPlanId: null,
};

describe('parts of plans', () => {
  it('belong to the priority above them, which has its printed number or else its place', () => {
    const elements = [
      element('a', 'vision', null),
      element('b', 'priority', null),
      element('b1', 'outcome', 'b'),
      element('b2', 'successMeasure', 'b1'),
      element('c', 'priority', null, 'P7'),
      element('c1', 'focusArea', 'c', '7.1'),
    ];
    const parts = planParts({ plans: [PLAN], versions: [version('v1', 'Draft 1.5', null)], elements });
    expect(parts.map((part) => [part.element.id, part.priority?.number ?? null])).toEqual([
      ['a', null],
      ['b', 1],
      ['b1', 1],
      ['b2', 1],
      ['c', 7],
      ['c1', 7],
    ]);
    expect(parts[3]?.priority).toMatchObject({ id: 'b', text: 'Text of b' });
    expect(parts[0]?.planLabel).toBe('Plan 2021-25, Draft 1.5');
  });

  it('come from the version accepted last first, and from those in review at the end', () => {
    const versions = [
      version('v1', 'Old', '2021-01-01'),
      version('v2', 'Proposed', null),
      version('v3', 'New', '2024-01-01'),
    ];
    const elements = ['v1', 'v2', 'v3'].map((id) => element(`in-${id}`, 'priority', null, '', id));
    const parts = planParts({ plans: [PLAN], versions, elements });
    expect(parts.map((part) => part.element.id)).toEqual(['in-v3', 'in-v1', 'in-v2']);
  });
});
