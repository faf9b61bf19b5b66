// What a plan says after several texts: whole ones replace, pages lie over, and every part has its newest words.
import { describe, expect, test } from 'vitest';
import { asId } from '@/domain/ids';
import type { Plan, PlanElement, PlanVersion } from '@/domain/plan';
import { currentParts } from '@/domain/plan-current';
import { inVersionOrder, planState } from '@/domain/plan-state';
import { planOf } from './outline-notation';

const BASE = { compartment: 'open', updatedAt: '' } as const;

function version(id: string, day: number, fields: Partial<PlanVersion> = {}): PlanVersion {
  return {
    ...BASE,
    id: asId(id),
    createdAt: `2025-01-0${day}T00:00:00.000Z`,
    planId: asId('plan'),
    paperId: asId('paper'),
    status: 'unknown',
    label: id,
    reviewState: 'accepted',
    acceptedOn: '2025-01-09',
    scope: 'whole',
    previousVersionId: null,
    ...fields,
  };
}

const PLAN: Plan = {
  ...BASE,
  id: asId('plan'),
  createdAt: '',
  title: 'Plan',
  periodFrom: null,
  periodTo: null,
  remit: 'police',
  previousPlanId: null,
};

/** The parts of one text; the same words to the left of "/" are the same part. */
function textOf(versionId: string, outline: string): PlanElement[] {
  return planOf(`${versionId}-`, outline).map((part) => ({
    ...part,
    versionId: asId(versionId),
    stableKey: part.text.split('/')[0]!,
  }));
}

const DRAFT = textOf(
  'draft',
  'priority 1: Roads\n  outcome: Calm\n  focusArea: Speed\npriority 2: Rivers\n  outcome: Clean',
);
const PAGE = textOf('page', 'outcome: Calm/er\nfocusArea: Speed');

describe('planState', () => {
  test('a page lies over the whole, where its parts stood, without its own heading too', () => {
    const state = planState([version('draft', 1), version('page', 2, { scope: 'part' })], [...DRAFT, ...PAGE]);
    const under = (text: string) => {
      const parent = state.find((part) => part.text === text)!.parentId;
      return state.find(({ id }) => id === parent)?.text ?? null;
    };
    expect(state.map(({ text }) => text)).toEqual(['Roads', 'Calm/er', 'Speed', 'Rivers', 'Clean']);
    expect([under('Calm/er'), under('Speed'), under('Clean')]).toEqual(['Roads', 'Roads', 'Rivers']);
  });

  test('a whole text replaces what was before it', () => {
    const final = textOf('final', 'priority 1: Roads/ and lanes');
    const versions = [version('draft', 1), version('page', 2, { scope: 'part' }), version('final', 3)];
    expect(planState(versions, [...DRAFT, ...PAGE, ...final]).map(({ text }) => text)).toEqual(['Roads/ and lanes']);
  });
});

describe('currentParts', () => {
  test('gives what any part of any text is now; what is gone is what it was last', () => {
    const final = textOf('final', 'priority 1: Roads/ and lanes\n  outcome: Calm');
    const versions = [version('draft', 1), version('final', 2), version('next', 3, { reviewState: 'inReview' })];
    const next = textOf('next', 'priority 1: Roads/ and rails');
    const current = currentParts({ plans: [PLAN], versions, elements: [...DRAFT, ...final, ...next] });
    expect(current.list.map(({ element }) => element.text)).toEqual(['Roads/ and lanes', 'Calm']);
    const now = (id: string) => current.byId.get(asId(id))?.element.text;
    expect([now('draft-1'), now('final-1'), now('next-1')]).toEqual(Array(3).fill('Roads/ and lanes'));
    expect(now('draft-3')).toBe('Speed');
  });
});

test('versions stand after the one they were matched with, whenever they came', () => {
  const versions = [
    version('third', 1, { previousVersionId: asId('second') }),
    version('first', 2),
    version('second', 3, { previousVersionId: asId('first') }),
  ];
  expect(inVersionOrder(versions).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});
