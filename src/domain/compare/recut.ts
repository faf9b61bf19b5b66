/** Finds words that stand on both sides but are cut into passages differently. Pure. */
import type { Passage } from './passages';

/** Ranges (end exclusive) of two lists that hold the same words in the same order. */
export interface Recut {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Fewer words recur by chance ("Focus areas", "Outcome"). */
const LEAST_WORDS = 4;
/** A first word that begins more passages than this is looked up there only, so that no text takes for ever. */
const MOST_PLACES = 24;
/** A row of a wide table has fewer cells, a long table is found row by row. */
const MOST_PASSAGES = 200;

/**
 * Stretches, in order, whose words are the same although their passages are not: a table that the one file gives cell by
 * cell and the other as a line, a heading that the other file runs into the sentence after it.
 */
export function recutInOrder(a: readonly Passage[], b: readonly Passage[]): readonly Recut[] {
  const byFirstWord = new Map<string, number[]>();
  b.forEach((passage, at) => {
    const places = byFirstWord.get(firstWord(passage));
    if (places) places.push(at);
    else byFirstWord.set(firstWord(passage), [at]);
  });
  const found: Recut[] = [];
  let [nextA, nextB] = [0, 0];
  while (nextA < a.length) {
    const start = a[nextA];
    const places = start ? (byFirstWord.get(firstWord(start)) ?? []) : [];
    const recut = firstRecut(a, b, nextA, places, nextB);
    if (recut) {
      found.push(recut);
      [nextA, nextB] = [recut.a[1], recut.b[1]];
    } else nextA += 1;
  }
  return found;
}

function firstRecut(
  a: readonly Passage[],
  b: readonly Passage[],
  at: number,
  places: readonly number[],
  from: number,
): Recut | null {
  const first = places.findIndex((place) => place >= from);
  if (first < 0) return null;
  for (const place of places.slice(first, first + MOST_PLACES)) {
    const recut = recutFrom(a, b, at, place);
    if (recut) return recut;
  }
  return null;
}

/** Takes passages of whichever side is behind, for as long as the one side's words begin with the other's. */
function recutFrom(a: readonly Passage[], b: readonly Passage[], startA: number, startB: number): Recut | null {
  let [one, other] = [a[startA]?.key ?? '', b[startB]?.key ?? ''];
  let words = a[startA]?.words ?? 0;
  let [endA, endB] = [startA + 1, startB + 1];
  while (one !== other && endA - startA + endB - startB < MOST_PASSAGES) {
    if (one.length < other.length && other.startsWith(`${one} `) && endA < a.length) {
      one += ` ${a[endA]?.key ?? ''}`;
      words += a[endA]?.words ?? 0;
      endA += 1;
    } else if (other.length < one.length && one.startsWith(`${other} `) && endB < b.length) {
      other += ` ${b[endB]?.key ?? ''}`;
      endB += 1;
    } else return null;
  }
  const isRecut = one === other && endA - startA + endB - startB > 2;
  return isRecut && words >= LEAST_WORDS ? { a: [startA, endA], b: [startB, endB] } : null;
}

function firstWord(passage: Passage): string {
  const space = passage.key.indexOf(' ');
  return space < 0 ? passage.key : passage.key.slice(0, space);
}
