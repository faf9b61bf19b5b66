// How wide the panes of a split are and what moving an edge does. Pure; all sizes in rem.

export interface PaneSize {
  readonly id: string;
  /** Null for the one pane that takes what is left. */
  readonly size: number | null;
  readonly minSize: number;
  readonly maxSize: number;
  readonly isFolded: boolean;
}

/** Which pane an edge moves: the fixed one beside it, the first of two. Null when neither has a size of its own. */
export function paneOfEdge(panes: readonly PaneSize[], edge: number): { index: number; direction: 1 | -1 } | null {
  const before = panes[edge];
  const after = panes[edge + 1];
  if (before && before.size !== null) return { index: edge, direction: 1 };
  if (after && after.size !== null) return { index: edge + 1, direction: -1 };
  return null;
}

/** The size kept within its bounds, to a hundredth of a rem. */
export function clampSize(pane: PaneSize, size: number): number {
  return Math.round(Math.min(pane.maxSize, Math.max(pane.minSize, size)) * 100) / 100;
}

/** Whether a drag has gone so far past the least size that the pane should fold. */
export function isFoldDrag(pane: PaneSize, size: number): boolean {
  return size < pane.minSize / 2;
}

/** The `grid-template` tracks: panes with an edge between each two; a folded pane and its edge take no room. */
export function splitTemplate(panes: readonly PaneSize[]): string {
  return panes
    .map((pane, index) => {
      const edge = index === 0 ? '' : 'auto ';
      if (pane.isFolded) return `${edge}0`;
      if (pane.size === null) return `${edge}minmax(${pane.minSize}rem, 1fr)`;
      return `${edge}minmax(min(${pane.minSize}rem, 100%), ${clampSize(pane, pane.size)}rem)`;
    })
    .join(' ');
}

const STEP_REM = 1;
const BIG_STEP_REM = 4;

/** The new size after a key on the edge; `fold` for Enter; null for keys it does not know. */
export function edgeKey(key: string, isShift: boolean, pane: PaneSize, direction: 1 | -1): number | 'fold' | null {
  if (key === 'Enter' || key === ' ') return 'fold';
  if (pane.size === null) return null;
  if (key === 'Home') return pane.minSize;
  if (key === 'End') return pane.maxSize;
  const sign = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (sign === undefined) return null;
  return clampSize(pane, pane.size + sign * direction * (isShift ? BIG_STEP_REM : STEP_REM));
}
