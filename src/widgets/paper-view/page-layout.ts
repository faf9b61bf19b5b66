/** Where the pages stand, one below the other, at a zoom. Pure; CSS pixels unless it says points. */
import type { PageSize } from '@/domain/paper';
import type { Reading } from '@/domain/reading';
import type { Zoom } from '@/state/reader-store';

/** CSS pixels per point at 100%: an inch is 96 of the one and 72 of the other. */
export const PIXELS_PER_POINT = 96 / 72;
/** Between pages, and above the first and below the last. */
export const PAGE_GAP = 12;
/** Left and right of the widest page. */
export const SIDE_GAP = 16;
/** Chromium loses precision in boxes taller than some 33 million pixels. */
const TALLEST = 30_000_000;
const LARGEST_SCALE = 5 * PIXELS_PER_POINT;
const SMALLEST_SCALE = 0.1;

export interface PageLayout {
  /** Pixels per point, for each page. */
  readonly scales: Float64Array;
  readonly tops: Float64Array;
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  readonly totalHeight: number;
  readonly totalWidth: number;
  /** Factor to printed size, of the page shape that most pages have. */
  readonly zoom: number;
}

/** @param room width of the pane. With `fit`, no page is wider than the pane; the commonest shape fills it. */
export function layOutPages(sizes: readonly PageSize[], zoom: Zoom, room: number): PageLayout {
  const width = Math.max(50, room - 2 * SIDE_GAP);
  const usual = commonestWidth(sizes);
  const pointsHigh = sizes.reduce((sum, size) => sum + size.height, 0);
  const most = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, TALLEST / Math.max(1, pointsHigh)));
  const wanted = zoom === 'fit' ? width / usual : zoom * PIXELS_PER_POINT;
  const scale = Math.min(most, Math.max(SMALLEST_SCALE, wanted));
  const count = sizes.length;
  const layout = {
    scales: new Float64Array(count),
    tops: new Float64Array(count),
    widths: new Float64Array(count),
    heights: new Float64Array(count),
  };
  let top = PAGE_GAP;
  let widest = 0;
  sizes.forEach((size, index) => {
    const own = zoom === 'fit' ? Math.min(scale, width / Math.max(1, size.width)) : scale;
    layout.scales[index] = own;
    layout.tops[index] = top;
    layout.widths[index] = size.width * own;
    layout.heights[index] = size.height * own;
    widest = Math.max(widest, size.width * own);
    top += size.height * own + PAGE_GAP;
  });
  return { ...layout, totalHeight: top, totalWidth: widest + 2 * SIDE_GAP, zoom: scale / PIXELS_PER_POINT };
}

/** The width most pages have, in points; the narrower of two as common. */
function commonestWidth(sizes: readonly PageSize[]): number {
  const counts = new Map<number, number>();
  for (const { width } of sizes) counts.set(Math.round(width), (counts.get(Math.round(width)) ?? 0) + 1);
  let best = { width: 595, count: 0 };
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width < best.width)) best = { width, count };
  }
  return Math.max(1, best.width);
}

/** A place in the paper that stays the same at every zoom. */
export interface Spot {
  /** 0-based. */
  readonly index: number;
  /** Share of the page's height, from its top; below 0 or above 1 in the gaps. */
  readonly fraction: number;
}

/** The page at a height: the one that holds it, or the one above the gap. */
export function pageAt({ tops }: PageLayout, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function spotAt(layout: PageLayout, y: number): Spot {
  const index = pageAt(layout, y);
  return { index, fraction: (y - (layout.tops[index] ?? 0)) / Math.max(1, layout.heights[index] ?? 1) };
}

export function heightOf(layout: PageLayout, { index, fraction }: Spot): number {
  return (layout.tops[index] ?? 0) + fraction * (layout.heights[index] ?? 0);
}

/** Where a pane that shows `height` from `y` on has been read to. */
export function readingAt(layout: PageLayout, y: number, height: number): Omit<Reading, 'id' | 'readAt'> {
  const last = layout.tops.length - 1;
  const spot = spotAt(layout, y);
  // In the gap below a page it is the next one that is about to be read.
  const isInGap = spot.fraction >= 1 && spot.index < last;
  const index = isInGap ? spot.index + 1 : spot.index;
  const fraction = isInGap ? 0 : Math.min(1, Math.max(0, spot.fraction));
  const seen = pageAt(layout, y + height);
  const hasSeenEnd = y + height >= (layout.tops[seen] ?? 0) + (layout.heights[seen] ?? 0) - 1;
  return { page: index + 1, fraction, furthest: hasSeenEnd ? seen + 1 : seen };
}

/** The next or previous round zoom: 110%, 125%, 150% … */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
  const next =
    direction === 1 ? steps.find((step) => step > zoom * 1.04) : steps.findLast((step) => step < zoom / 1.04);
  return next ?? (direction === 1 ? 5 : 0.25);
}

/** Device pixels per CSS pixel for a page's canvas: at most 2, and at most 16 million pixels in all. */
export function canvasRatio(width: number, height: number, screen: number): number {
  return Math.min(screen, 2, Math.sqrt(16_000_000 / Math.max(1, width * height)));
}
