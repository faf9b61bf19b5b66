import { describe, expect, test } from 'vitest';
import type { PlanElementId } from '@/domain/ids';
import { confidenceWords, countByType, isCorrected, isDoubtful, isSettled, nextDoubtful } from '@/domain/plan-review';

const part = (id: string, confidence: number) => ({ id: id as PlanElementId, confidence });

describe('what the reader was unsure of', () => {
  test('is everything below 0.7, in words on three steps', () => {
    expect([0.69, 0.7, 1].map((confidence) => isDoubtful({ confidence }))).toEqual([true, false, false]);
    expect([0.2, 0.69, 0.7, 0.89, 0.9, 1].map(confidenceWords)).toEqual([
      'not sure',
      'not sure',
      'fairly sure',
      'fairly sure',
      'sure',
      'sure',
    ]);
  });

  test('is gone through in order, and round again', () => {
    const parts = [part('a', 0.5), part('b', 1), part('c', 0.6)];
    const next = (after: string | null) => nextDoubtful(parts, after as PlanElementId | null)?.id;
    expect([next(null), next('a'), next('b'), next('c'), next('gone')]).toEqual(['a', 'c', 'c', 'a', 'a']);
    expect(nextDoubtful([part('a', 1)], null)).toBeNull();
    expect(nextDoubtful([part('a', 0.1)], 'a' as PlanElementId)?.id).toBe('a');
  });
});

test('kinds are counted in their own order', () => {
  expect(countByType([{ type: 'focusArea' }, { type: 'priority' }, { type: 'focusArea' }])).toEqual([
    ['priority', 1],
    ['focusArea', 2],
  ]);
});

test.each([
  ['Set by hand', 1, true, true],
  ['Merged by hand', 1, true, true],
  ['Split by hand', 1, true, true],
  ['Added by hand', 1, true, true],
  ['Moved by hand', 1, true, true],
  ['As corrected in Draft 2', 1, true, true],
  ['Checked by hand', 1, false, true],
  ['It follows words that announce an outcome', 1, false, false],
  ['Set by hand', 0.6, false, false],
])('“%s” at %d: corrected %s, settled %s', (reason, confidence, corrected, settled) => {
  expect([isCorrected({ reason, confidence }), isSettled({ reason, confidence })]).toEqual([corrected, settled]);
});
