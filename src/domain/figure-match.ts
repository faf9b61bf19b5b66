/** Finds the parts of plans that a table of figures speaks of, by their words. Pure. */
import type { ElementType } from './plan';
import type { PlanPart } from './plan-parts';
import { type Likened, likened, likeness, plainWeight } from './similarity';

/** Below this, nothing is proposed. */
const LIKELY_FROM = 0.5;
/** A table with more different names is no list of measures; the rest is left to be chosen by hand. */
const MOST_NAMES = 300;

const MEASURES: ReadonlySet<ElementType> = new Set(['successMeasure', 'nationalMeasure']);

/** Whether a part of this kind is there to be measured. Any other may be too. */
export function isMeasureType(type: ElementType): boolean {
  return MEASURES.has(type);
}

/**
 * The part that each name most likely means; names without one are left out. Two names never get the same part: their
 * figures would be mixed.
 */
export function matchMeasures(names: readonly string[], parts: readonly PlanPart[]): ReadonlyMap<string, PlanPart> {
  const likenedParts = parts.map((part) => ({ part, words: likened(part.element.text) }));
  const pairs = names.slice(0, MOST_NAMES).flatMap((name) => {
    const words = likened(name.replace(NUMBER, ''));
    return likenedParts.flatMap(({ part, words: ofPart }) => {
      const score = scoreOf(name, words, part, ofPart);
      return score >= LIKELY_FROM ? [{ name, part, score }] : [];
    });
  });
  const found = new Map<string, PlanPart>();
  const taken = new Set<PlanPart>();
  for (const { name, part } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (found.has(name) || taken.has(part)) continue;
    found.set(name, part);
    taken.add(part);
  }
  return found;
}

/** "2.3 Calls answered": the number of a measure; one with a point, since a plain one may be a count. */
const NUMBER = /^\s*(?:[a-z]{1,12}\s+)?(\d+(?:\.\d+)+)\s*[:.)–-]?\s*/i;

function scoreOf(name: string, words: Likened, part: PlanPart, ofPart: Likened): number {
  const number = NUMBER.exec(name)?.[1];
  if (number !== undefined && number === part.element.number) return 2;
  const alike = Math.max(likeness(words, ofPart), 0.9 * shareOf(words, ofPart));
  return alike === 0 ? 0 : alike + (isMeasureType(part.element.type) ? 0.05 : 0);
}

/** How much of a short name stands in a longer passage, by weight; nothing for a name of one word. */
function shareOf(name: Likened, passage: Likened): number {
  let whole = 0;
  let shared = 0;
  let telling = 0;
  for (const stem of name.counts.keys()) {
    const weight = plainWeight(stem);
    whole += weight;
    if (weight === 1) telling += 1;
    if (passage.counts.has(stem)) shared += weight;
  }
  return telling < 2 ? 0 : shared / whole;
}
