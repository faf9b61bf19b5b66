import { type DueWords, dueWordsIn } from './due-words';
import { type Figure, figuresIn } from './figures';
import type { PlanTarget } from './plan-reading';

const MAX_SENTENCE = 2000;

/** The chief figure or date that a sentence sets, or null when it sets none. */
export function findTarget(sentence: string): PlanTarget | null {
  return findTargets(sentence)[0] ?? null;
}

/**
 * All figures and dates that a sentence sets. The chief one comes first: that with the latest day, since what is promised
 * in stages is due when its last stage is; without days, the first figure. The rest follow in the order of the words.
 */
export function findTargets(sentence: string): readonly PlanTarget[] {
  const text = sentence.slice(0, MAX_SENTENCE);
  const dates = dueWordsIn(text);
  const isDated = dates.some(({ byDate, by }) => byDate !== null || /^the\b|^within\b|^next\b/i.test(by));
  const figures = figuresIn(text, isDated).filter(({ at }) => dates.every((due) => at < due.at || at >= due.end));
  const targets = [
    ...figures.map((figure) => ({ at: figure.at, target: targetOf(figure, dateOf(figure, dates)) })),
    ...dates
      .filter((due) => !figures.some((figure) => dateOf(figure, dates) === due))
      .map((due) => ({ at: due.at, target: targetOf(null, due) })),
  ].toSorted((a, b) => a.at - b.at);
  const [first, ...others] = targets.map(({ target }) => target);
  if (first === undefined) return [];
  const chief = others.reduce((best, one) => ((one.byDate ?? '') > (best.byDate ?? '') ? one : best), first);
  return [chief, ...[first, ...others].filter((one) => one !== chief)];
}

/** A figure is due by the next date after it, or by that with which its sentence opens. */
function dateOf(figure: Figure, dates: readonly DueWords[]): DueWords | null {
  return dates.find(({ at }) => at > figure.at) ?? (dates.length === 1 ? (dates[0] ?? null) : null);
}

function targetOf(figure: Figure | null, due: DueWords | null): PlanTarget {
  return {
    value: figure?.value ?? null,
    unit: figure === null || figure.unit === '' ? null : figure.unit,
    by: due?.by ?? null,
    byDate: due?.byDate ?? null,
  };
}
