/** Which passages of two lists may be versions of each other. Pure. */
import type { Candidate } from './chain';
import { dice, type Passage } from './passages';

/** Lists whose lengths multiplied are at most this are compared each with each. */
const EACH_WITH_EACH = 1_600;
/** A word that more passages than this have says too little to look them all up. */
const TOO_COMMON = 24;
/** Of all passages that share rare words, so many are looked at closely. */
const CLOSER_LOOKS = 6;
/** Equal passages that are paired where a text repeats itself. */
const MOST_EQUALS = 12;

/** Pairs that are at least so much alike (Dice's coefficient, by weight of words), with how much. */
export function likelyPairs(a: readonly Passage[], b: readonly Passage[], least: number): readonly Candidate[] {
  const lookUp = a.length * b.length <= EACH_WITH_EACH ? () => b.keys() : finder(a, b);
  const found: Candidate[] = [];
  a.forEach((one, at) => {
    for (const other of lookUp(one, at)) {
      const candidate = b[other];
      const alike = candidate ? likenessOf(one, candidate) : 0;
      if (alike >= least) found.push({ a: at, b: other, weight: alike });
    }
  });
  return found;
}

function likenessOf(a: Passage, b: Passage): number {
  if (a.stableKey !== null && a.stableKey === b.stableKey) return 1;
  // Too short against the other to reach the threshold whatever the words are.
  if (a.weight * 5 < b.weight || b.weight * 5 < a.weight) return 0;
  return dice(a, b);
}

/** Looks up by equal words first, then by words that few passages have. */
function finder(a: readonly Passage[], b: readonly Passage[]): (one: Passage, at: number) => Iterable<number> {
  const byKey = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byPart = new Map<string, number>();
  b.forEach((passage, at) => {
    put(byKey, passage.key, at);
    if (passage.stableKey !== null) byPart.set(passage.stableKey, at);
    for (const word of passage.bag.keys()) put(byWord, word, at);
  });
  return (one, at) => {
    const looks = new Set<number>();
    const equals = byKey.get(one.key) ?? [];
    const part = one.stableKey === null ? undefined : byPart.get(one.stableKey);
    if (part !== undefined) looks.add(part);
    if (equals.length > 0) nearest(equals, (at * b.length) / a.length).forEach((place) => looks.add(place));
    else mostShared(one, byWord).forEach((place) => looks.add(place));
    if (looks.size === 0) around((at * b.length) / a.length, b.length).forEach((place) => looks.add(place));
    return looks;
  };
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const places = map.get(key);
  if (places) places.push(at);
  else map.set(key, [at]);
}

/** Of many places those around where one would expect it. */
function nearest(places: readonly number[], expected: number): readonly number[] {
  if (places.length <= MOST_EQUALS) return places;
  const at = places.findIndex((place) => place >= expected);
  const middle = at < 0 ? places.length : at;
  const from = Math.max(0, Math.min(middle - MOST_EQUALS / 2, places.length - MOST_EQUALS));
  return places.slice(from, from + MOST_EQUALS);
}

/** Where every word is common, what stands at about the same place. */
function around(expected: number, count: number): readonly number[] {
  const from = Math.max(0, Math.floor(expected) - CLOSER_LOOKS / 2);
  return Array.from({ length: Math.min(CLOSER_LOOKS, count - from) }, (_, at) => from + at);
}

function mostShared(one: Passage, byWord: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const votes = new Map<number, number>();
  for (const word of one.bag.keys()) {
    const places = byWord.get(word) ?? [];
    if (places.length > TOO_COMMON) continue;
    for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1 / places.length);
  }
  return [...votes]
    .toSorted((x, y) => y[1] - x[1])
    .slice(0, CLOSER_LOOKS)
    .map(([place]) => place);
}
