// Where the main window opens: as it was left, unless that place is no longer on a screen.
import type { SavedBounds } from '../storage/preferences-file';

export const MIN_WIDTH = 900;
export const MIN_HEIGHT = 600;
const DEFAULT_WIDTH = 1360;
const DEFAULT_HEIGHT = 860;

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
export function fitBounds(saved: SavedBounds | null, workAreas: readonly [Area, ...Area[]]): Area {
  const [primary] = workAreas;
  const best = saved && workAreas.toSorted((a, b) => overlap(saved, b) - overlap(saved, a))[0];
  const area = saved && best && overlap(saved, best) > 0 ? best : primary;
  const width = clamp(saved?.width ?? DEFAULT_WIDTH, MIN_WIDTH, area.width);
  const height = clamp(saved?.height ?? DEFAULT_HEIGHT, MIN_HEIGHT, area.height);
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
