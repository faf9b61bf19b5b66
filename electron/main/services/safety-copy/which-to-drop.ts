// Which safety copies go. Pure.

/** A copy as far as dropping it is concerned. */
export interface KeptCopy {
  readonly name: string;
  /** Rows in all. */
  readonly records: number;
}

export const COPIES_KEPT = 10;
/** A copy with less than this share of an older one's records does not stand in for it. */
const ENOUGH = 0.8;

/**
 * The names of those to drop, `copies` being in order of age, the newest first. Beyond the newest ten a copy goes when a
 * newer one holds at least four fifths of its records; else it may be the last good one, and stays.
 */
export function copiesToDrop(copies: readonly KeptCopy[], kept = COPIES_KEPT): readonly string[] {
  return copies
    .slice(kept)
    .filter((old, index) => copies.slice(0, kept + index).some(({ records }) => records >= old.records * ENOUGH))
    .map(({ name }) => name);
}
