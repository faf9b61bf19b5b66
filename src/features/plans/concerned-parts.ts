/** Which parts of a plan an undo or redo was about. Pure. */
import type { TakenBackRow } from '../../hooks/use-taken-back';

/**
 * What came back and what got other words; else everything that changed. Parts that only went along (the children of a
 * part that was merged) are not what it was about.
 */
export function concernedParts(rows: readonly TakenBackRow[]): readonly string[] {
  const there = rows.filter(({ kind }) => kind !== 'gone');
  const main = there.filter(({ kind, fields }) => kind === 'back' || fields.includes('text'));
  return (main.length > 0 ? main : there).map(({ id }) => id);
}
