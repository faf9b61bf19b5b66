// Where a window opens: as it was left, unless that place is no longer on a screen.
import type { SavedBounds } from '../storage/preferences-file';

/** How large a kind of window is at first, and at the least. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

export const MAIN_SIZE: WindowSize = { width: 1360, height: 860, minWidth: 900, minHeight: 600 };
export const READER_SIZE: WindowSize = { width: 1000, height: 860, minWidth: 560, minHeight: 420 };

/** Screen coordinates in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/**
 * The window's bounds, wholly inside the work area (screen without task bars) that shows most of it, or centred on
 * the first one. `workAreas` has at least one entry, the primary screen first.
 */
export function fitBounds(
  saved: SavedBounds | null,
  workAreas: readonly [Area, ...Area[]],
  size: WindowSize = MAIN_SIZE,
): Area {
  const [primary] = workAreas;
  const best = saved && workAreas.toSorted((a, b) => overlap(saved, b) - overlap(saved, a))[0];
  const area = saved && best && overlap(saved, best) > 0 ? best : primary;
  const width = clamp(saved?.width ?? size.width, size.minWidth, area.width);
  const height = clamp(saved?.height ?? size.height, size.minHeight, area.height);
  if (!saved || overlap(saved, area) === 0) {
    return {
      x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
      y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
      width,
      height,
    };
  }
  return {
    x: clamp(saved.x, area.x, area.x + area.width - width),
    y: clamp(saved.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
