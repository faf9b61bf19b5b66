import { describe, expect, it } from 'vitest';
import type { Commitment } from '@/domain/commitment';
import { matchMeasures } from '@/domain/figure-match';
import { figuresIn, periodIn } from '@/domain/figures-in-words';
import type { MeasureReading } from '@/domain/measure';
import { figureWords, measureProgress, measureTarget, progressSentence } from '@/domain/measure-progress';
import type { PlanElement } from '@/domain/plan';
import type { PlanPart } from '@/domain/plan-parts';

const reading = (period: string, periodEnd: string, value: number) => ({ period, periodEnd, value }) as MeasureReading;

const YEAR = [
  reading('Q2 2025/26', '2025-09-30', 82.5),
  reading('Q1 2025/26', '2025-06-30', 80),
  reading('Q2 2024/25', '2024-09-30', 84),
];

describe('the progress of a measure', () => {
  it('is told against the period before and the year before', () => {
    const progress = measureProgress(YEAR, 'up');
    expect(progress?.latest.value).toBe(82.5);
    expect(progress?.before).toMatchObject({ trend: 'better', reading: { value: 80 } });
    expect(progress?.yearBefore).toMatchObject({ trend: 'worse', reading: { value: 84 } });
    expect(measureProgress([], 'up')).toBeNull();
    expect(measureProgress(YEAR.slice(0, 1), null)).toMatchObject({ before: null, yearBefore: null });
  });

  it('is a sentence that names no more than is known', () => {
    const progress = measureProgress(YEAR, 'up');
    if (!progress) throw new Error('no progress');
    expect(progressSentence(progress, { unit: '%', better: 'up' }, { value: 90, by: 'March 2026' })).toBe(
      '3 figures from Q2 2024/25 to Q2 2025/26. Lowest 80%, highest 84%. Latest 82.5% in Q2 2025/26, better than 80% the ' +
        'period before (Q1 2025/26), worse than 84% a year before (Q2 2024/25). Target 90% by March 2026, not reached.',
    );
    const unknown = measureProgress(YEAR, null);
    if (!unknown) throw new Error('no progress');
    expect(progressSentence(unknown, { unit: '', better: null }, { value: 80, by: '' })).toMatch(
      /higher than 80 .*lower than 84 .* Target 80\.$/,
    );
  });

  it('has the target of a promise of the same part and unit', () => {
    const promise = (elementId: string, value: string, unit: string) =>
      ({ elementId, text: 'I will', state: 'outstanding', target: { value, unit, by: 'April 2026' } }) as Commitment;
    const element = (id: string, text = 'Another') => ({ id, text }) as PlanElement;
    const promises = [promise('b', '50', '%'), promise('a', 'more', ''), promise('a', '1,100', 'officers')];
    expect(measureTarget(promises, element('a'), '')).toEqual({ value: 1100, by: 'April 2026' });
    expect(measureTarget(promises, element('a'), '%')).toBeNull();
    expect(measureTarget(promises, element('c'), '')).toBeNull();
    expect(measureTarget(promises, element('c', '• I will.'), '%')).toEqual({ value: 50, by: 'April 2026' });
  });

  it.each([
    [82.5, '%', '82.5%'],
    [-3, '%', '−3%'],
    [1_400_000, '£', '£1,400,000'],
    [14, 'days', '14 days'],
    [1234.5, '', '1,234.5'],
  ])('writes %d in %s as %s', (value, unit, words) => {
    expect(figureWords(value, unit)).toBe(words);
  });
});

describe('a passage', () => {
  it.each([
    ['In Q2 2025/26, 82.5% of calls were answered within 10 seconds.', 'Q2 2025/26', [82.5, 10]],
    ['There were 1,234 burglaries in the 12 months to March 2025', '12 months to March 2025', [1234]],
    ['£1.4m was spent in 2024/25', '2024/25', [1_400_000]],
    ['fell to 45 per cent by 30 June 2025.', '30 June 2025', [45]],
    ['No figure here', null, []],
    ['Section 2.4.1 of the COVID-19 paper', null, []],
  ])('“%s” gives its period and figures', (text, period, values) => {
    expect(periodIn(text)).toBe(period);
    expect(figuresIn(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('the measures of a table', () => {
  const part = (id: string, text: string, number = '', type = 'successMeasure') =>
    ({ element: { id, text, number, type } }) as unknown as PlanPart;
  const parts = [
    part('calls', 'At least 90% of emergency (999) calls are answered within ten seconds'),
    part('burglary', 'Burglaries of homes fall each year', '2.3'),
    part('theme', 'Burglary', '', 'focusArea'),
  ];

  it('are found by words or by number, each once', () => {
    const found = matchMeasures(
      ['Emergency calls answered', '2.3 Homes', 'Staff sickness', '999 calls answered'],
      parts,
    );
    expect([...found].map(([name, { element }]) => [name, element.id])).toEqual([
      ['2.3 Homes', 'burglary'],
      ['Emergency calls answered', 'calls'],
    ]);
  });
});
