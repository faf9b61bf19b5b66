/** Which parts of a later plan seem to take up a part of an earlier one: by what both are about, with the reason in words. */
import { plainly } from '../order';
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
/** Those much less like than the best are left out. */
const NEAR_BEST = 0.75;

interface Likened {
  readonly part: StandingPart;
  readonly own: Subject;
  /** Of what stands under it, its own words left out; read when it is first asked for. */
  readonly below: () => Subject;
}

export type CandidatesOf = (key: string) => readonly Candidate[];

/** The same in slices: yields after every part of the earlier plan. */
export function* candidateSteps(from: StandingPlan, to: StandingPlan): Generator<void, CandidatesOf> {
  const subjectOf = subjectReader([...from.parts, ...to.parts].map(({ element }) => element.text));
  const targets: Likened[] = [];
  for (const part of to.parts) {
    if (canSucceed(part) && !to.dropped.has(part.key)) targets.push(likened(part, subjectOf));
    yield;
  }
  const byStem = indexByStem(targets);
  const found = new Map<string, readonly Candidate[]>();
  for (const part of from.parts) {
    if (canSucceed(part)) found.set(part.key, candidatesFor(likened(part, subjectOf), byStem));
    yield;
  }
  return (key) => found.get(key) ?? [];
}

/** Finds, for every part of the earlier plan, the parts of the later one that seem to take it up. */
export function successorCandidates(from: StandingPlan, to: StandingPlan): CandidatesOf {
  const steps = candidateSteps(from, to);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function likened(part: StandingPart, subjectOf: SubjectOf): Likened {
  let below: Subject | null = null;
  const readBelow = (): Subject => {
    below ??= subjectOf(textBelow(part));
    return below;
  };
  return { part, own: subjectOf(part.element.text), below: readBelow };
}

function textBelow({ children }: StandingPart): string {
  return children.map((child) => `${child.element.text} ${textBelow(child)}`).join(' ');
}

type ByStem = ReadonlyMap<string, readonly Likened[]>;

/** Parts with no word in common need not be compared. */
function indexByStem(targets: readonly Likened[]): ByStem {
  const byStem = new Map<string, Likened[]>();
  for (const target of targets) {
    for (const stem of target.own.weights.keys()) {
      const group = byStem.get(stem);
      if (group) group.push(target);
      else byStem.set(stem, [target]);
    }
  }
  return byStem;
}

function candidatesFor(source: Likened, byStem: ByStem): readonly Candidate[] {
  const targets = new Set([...source.own.weights.keys()].flatMap((stem) => byStem.get(stem) ?? []));
  const scored = [...targets]
    .map((target) => ({ target, score: likenessOf(source, target) }))
    .filter(({ score }) => score >= WORTH_SAYING)
    .sort((a, b) => b.score - a.score || plainly(a.target.part.element.order, b.target.part.element.order));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * NEAR_BEST)
    .slice(0, MOST_OFFERED)
    .map(({ target, score }) => ({ part: target.part, likeness: score, reason: reasonFor(source.own, target.own) }));
}

/** What parts say themselves counts for most, what stands under them a little. */
const OWN_SHARE = 0.8;
const SAME_LEVEL = 0.03;

function likenessOf(a: Likened, b: Likened): number {
  const own = alike(a.own, b.own);
  if (own === 1) return 1;
  const least = own * OWN_SHARE + (isMainPart(a.part) === isMainPart(b.part) ? SAME_LEVEL : 0);
  if (own === 0 || least + 1 - OWN_SHARE < WORTH_SAYING) return 0;
  const around = Math.max(alike(a.below(), b.below()), alike(a.own, b.below()), alike(a.below(), b.own));
  return Math.min(0.99, least + around * (1 - OWN_SHARE));
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

function reasonFor(a: Subject, b: Subject): string {
  if (a.key === b.key) return 'The words are the same.';
  const telling = sharedWords(a, b, TELLING);
  return `Both speak of ${listed(telling.length > 0 ? telling : sharedWords(a, b))}.`;
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
