import { describe, expect, it } from 'vitest';
import { gridStep, indexesInSight, yearGroups } from '@/features/plans/coverage-window';
import { countFigures, countWords, lastAskedWords } from '@/features/plans/coverage-words';

const SIZE = { row: 60, column: 43 };

describe('keys in the coverage grid', () => {
  it.each([
    ['ArrowLeft', false, { row: 5, column: 0 }, { row: 5, column: 0 }],
    ['ArrowRight', false, { row: 5, column: 42 }, { row: 5, column: 42 }],
    ['ArrowDown', false, { row: 5, column: 3 }, { row: 6, column: 3 }],
    ['PageDown', false, { row: 55, column: 3 }, { row: 59, column: 3 }],
    ['PageUp', false, { row: 12, column: 3 }, { row: 2, column: 3 }],
    ['Home', false, { row: 5, column: 3 }, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 3 }, { row: 5, column: 42 }],
    ['Home', true, { row: 5, column: 3 }, { row: 0, column: 0 }],
    ['End', true, { row: 5, column: 3 }, { row: 59, column: 42 }],
    ['ArrowDown', true, { row: 5, column: 3 }, null],
    ['a', false, { row: 5, column: 3 }, null],
  ] as const)('%s, with Ctrl %s, from %o leads to %o', (key, hasMod, from, to) => {
    expect(gridStep({ key, hasMod }, from, SIZE, 10)).toEqual(to);
  });
});

describe('what is drawn', () => {
  it('is what is in sight, a few more, and the cell that has the focus', () => {
    expect(indexesInSight(10, 2.5, 60, 11)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(indexesInSight(10, 1, 60, 50).at(-1)).toBe(50);
    expect(indexesInSight(10, 1, 60, 0)[0]).toBe(0);
    expect(indexesInSight(0, 100, 4, -3)).toEqual([0, 1, 2, 3]);
    expect(indexesInSight(9, 5, 3, 8)).toEqual([]);
  });

  it('puts columns of a year under it', () => {
    expect(yearGroups([null, '2025-02-01', '2025-01-01', '2024-12-01'])).toEqual([
      { year: '2025', from: 1, count: 2 },
      { year: '2024', from: 3, count: 1 },
    ]);
  });
});

describe('what a cell says', () => {
  const counts = (prepared: number, notPut: number, asked: number, answered: number) => ({
    prepared,
    notPut,
    asked,
    answered,
  });
  it.each([
    [counts(0, 0, 0, 0), '', 'none recorded'],
    [counts(2, 0, 0, 0), '+2', '2 prepared'],
    [counts(1, 1, 1, 2), '3 +2', '3 asked, 2 of them answered, 1 prepared and 1 not reached or withdrawn'],
  ])('%o as %s', (one, figures, words) => {
    expect(countFigures(one)).toBe(figures);
    expect(countWords(one)).toBe(words);
  });

  it('speaks of what is recorded, and since when', () => {
    expect(lastAskedWords({ total: counts(1, 0, 0, 0), lastAsked: null }, '2024-05-03')).toBe(
      'None recorded here since 3 May 2024',
    );
    expect(lastAskedWords({ total: counts(0, 0, 1, 0), lastAsked: null }, '2024-05-03')).toBe('Day not known');
    expect(lastAskedWords({ total: counts(0, 0, 1, 0), lastAsked: '2025-02-13' }, '2024-05-03')).toBe('13 Feb 2025');
  });
});
