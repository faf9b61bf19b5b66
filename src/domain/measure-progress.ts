/** How a measure is doing: its latest figure, what came before, and the target that was promised. Pure. */
import type { Commitment } from './commitment';
import type { Measure, MeasureReading } from './measure';
import { figureOf, inPeriodOrder, type Trend, trendOf, yearBefore } from './measure-figure';
import type { PlanElement } from './plan';
import { sameWords } from './similarity';

type Better = Measure['better'];

export interface Step {
  readonly reading: MeasureReading;
  /** What the latest figure is against this one. */
  readonly trend: Trend;
}

export interface MeasureProgress {
  /** The earliest first. */
  readonly readings: readonly MeasureReading[];
  readonly latest: MeasureReading;
  /** The figure of the period before; null for the first. */
  readonly before: Step | null;
  /** The figure of the same period a year before; null when it is the one before, or there is none. */
  readonly yearBefore: Step | null;
}

/** Null without any figure. */
export function measureProgress(all: readonly MeasureReading[], better: Better): MeasureProgress | null {
  const readings = inPeriodOrder(all);
  const latest = readings.at(-1);
  if (!latest) return null;
  // Two figures of one period may stand side by side; the trend is against another period.
  const before = readings.findLast(({ periodEnd }) => periodEnd < latest.periodEnd);
  const lastYear = yearBefore(readings, latest);
  const step = (reading: MeasureReading): Step => ({ reading, trend: trendOf(reading.value, latest.value, better) });
  return {
    readings,
    latest,
    before: before ? step(before) : null,
    yearBefore: lastYear && lastYear !== before ? step(lastYear) : null,
  };
}

export interface MeasureTarget {
  readonly value: number;
  /** In the plan's words; empty when it names no time. */
  readonly by: string;
}

/** The target that a promise of the part itself sets; null where none is a number in the unit of the measure. */
export function measureTarget(
  promises: readonly Commitment[],
  element: Pick<PlanElement, 'id' | 'text'>,
  unit: string,
): MeasureTarget | null {
  for (const { elementId, text, target, state } of promises) {
    // A measure that is itself a promise may have it filed under the priority.
    if (elementId !== element.id && !sameWords(text, element.text)) continue;
    if (target === null || state === 'withdrawn') continue;
    const figure = figureOf(target.value);
    if (!figure) continue;
    const own = target.unit === '' ? figure.unit : target.unit;
    // A promise of 100 officers is no target of a share, which promises word as "% of calls".
    if (own !== '' && unit !== '' && isShare(own) !== isShare(unit)) continue;
    return { value: figure.value, by: target.by };
  }
  return null;
}

function isShare(unit: string): boolean {
  return /^(?:%|per ?cent)/i.test(unit);
}

/** Null while nobody has said which way is better. */
export function isReached(target: MeasureTarget, value: number, better: Better): boolean | null {
  if (better === null) return null;
  return better === 'up' ? value >= target.value : value <= target.value;
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** "82.5%", "£1,400,000", "14 days", "−3". */
export function figureWords(value: number, unit: string): string {
  const number = NUMBER.format(Math.abs(value));
  const sign = value < 0 ? '−' : '';
  if (unit === '£' || unit === '€' || unit === '$') return `${sign}${unit}${number}`;
  return `${sign}${number}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`;
}

/** "better than 80% before (Q1 2025/26)". */
export function stepWords({ reading, trend }: Step, unit: string, when: string): string {
  const than = trend === 'unchanged' ? 'as' : 'than';
  return `${trend === 'unchanged' ? 'the same' : trend} ${than} ${figureWords(reading.value, unit)} ${when} (${reading.period})`;
}

/** The figures in a sentence, for those who don't see the chart. */
export function progressSentence(
  progress: MeasureProgress,
  { unit, better }: Pick<Measure, 'unit' | 'better'>,
  target: MeasureTarget | null,
): string {
  const { readings, latest } = progress;
  const [first] = readings;
  const values = readings.map(({ value }) => value);
  const words = (value: number) => figureWords(value, unit);
  const range =
    readings.length > 2
      ? ` Lowest ${words(values.reduce((a, b) => Math.min(a, b)))}, highest ${words(values.reduce((a, b) => Math.max(a, b)))}.`
      : '';
  const count =
    first && readings.length > 1 ? `${readings.length} figures from ${first.period} to ${latest.period}.${range} ` : '';
  return `${count}${latestSentence(progress, { unit, better }, target)}`;
}

/** The latest figure against those before and the target. */
export function latestSentence(
  { latest, before, yearBefore: lastYear }: MeasureProgress,
  { unit, better }: Pick<Measure, 'unit' | 'better'>,
  target: MeasureTarget | null,
): string {
  const steps = [
    ...(before ? [stepWords(before, unit, 'the period before')] : []),
    ...(lastYear ? [stepWords(lastYear, unit, 'a year before')] : []),
  ];
  const against = steps.length === 0 ? '' : `, ${steps.join(', ')}`;
  return `Latest ${figureWords(latest.value, unit)} in ${latest.period}${against}.${targetWords(target, latest.value, unit, better)}`;
}

function targetWords(target: MeasureTarget | null, value: number, unit: string, better: Better): string {
  if (!target) return '';
  const reached = isReached(target, value, better);
  const state = reached === null ? '' : reached ? ', reached' : ', not reached';
  return ` Target ${figureWords(target.value, unit)}${target.by === '' ? '' : ` by ${target.by.replace(/^by\s+/i, '')}`}${state}.`;
}
