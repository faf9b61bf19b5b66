/** Finds what was moved: passages that only the one text has there, and only the other text elsewhere. Pure. */
import type { Group } from './align';
import { likelyPairs } from './likely-pairs';
import type { Passage } from './passages';

/** Passages that are less alike are a removal and an addition. */
const MOVED = 0.6;
/** Shorter passages recur by chance. */
const LEAST_WORDS = 4;

/** For each added passage that was moved, where it stood before; places are indexes of the passages. */
export type Moves = ReadonlyMap<number, number>;

/** Pairs removed with added passages, the most alike first, each used once. */
export function findMoves(groups: readonly Group[], a: readonly Passage[], b: readonly Passage[]): Moves {
  const removed = groups.flatMap((group) => (group.b[0] === group.b[1] ? placesWorthMoving(group.a, a) : []));
  const added = groups.flatMap((group) => (group.a[0] === group.a[1] ? placesWorthMoving(group.b, b) : []));
  const candidates = likelyPairs(
    removed.flatMap((place) => a[place] ?? []),
    added.flatMap((place) => b[place] ?? []),
    MOVED,
  );
  const moves = new Map<number, number>();
  const taken = new Set<number>();
  for (const candidate of candidates.toSorted((one, other) => other.weight - one.weight)) {
    const from = removed[candidate.a];
    const to = added[candidate.b];
    if (from === undefined || to === undefined || taken.has(from) || moves.has(to)) continue;
    moves.set(to, from);
    taken.add(from);
  }
  return moves;
}

function placesWorthMoving([from, to]: readonly [number, number], passages: readonly Passage[]): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    const passage = passages[at];
    if (passage && (passage.words >= LEAST_WORDS || passage.stableKey !== null)) places.push(at);
  }
  return places;
}
