/** Finds what stands in both of two lists in the same order, however long they are. Pure. */
import { diffArrays } from 'diff';

/** Place in the one list, place in the other. */
export type Pair = readonly [number, number];

interface Range {
  readonly from: Pair;
  readonly to: Pair;
  readonly depth: number;
}

/** Ranges of at most this many entries on both sides together are left to jsdiff. */
const SMALL = 240;
/** How many differences jsdiff looks for in larger ranges in which nothing is unique; the work grows with its square. */
const MOST_EDITS = 240;
/** Ranges are parted at unique entries at most this often. */
const DEEPEST = 24;

/**
 * Pairs of equal entries, ascending on both sides. What occurs once on both sides comes first (the longest row of them
 * in order), and what is between is looked through in the same way; so the time grows little more than the lists do.
 * Entries of a stretch in which too much differs are left without a pair.
 */
export function sameInOrder(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const open: Range[] = [{ from: [0, 0], to: [a.length, b.length], depth: 0 }];
  for (let range = open.pop(); range; range = open.pop()) {
    const rest = withoutEnds(a, b, range, pairs);
    if (rest.from[0] >= rest.to[0] || rest.from[1] >= rest.to[1]) continue;
    const anchors = sizeOf(rest) <= SMALL || rest.depth >= DEEPEST ? [] : uniqueInOrder(a, b, rest);
    if (anchors.length === 0) pairs.push(...byEdits(a, b, rest));
    else pairs.push(...anchors);
    if (anchors.length > 0) open.push(...between(anchors, rest));
  }
  return pairs.toSorted((one, other) => one[0] - other[0]);
}

function sizeOf({ from, to }: Range): number {
  return to[0] - from[0] + to[1] - from[1];
}

function withoutEnds(a: readonly string[], b: readonly string[], range: Range, pairs: Pair[]): Range {
  let [fromA, fromB] = range.from;
  let [toA, toB] = range.to;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++]);
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs.push([--toA, --toB]);
  return { from: [fromA, fromB], to: [toA, toB], depth: range.depth };
}

/** Entries that occur once on each side, the longest row of them that is in the same order. */
function uniqueInOrder(a: readonly string[], b: readonly string[], range: Range): readonly Pair[] {
  const placesA = singles(a, range.from[0], range.to[0]);
  const placesB = singles(b, range.from[1], range.to[1]);
  const both: Pair[] = [];
  for (const [key, at] of placesA) {
    const other = placesB.get(key);
    if (at >= 0 && other !== undefined && other >= 0) both.push([at, other]);
  }
  return longestRow(both);
}

/** Where each entry stands; -1 for one that occurs more than once. */
function singles(list: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const key = list[at] ?? '';
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest row in which the second places ascend, too; `pairs` ascend by the first. */
function longestRow(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, place], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = at;
  });
  const row: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

function between(anchors: readonly Pair[], { from, to, depth }: Range): readonly Range[] {
  let [nextA, nextB] = from;
  const ranges: Range[] = [];
  for (const [a, b] of [...anchors, to]) {
    if (a > nextA && b > nextB) ranges.push({ from: [nextA, nextB], to: [a, b], depth: depth + 1 });
    nextA = a + 1;
    nextB = b + 1;
  }
  return ranges;
}

function byEdits(a: readonly string[], b: readonly string[], range: Range): readonly Pair[] {
  const changes = diffArrays(a.slice(range.from[0], range.to[0]), b.slice(range.from[1], range.to[1]), {
    maxEditLength: MOST_EDITS,
  });
  const pairs: Pair[] = [];
  let [atA, atB] = range.from;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.push([atA + step, atB + step]);
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  return pairs;
}
