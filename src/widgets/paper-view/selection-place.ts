/** Where the bar at a selection stands. Pure; pixels of the scrolled content. */
import type { PageLayout } from './page-layout';
import type { SelectedPagePart } from './selected-passage';

/** The middle of the bar, and its top. */
export interface BarPlace {
  readonly left: number;
  readonly top: number;
}

export interface SelectionExtent {
  /** Top of the first selected line and bottom of the last. */
  readonly top: number;
  readonly bottom: number;
  /** Middle of the last line. */
  readonly middle: number;
}

/** What can be seen of the content. */
export interface SeenArea {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Room the bar needs at 100% text: half its width, its height, and the gap to the words. */
const HALF_WIDTH = 190;
const HEIGHT = 44;
const GAP = 6;

/** Below the last line, or above the first where there is no room below; always in sight, never over the side. */
export function selectionBarPlace(extent: SelectionExtent, seen: SeenArea): BarPlace {
  const bottom = seen.top + seen.height;
  const below = extent.bottom + GAP;
  const above = extent.top - HEIGHT - GAP;
  const hasRoom = below + HEIGHT <= bottom || above < seen.top;
  const half = Math.min(HALF_WIDTH, seen.width / 2);
  return {
    top: hasRoom ? Math.max(seen.top + GAP, Math.min(below, bottom - HEIGHT - GAP)) : above,
    left: Math.min(seen.left + seen.width - half, Math.max(seen.left + half, extent.middle)),
  };
}

/** What can be seen of what scrolls in an element. */
export function seenOf(scroller: HTMLElement): SeenArea {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = scroller;
  return { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight };
}

/** What is selected in pages, from the boxes on them. @param width of the pane. */
export function extentOfParts(
  parts: readonly SelectedPagePart[],
  layout: PageLayout,
  width: number,
): SelectionExtent | null {
  const first = parts[0];
  const last = parts.at(-1);
  const head = first?.boxes[0];
  const foot = last?.boxes.at(-1);
  if (!first || !last || !head || !foot) return null;
  const toY = (page: number, y: number) => (layout.tops[page - 1] ?? 0) + y * (layout.scales[page - 1] ?? 1);
  const side = (Math.max(layout.totalWidth, width) - (layout.widths[last.page - 1] ?? 0)) / 2;
  return {
    top: toY(first.page, head.top),
    bottom: toY(last.page, foot.top + foot.height),
    middle: side + (foot.left + foot.width / 2) * (layout.scales[last.page - 1] ?? 1),
  };
}
