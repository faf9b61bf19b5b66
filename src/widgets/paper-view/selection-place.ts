/** Where the bar at a selection stands. Pure; pixels of the scrolled content. */
import { remPx } from '@/ui/use-rem';
import type { PageLayout } from './page-layout';
import type { SelectedPagePart } from './selected-passage';

/** The middle of the bar, and its top. */
export interface BarPlace {
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
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
  /** Pixels per rem. */
  readonly rem: number;
}

/** Room the bar needs: half its width with all its buttons, its height (rem), and the gap to the words (pixels). */
const HALF_WIDTH = 14;
const HEIGHT = 2.75;
const GAP = 6;

/** Below the last line, or above the first where there is no room below; always in sight, never over the side. */
export function selectionBarPlace(extent: SelectionExtent, seen: SeenArea): BarPlace {
  const bottom = seen.top + seen.height;
  const below = extent.bottom + GAP;
  const height = HEIGHT * seen.rem;
  const above = extent.top - height - GAP;
  const hasRoom = below + height <= bottom || above < seen.top;
  const half = Math.min(HALF_WIDTH * seen.rem, seen.width / 2);
  return {
    top: hasRoom ? Math.max(seen.top + GAP, Math.min(below, bottom - height - GAP)) : above,
    left: Math.min(seen.left + seen.width - half, Math.max(seen.left + half, extent.middle)),
    maxWidth: seen.width,
  };
}

/** What can be seen of what scrolls in an element. */
export function seenOf(scroller: HTMLElement): SeenArea {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = scroller;
  return { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight, rem: remPx() };
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
