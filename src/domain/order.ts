/** Fractional order keys: a row moves by changing its own key alone. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A key between two neighbours; null means the end of the list on that side. */
export function keyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** `count` keys in order between two neighbours. */
export function keysBetween(before: string | null, after: string | null, count: number): readonly string[] {
  return generateNKeysBetween(before, after, count);
}

/** Sorts by order key, then id, so that equal keys (two computers) still have one order everywhere. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
