/**
 * Which part of one text of a plan is which part of another: each gets one partner at most. By the same words first,
 * then by what stands under and beside, then by likeness within the same place, then across the whole plan. Pure.
 */
import { likenessTable } from './likeness-table';
import type { PlanElement } from './plan';
import { type Likened, likened } from './similarity';

/** What matching looks at; both sides come parents before children, in the order of the text. */
export type MatchPart = Pick<PlanElement, 'id' | 'parentId' | 'type' | 'number' | 'text'>;

/** One of the two texts, by indexes. Parent -1 is the plan itself. */
interface Side {
  readonly parts: readonly MatchPart[];
  readonly parents: readonly number[];
  readonly ready: readonly Likened[];
  /** The index of the partner, -1 for none. */
  readonly mates: Int32Array;
  /** Indexes of the parts right under each parent. */
  readonly under: ReadonlyMap<number, readonly number[]>;
}

interface Pairing {
  readonly before: Side;
  readonly after: Side;
  /** 0..1; 0 for parts without words, which say nothing of what they are. */
  readonly alike: (before: number, after: number) => number;
}

/** Below this two texts in the same place are not one part re-worded. */
const ALIKE_IN_PLACE = 0.4;
/** With the same number, or as heads of the same parts, less is enough. */
const ALIKE_BY_NUMBER = 0.2;
/** Across the plan only clear likeness counts. */
const ALIKE_ANYWHERE = 0.6;
/** Texts shorter than this many letters are found elsewhere only when nothing else has the same words. */
const SHORT = 14;
/** The very same words are told elsewhere from this many letters on: "Roads" may be anything. */
const SHORT_SAME = 8;
const MOST_ROUNDS = 4;

/** For each part of the first text the index of its partner in the second, -1 where it has none. In steps. */
export function* pairSteps(before: readonly MatchPart[], after: readonly MatchPart[]): Generator<void, Int32Array> {
  const sides = { before: yield* sideOf(before), after: yield* sideOf(after) };
  const table = likenessTable(sides.before.ready, sides.after.ready);
  const pairing: Pairing = {
    ...sides,
    alike: (b, a) => (sides.before.ready[b]?.key === '' ? 0 : table(b, a)),
  };
  pairSameWords(pairing);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    yield;
    const heads = pairHeads(pairing);
    const neighbours = yield* pairNeighbours(pairing);
    if (heads + neighbours + (yield* pairAnywhere(pairing)) === 0) break;
  }
  return pairing.before.mates;
}

function* sideOf(parts: readonly MatchPart[]): Generator<void, Side> {
  const places = new Map<string, number>(parts.map(({ id }, index) => [id, index]));
  const parents = parts.map(({ parentId }) => (parentId === null ? -1 : (places.get(parentId) ?? -1)));
  const under = new Map<number, number[]>();
  parents.forEach((parent, index) => {
    const group = under.get(parent);
    if (group) group.push(index);
    else under.set(parent, [index]);
  });
  const ready: Likened[] = [];
  for (const { text } of parts) {
    ready.push(likened(text));
    yield;
  }
  return { parts, parents, ready, mates: new Int32Array(parts.length).fill(-1), under };
}

function join({ before, after }: Pairing, b: number, a: number): void {
  before.mates[b] = a;
  after.mates[a] = b;
}

function isFree(side: Side, index: number): boolean {
  return side.mates[index] === -1;
}

function isSameType(pairing: Pairing, b: number, a: number): boolean {
  return pairing.before.parts[b]?.type === pairing.after.parts[a]?.type;
}

function isSameNumber({ before, after }: Pairing, b: number, a: number): boolean {
  const number = bareNumber(before.parts[b]?.number ?? '');
  return number !== '' && number === bareNumber(after.parts[a]?.number ?? '');
}

/** "Priority 2." and "2" are one number. */
export function bareNumber(number: string): string {
  return /[\p{N}.]*\p{N}/u.exec(number)?.[0] ?? number.trim().toLowerCase();
}

/** The same words: where they stand once on each side, or under parents with the same words. */
function pairSameWords(pairing: Pairing): void {
  pairByKey(pairing, (side, index) => {
    const parent = side.parents[index] ?? -1;
    return `${side.parts[index]?.type}|${parent < 0 ? '' : side.ready[parent]?.key}|${side.ready[index]?.key}`;
  });
  pairByKey(pairing, (side, index) => `${side.parts[index]?.type}|${side.ready[index]?.key}`);
  pairByKey(pairing, (side, index) => side.ready[index]?.key ?? '', SHORT_SAME);
}

function pairByKey(pairing: Pairing, keyOf: (side: Side, index: number) => string, shortest = 1): void {
  const free = (side: Side) => {
    const found = new Map<string, number[]>();
    for (const [index] of side.parts.entries()) {
      if (!isFree(side, index) || (side.ready[index]?.key.length ?? 0) < shortest) continue;
      const key = keyOf(side, index);
      found.set(key, [...(found.get(key) ?? []), index]);
    }
    return found;
  };
  const later = free(pairing.after);
  for (const [key, ones] of free(pairing.before)) {
    const others = later.get(key) ?? [];
    // Several with the same words are told apart by what they stand under, later; the same number of them, by order.
    if (ones.length === others.length) for (const [at, b] of ones.entries()) join(pairing, b, others[at] ?? -1);
  }
}

interface Candidate {
  readonly b: number;
  readonly a: number;
  readonly score: number;
}

/** Joins the best first; returns how many. */
function joinBest(pairing: Pairing, candidates: Candidate[]): number {
  let joined = 0;
  for (const { b, a } of candidates.sort((x, y) => y.score - x.score || x.b - y.b || x.a - y.a)) {
    if (!isFree(pairing.before, b) || !isFree(pairing.after, a)) continue;
    join(pairing, b, a);
    joined += 1;
  }
  return joined;
}

/** How many parts right under each pair of parents are partners: `votes.get(parent before)?.get(parent after)`. */
function votesOf({ before, after }: Pairing): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  before.mates.forEach((a, b) => {
    if (a < 0) return;
    const [one, other] = [before.parents[b] ?? -1, after.parents[a] ?? -1];
    const row = votes.get(one) ?? new Map<number, number>();
    votes.set(one, row.set(other, (row.get(other) ?? 0) + 1));
  });
  return votes;
}

/** Parts whose children are partners are partners, were they called something else: a priority with a new title. */
function pairHeads(pairing: Pairing): number {
  const { before, after } = pairing;
  const candidates: Candidate[] = [];
  for (const [b, row] of votesOf(pairing)) {
    for (const [a, votes] of row) {
      if (b < 0 || a < 0 || !isFree(before, b) || !isFree(after, a)) continue;
      const most = Math.max(before.under.get(b)?.length ?? 1, after.under.get(a)?.length ?? 1);
      const likely = votes / most;
      if (likely < 0.5 && pairing.alike(b, a) < ALIKE_BY_NUMBER) continue;
      candidates.push({ b, a, score: likely + pairing.alike(b, a) + (isSameType(pairing, b, a) ? 0.2 : 0) });
    }
  }
  return joinBest(pairing, candidates);
}

/** Likely partners among the parts under partners, and beside partners: a page of one priority may lack its heading. */
function* pairNeighbours(pairing: Pairing): Generator<void, number> {
  let joined = 0;
  const done = new Set<string>();
  const queue = placesOf(pairing);
  for (const [parentBefore, parentAfter] of queue) {
    const key = `${parentBefore}|${parentAfter}`;
    if (done.has(key)) continue;
    done.add(key);
    const ones = (pairing.before.under.get(parentBefore) ?? []).filter((index) => isFree(pairing.before, index));
    const others = (pairing.after.under.get(parentAfter) ?? []).filter((index) => isFree(pairing.after, index));
    const candidates: Candidate[] = [];
    for (const b of ones) {
      for (const a of others) {
        const candidate = inPlace(pairing, b, a);
        if (candidate) candidates.push(candidate);
      }
      yield;
    }
    joined += joinBest(pairing, candidates);
    for (const b of ones) if (!isFree(pairing.before, b)) queue.push([b, pairing.before.mates[b] ?? -1]);
  }
  return joined;
}

/** Pairs of parents: the plans themselves, partners, and those under whom most partners stand. */
function placesOf(pairing: Pairing): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [[-1, -1]];
  pairing.before.mates.forEach((a, b) => {
    if (a >= 0) places.push([b, a]);
  });
  for (const [b, row] of votesOf(pairing)) {
    const [most] = [...row].sort((x, y) => y[1] - x[1]);
    if (most) places.push([b, most[0]]);
  }
  return places;
}

function inPlace(pairing: Pairing, b: number, a: number): Candidate | null {
  const likely = pairing.alike(b, a);
  const numbered = isSameNumber(pairing, b, a) && isSameType(pairing, b, a);
  if (likely < (numbered ? ALIKE_BY_NUMBER : ALIKE_IN_PLACE)) return null;
  return { b, a, score: likely + (numbered ? 0.15 : 0) + (isSameType(pairing, b, a) ? 0.1 : 0) };
}

/** What is left, wherever it stands now. */
function* pairAnywhere(pairing: Pairing): Generator<void, number> {
  const { before, after } = pairing;
  const long = (side: Side) =>
    [...side.parts.keys()].filter((index) => isFree(side, index) && (side.ready[index]?.key.length ?? 0) >= SHORT);
  const others = long(after);
  const candidates: Candidate[] = [];
  for (const b of long(before)) {
    for (const a of others) {
      const likely = pairing.alike(b, a);
      if (likely >= ALIKE_ANYWHERE) candidates.push({ b, a, score: likely + (isSameType(pairing, b, a) ? 0.1 : 0) });
    }
    yield;
  }
  return joinBest(pairing, candidates);
}
