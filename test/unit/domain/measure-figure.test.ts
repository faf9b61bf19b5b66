import { describe, expect, it } from 'vitest';
import { figureOf, inPeriodOrder, trendOf, yearBefore } from '@/domain/measure-figure';

describe('a figure', () => {
  it.each([
    ['82', 82, ''],
    ['1,234', 1234, ''],
    ['12 345', 12345, ''],
    ['82.5%', 82.5, '%'],
    ['82.5 per cent', 82.5, '%'],
    ['£1.4m', 1_400_000, '£'],
    ['£ 250,000', 250_000, '£'],
    ['-3.1', -3.1, ''],
    ['−3.1%', -3.1, '%'],
    ['(12)', -12, ''],
    ['14 days', 14, 'days'],
    ['.5', 0.5, ''],
    ['1.1 million', 1_100_000, ''],
  ])('%s is %d in “%s”', (text, value, unit) => {
    expect(figureOf(text)).toEqual({ value, unit });
  });

  it.each(['', '-', 'n/a', '12 to 15', '1,23', '12/25', '(12', '12)', 'twelve', '1.2.3', '9'.repeat(400)])(
    '%s is none',
    (text) => {
      expect(figureOf(text)).toBeNull();
    },
  );
});

describe('trends', () => {
  it('say better or worse only where somebody said which way is better', () => {
    expect(trendOf(80, 83, 'up')).toBe('better');
    expect(trendOf(80, 83, 'down')).toBe('worse');
    expect(trendOf(83, 80, 'down')).toBe('better');
    expect(trendOf(80, 83, null)).toBe('higher');
    expect(trendOf(83, 80, null)).toBe('lower');
    expect(trendOf(80, 80, 'up')).toBe('unchanged');
  });

  it('find the same period of the year before', () => {
    const readings = ['2025-06-30', '2024-03-31', '2024-06-28', '2024-09-30'].map((periodEnd) => ({ periodEnd }));
    const [latest] = readings;
    if (!latest) throw new Error('none');
    expect(yearBefore(readings, latest)).toEqual({ periodEnd: '2024-06-28' });
    expect(yearBefore([latest, { periodEnd: '2024-09-30' }], latest)).toBeNull();
    expect(inPeriodOrder(readings).map(({ periodEnd }) => periodEnd)).toEqual([
      '2024-03-31',
      '2024-06-28',
      '2024-09-30',
      '2025-06-30',
    ]);
  });
});
