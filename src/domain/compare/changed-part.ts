/** Which part of a plan a changed passage belongs to. Pure. */
import type { Comparable } from './comparable';

/**
 * The stable key of the part that a block is or, of a paragraph, that it stands under; null outside of all parts and in
 * a text that is no version of a plan that is kept. `block` counts from 0.
 */
export function partOfBlock(text: Comparable, block: number): string | null {
  const own = text.blocks[block];
  if (!own) return null;
  if (own.part) return own.part.stableKey;
  const above = own.path.at(-1);
  if (above === undefined) return null;
  const owner = text.blocks.slice(0, block).findLast(({ part }) => part?.name === above);
  return owner?.part?.stableKey ?? null;
}
