/** Fractional order keys: a row moves by changing its own key alone. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A key between two neighbours; null means the end of the list on that side. */
export function keyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** A row of a list that is sorted by `byOrder`. */
type Ordered = readonly { readonly order: string }[];

/**
 * A key for the place right after a row of a sorted list; -1 means before the first. Rows can share a key (one came
 * back from the bin, two computers added at once): no key parts them, so the place is then after all that share it.
 */
export function keyAfter(list: Ordered, index: number): string {
  const before = list[index]?.order ?? null;
  const after = list.slice(index + 1).find((one) => before === null || one.order > before);
  return keyBetween(before, after?.order ?? null);
}

/** The same for the place right before a row. */
export function keyBefore(list: Ordered, index: number): string {
  const after = list[index]?.order ?? null;
  const before = list.slice(0, index).findLast((one) => after === null || one.order < after);
  return keyBetween(before?.order ?? null, after);
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

/** The order of dates, ids and keys: character by character, many times quicker than in a language's order. */
export function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
