/** What the screen says of figures. Pure. */
import type { Measure } from '../../domain/measure';
import type { Trend } from '../../domain/measure-figure';
import {
  figureWords,
  isReached,
  type MeasureProgress,
  type MeasureTarget,
  stepWords,
} from '../../domain/measure-progress';
import type { IconName } from '../../ui/icon-names';

/** Which way the figure went, not whether that is good. */
export function trendIcon(before: number, now: number): IconName {
  return now === before ? 'remove' : now > before ? 'arrow-up' : 'arrow-down';
}

export const TREND_LABELS: Readonly<Record<Trend, string>> = {
  better: 'better',
  worse: 'worse',
  unchanged: 'unchanged',
  higher: 'higher',
  lower: 'lower',
};

export interface MeasureFact {
  readonly icon: IconName;
  readonly words: string;
}

/** The latest figure, what it is against those before, and against the target. */
export function measureFacts(
  { latest, before, yearBefore }: MeasureProgress,
  { unit, better }: Pick<Measure, 'unit' | 'better'>,
  target: MeasureTarget | null,
): readonly MeasureFact[] {
  const against = (step: typeof before, when: string): readonly MeasureFact[] =>
    step ? [{ icon: trendIcon(step.reading.value, latest.value), words: capital(stepWords(step, unit, when)) }] : [];
  const reached = target && isReached(target, latest.value, better);
  const state = reached === null ? '' : reached ? ': reached' : ': not reached';
  const by = target?.by ? ` by ${target.by.replace(/^by\s+/i, '')}` : '';
  return [
    ...against(before, 'the period before'),
    ...against(yearBefore, 'a year before'),
    ...(target ? [{ icon: 'priority' as const, words: `Target ${figureWords(target.value, unit)}${by}${state}` }] : []),
  ];
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "82.5%, better" for the row of a part in the tree. */
export function badgeWords({ latest, before }: MeasureProgress, unit: string): string {
  return [figureWords(latest.value, unit), ...(before ? [TREND_LABELS[before.trend]] : [])].join(', ');
}
