/** The first stage: which passages of two texts stand for each other. Pure. */
import { heaviestChain } from './chain';
import { likelyPairs } from './likely-pairs';
import { type Passage, sharedWeight } from './passages';
import { recutInOrder } from './recut';
import { sameInOrder } from './same-order';

/** Passages that stand for each other, as ranges (end exclusive) of the two lists; one of the two is empty for the rest. */
export interface Group {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Two passages that share less of their words are two different ones. */
const ALIKE = 0.35;
/** Shorter passages recur ("Focus areas:") and anchor nothing. */
const ANCHOR_WORDS = 4;
/** A passage belongs to a pair next to it when the other side's surplus has so much of its words. */
const CONTAINED = 0.6;

/** Groups in order that together hold all passages of both lists. */
export function align(a: readonly Passage[], b: readonly Passage[]): readonly Group[] {
  const anchors = sameInOrder(a.map(anchorKey('a')), b.map(anchorKey('b')));
  const groups: Group[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of [...anchors, [a.length, b.length] as const]) {
    const gap = groupsOfGap(a.slice(nextA, atA), b.slice(nextB, atB));
    for (const group of gap) groups.push(shifted(group, nextA, nextB));
    if (atA < a.length && atB < b.length) groups.push(single(atA, atB));
    nextA = atA + 1;
    nextB = atB + 1;
  }
  return withLoose(joinSplit(groups, a, b), a.length, b.length);
}

function anchorKey(side: 'a' | 'b'): (passage: Passage, at: number) => string {
  return ({ key, words }, at) => (words >= ANCHOR_WORDS ? key : `\u0000${side}${at}`);
}

function single(a: number, b: number): Group {
  return { a: [a, a + 1], b: [b, b + 1] };
}

/** Groups of a gap between anchors: first the words that are the same but cut differently, then what is alike between. */
function groupsOfGap(a: readonly Passage[], b: readonly Passage[]): readonly Group[] {
  const groups: Group[] = [];
  let [nextA, nextB] = [0, 0];
  for (const recut of [...recutInOrder(a, b), { a: [a.length, a.length], b: [b.length, b.length] } as const]) {
    for (const pair of alikeInOrder(a.slice(nextA, recut.a[0]), b.slice(nextB, recut.b[0]))) {
      groups.push(single(nextA + pair.a, nextB + pair.b));
    }
    if (recut.a[1] > recut.a[0]) groups.push(recut);
    [nextA, nextB] = [recut.a[1], recut.b[1]];
  }
  return groups;
}

function shifted({ a, b }: Group, byA: number, byB: number): Group {
  return { a: [a[0] + byA, a[1] + byA], b: [b[0] + byB, b[1] + byB] };
}

/** Pairs of a gap between anchors; longer passages count for more than short ones that recur. */
function alikeInOrder(a: readonly Passage[], b: readonly Passage[]): readonly { a: number; b: number }[] {
  if (a.length === 0 || b.length === 0) return [];
  const candidates = likelyPairs(a, b, ALIKE).map((pair) => ({
    ...pair,
    weight: pair.weight * (0.5 + Math.min(a[pair.a]?.weight ?? 0, b[pair.b]?.weight ?? 0)),
  }));
  return heaviestChain(candidates, b.length);
}

/** Adds loose passages next to a pair to it where the other side holds their words: a sentence that was split or joined. */
function joinSplit(groups: readonly Group[], a: readonly Passage[], b: readonly Passage[]): readonly Group[] {
  const joined: Group[] = [];
  groups.forEach((group, at) => {
    const before = joined.at(-1);
    const next = groups[at + 1];
    const bounds = {
      a: [before?.a[1] ?? 0, next?.a[0] ?? a.length] as const,
      b: [before?.b[1] ?? 0, next?.b[0] ?? b.length] as const,
    };
    const isEqual = a[group.a[0]]?.key === b[group.b[0]]?.key;
    if (isEqual) joined.push(group);
    else joined.push({ a: grown(group.a, bounds.a, a, group.b, b), b: grown(group.b, bounds.b, b, group.a, a) });
  });
  return joined;
}

type Span = readonly [number, number];

/** A range with the loose passages before and after it whose words the other side has too many of. */
function grown(range: Span, bounds: Span, own: readonly Passage[], otherRange: Span, other: readonly Passage[]): Span {
  let [from, to] = range;
  const surplus = bagOf(other.slice(...otherRange));
  for (const passage of own.slice(from, to)) takeFrom(surplus, passage);
  const belongs = (passage: Passage | undefined): passage is Passage =>
    passage !== undefined && passage.weight > 0 && sharedWeight(passage.bag, surplus) >= CONTAINED * passage.weight;
  for (let next = own[to]; to < bounds[1] && belongs(next); next = own[to]) {
    takeFrom(surplus, next);
    to += 1;
  }
  for (let next = own[from - 1]; from > bounds[0] && belongs(next); next = own[from - 1]) {
    takeFrom(surplus, next);
    from -= 1;
  }
  return [from, to];
}

function bagOf(passages: readonly Passage[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const passage of passages) {
    for (const [word, count] of passage.bag) bag.set(word, (bag.get(word) ?? 0) + count);
  }
  return bag;
}

function takeFrom(bag: Map<string, number>, passage: Passage): void {
  for (const [word, count] of passage.bag) {
    const left = (bag.get(word) ?? 0) - count;
    if (left > 0) bag.set(word, left);
    else bag.delete(word);
  }
}

/** Puts what is in no group between the groups, each passage by itself: first what only the one list has. */
function withLoose(groups: readonly Group[], lengthA: number, lengthB: number): readonly Group[] {
  const all: Group[] = [];
  let [nextA, nextB] = [0, 0];
  for (const group of [...groups, { a: [lengthA, lengthA], b: [lengthB, lengthB] } as const]) {
    for (; nextA < group.a[0]; nextA += 1) all.push({ a: [nextA, nextA + 1], b: [group.b[0], group.b[0]] });
    for (; nextB < group.b[0]; nextB += 1) all.push({ a: [group.a[0], group.a[0]], b: [nextB, nextB + 1] });
    if (group.a[1] > group.a[0] || group.b[1] > group.b[0]) all.push(group);
    nextA = group.a[1];
    nextB = group.b[1];
  }
  return all;
}
