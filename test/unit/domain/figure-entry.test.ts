import { describe, expect, it } from 'vitest';
import { figureProblem, nextPeriod, periodProblem } from '@/domain/figure-entry';
import { headingsKey } from '@/domain/figure-table';

describe('what is typed for a figure', () => {
  it('is asked for again when it is none', () => {
    expect(periodProblem('Q2 2025/26')).toBeUndefined();
    expect(periodProblem('soon')).toBe('Such as Q2 2025/26 or June 2025');
    expect(figureProblem('82.5%')).toBeUndefined();
    expect(figureProblem('many')).toBe('A number is needed');
  });

  it.each([
    ['Q2 2025/26', 'Q3 2025/26'],
    ['Q4 2024/25', 'Q1 2025/26'],
    ['Q4 1999-00', 'Q1 2000-01'],
    ['April 2025', 'May 2025'],
    ['Dec 2025', 'Jan 2026'],
    ['2024/25', '2025/26'],
    ['2025', '2026'],
    ['30 June 2025', ''],
    ['12 months to March 2025', ''],
  ])('goes on from %s with “%s”', (period, next) => {
    expect(nextPeriod(period)).toBe(next);
  });
});

describe('a table', () => {
  it('is known again by its headings, however they are written', () => {
    expect(headingsKey(['Month', 'Value'])).toBe(headingsKey(['month', 'VALUE']));
    expect(headingsKey(['Month', 'Value'])).not.toBe(headingsKey(['MonthV', 'alue']));
    expect(headingsKey(Array.from({ length: 500 }, (_, at) => `Column ${at}`)).length).toBeLessThan(40);
  });
});
