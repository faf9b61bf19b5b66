// Where in a tree something is dropped, from where the pointer is. Pure.

import type { HasId } from './collection-props';
import type { TreeRow } from './tree-rows';

/** Right before or after a row's node, or under it as its last child. */
export interface TreeDrop {
  readonly where: 'before' | 'after' | 'inside';
  readonly target: string;
}

/** What a tree needs to know for its rows to be dragged. Whatever a drag does must have keys and a menu entry as well. */
export interface TreeDragOptions {
  /** What is carried, in a few words. */
  readonly getWords: (ids: readonly string[]) => string;
  /** Why they can't be dropped there, in one sentence; null when they can. */
  readonly getRefusal: (ids: readonly string[], drop: TreeDrop) => string | null;
  readonly onDrop: (ids: readonly string[], drop: TreeDrop) => void;
  /** Told when something was let go where it can't be dropped. */
  readonly onRefused?: ((refusal: string) => void) | undefined;
}

/** The upper and the lower share of a row that mean "before" and "after"; between them is "inside". */
const EDGE = 0.28;

/**
 * @param share how far down the row the pointer is, 0..1.
 * @param level the level that the pointer's distance from the left means; after the last child of a part, one further
 *   left means after its parent.
 */
export function dropAt<Node extends HasId>(
  rows: readonly TreeRow<Node>[],
  index: number,
  share: number,
  level: number,
): TreeDrop | null {
  const row = rows[index];
  if (row === undefined) return null;
  if (share < EDGE) return { where: 'before', target: row.id };
  if (share <= 1 - EDGE) return { where: 'inside', target: row.id };
  const firstChild = rows[index + 1];
  if (row.isExpanded && firstChild) return { where: 'before', target: firstChild.id };
  let last = row;
  while (last.place === last.siblings && level < last.level && last.parentId !== null) {
    const parentId = last.parentId;
    const parent = rows.find((each) => each.id === parentId);
    if (parent === undefined) break;
    last = parent;
  }
  return { where: 'after', target: last.id };
}

/** How many pixels to scroll for a pointer this near the edge of the rows: negative is up, 0 when it is far from both. */
export function scrollStep(y: number, top: number, bottom: number, edge: number): number {
  const near = Math.min(edge, (bottom - top) / 4);
  if (y < top + near) return -Math.ceil((Math.min(near, top + near - y) / near) * 12);
  if (y > bottom - near) return Math.ceil((Math.min(near, y - bottom + near) / near) * 12);
  return 0;
}
