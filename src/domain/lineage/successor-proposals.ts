/** Which parts of a later plan seem to take up a part of an earlier one: by what both are about, with the reason in words. */
import { canSucceed, isMainPart, type StandingPart, type StandingPlan } from './standing-plan';
import { type Subject, type SubjectOf, subjectReader } from './subject-words';

/** A part of the later plan that may be a successor. */
export interface Candidate {
  readonly part: StandingPart;
  /** 0..1; from `LIKELY_FROM` on it is fairly safe, below `WORTH_SAYING` it is not proposed. */
  readonly likeness: number;
  /** "Both speak of cyber and fraud." */
  readonly reason: string;
}

/** Below this nothing is proposed. */
const WORTH_SAYING = 0.25;
/** From here on a proposal counts as sure enough to stand among the others. */
export const LIKELY_FROM = 0.5;
/** How many are offered for one part. */
const MOST_OFFERED = 4;
/** Pages that are read for recurring words: as long as a long plan; more would hold the window up. */
const MOST_PAGES = 200;

interface Likened {
  readonly part: StandingPart;
  readonly own: Subject;
  /** Of what stands under it, its own words left out. */
  readonly below: Subject;
}

export type CandidatesOf = (key: string) => readonly Candidate[];

/**
 * Finds candidates for parts of the earlier plan, each when it is first asked for.
 * @param texts the whole texts of both plans when they are known: they tell which words recur.
 */
export function successorCandidates(from: StandingPlan, to: StandingPlan, texts: readonly string[] = []): CandidatesOf {
  const subjectOf = subjectReader([
    ...texts.slice(0, MOST_PAGES),
    ...[...from.parts, ...to.parts].map(({ element }) => element.text),
  ]);
  const targets = to.parts
    .filter((part) => canSucceed(part) && !to.dropped.has(part.key))
    .map((part) => likened(part, subjectOf));
  const found = new Map<string, readonly Candidate[]>();
  return (key) => {
    const known = found.get(key);
    if (known) return known;
    const part = from.byKey.get(key);
    const candidates = part && canSucceed(part) ? candidatesFor(likened(part, subjectOf), targets) : [];
    found.set(key, candidates);
    return candidates;
  };
}

function likened(part: StandingPart, subjectOf: SubjectOf): Likened {
  return { part, own: subjectOf(part.element.text), below: subjectOf(textBelow(part)) };
}

function textBelow({ children }: StandingPart): string {
  return children.map((child) => `${child.element.text} ${textBelow(child)}`).join(' ');
}

function candidatesFor(source: Likened, targets: readonly Likened[]): readonly Candidate[] {
  const scored = targets
    .map((target) => ({ target, score: likenessOf(source, target) }))
    .filter(({ score }) => score >= WORTH_SAYING)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * 0.75)
    .slice(0, MOST_OFFERED)
    .map(({ target, score }) => ({ part: target.part, likeness: score, reason: reasonFor(source, target) }));
}

/** What stands under both counts for a quarter; what stands under one and is the other's own subject, too. */
const OWN_SHARE = 0.8;

function likenessOf(a: Likened, b: Likened): number {
  const own = alike(a.own, b.own);
  if (own === 1) return 1;
  const around = Math.max(alike(a.below, b.below), alike(a.own, b.below), alike(a.below, b.own));
  const sameKind = isMainPart(a.part) === isMainPart(b.part) ? 0.03 : 0;
  return Math.min(0.99, own * OWN_SHARE + around * (1 - OWN_SHARE) + (own > 0 ? sameKind : 0));
}

/** A text of so many words is a heading: all of it is its subject. */
const HEADING_WORDS = 9;
/** So much of a subject in common is something, however short the texts. */
const LEAST_TOTAL = 1.6;
/** A long text has no more subject than this: what else it says does not make it less alike. */
const MOST_TOTAL = 4;
/** Between headings a broad word says more than in a sentence, where it turns up anyway. */
const IN_HEADINGS = 0.6;
const SUBJECT_WORD = 0.7;

/** How much two subjects have in common, 0..1. */
function alike(a: Subject, b: Subject): number {
  if (a.key === b.key && a.key !== '') return 1;
  const [isShortA, isShortB] = [a.wordCount <= HEADING_WORDS, b.wordCount <= HEADING_WORDS];
  if (isShortA && isShortB) return dice(a, b, (weight) => weight ** IN_HEADINGS, Number.POSITIVE_INFINITY);
  const long = dice(a, b, (weight) => weight ** 2, MOST_TOTAL);
  return isShortA === isShortB ? long : Math.max(long, isShortA ? containment(a, b) : containment(b, a));
}

/** Twice what they share against what both have. */
function dice(a: Subject, b: Subject, count: (weight: number) => number, most: number): number {
  let shared = 0;
  let totalA = 0;
  let totalB = 0;
  for (const [stem, weight] of a.weights) {
    shared += count(Math.min(weight, b.weights.get(stem) ?? 0));
    totalA += count(weight);
  }
  for (const weight of b.weights.values()) totalB += count(weight);
  const total = Math.min(most, totalA) + Math.min(most, totalB);
  return Math.min(1, (2 * shared) / Math.max(2 * LEAST_TOTAL, total));
}

/** How much of a heading a longer text says; nothing when it says only what nearly every plan says. */
function containment(heading: Subject, long: Subject): number {
  let shared = 0;
  let hasSubject = false;
  for (const [stem, weight] of heading.weights) {
    if (!long.weights.has(stem)) continue;
    shared += weight;
    hasSubject ||= weight >= SUBJECT_WORD;
  }
  return hasSubject ? (0.8 * shared) / Math.max(LEAST_TOTAL, heading.total) : 0;
}

function reasonFor(a: Likened, b: Likened): string {
  if (a.own.key === b.own.key) return 'The words are the same.';
  const telling = sharedWords(a.own, b.own, TELLING);
  const own = telling.length > 0 ? telling : sharedWords(a.own, b.own);
  if (own.length > 0) return `Both speak of ${listed(own)}.`;
  return `What stands under them speaks of ${listed(sharedWords(a.below, b.below))}.`;
}

const MOST_NAMED = 4;
/** Lighter words are named only where there are no others. */
const TELLING = 0.4;

/** The weightiest words in common, as the earlier text has them and in its order. */
function sharedWords(a: Subject, b: Subject, least = 0): readonly string[] {
  const weighty = [...a.weights]
    .filter(([stem, weight]) => b.weights.has(stem) && weight >= least)
    .sort(([, x], [, y]) => y - x)
    .slice(0, MOST_NAMED)
    .map(([stem]) => stem);
  return [...a.written].flatMap(([stem, word]) => (weighty.includes(stem) ? [word] : []));
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
