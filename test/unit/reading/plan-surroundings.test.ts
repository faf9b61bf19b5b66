import { expect, test } from 'vitest';
import type { ReadElement } from '@/reading/plan/plan-reading';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';

const PLAN = `Plan for the county 2031-35

Contents

Priority 1: Calm roads ..... 4
Speed in villages ..... 5
Lorries at night ..... 6

Priority 1: Calm roads

Shared outcome: Fewer people are hurt on the roads.

Focus areas:

Speed in villages

Many villages have no pavement, and the lanes are narrow.

Lorries at night

Drivers take the short way through the lanes.
`;

function partsOf(elements: readonly ReadElement[]): readonly ReadElement[] {
  return elements.flatMap((element) => [element, ...partsOf(element.children)]);
}

test('a part that the contents name as well tells what stands beside it', () => {
  const parts = partsOf(readPlan(readTextSource(PLAN)).elements);
  expect(parts.find(({ text }) => text === 'Speed in villages')).toMatchObject({
    before: 'Focus areas:',
    after: 'Many villages have no pavement, and the lanes are narrow.',
  });
});

test('words that stand once need nothing beside them', () => {
  const parts = partsOf(readPlan(readTextSource(PLAN)).elements);
  const outcome = parts.find(({ type }) => type === 'outcome');
  expect(outcome?.text).toContain('Fewer people');
  expect(outcome).not.toHaveProperty('before');
});
