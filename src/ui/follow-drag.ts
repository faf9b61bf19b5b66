// One drag by mouse or pen, from the press to the release: begins after a few pixels, scrolls at the edges, Esc ends it.

import { scrollStep } from './tree-drag';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DragFollower {
  /** The box that scrolls. */
  readonly root: HTMLElement;
  readonly onBegin: () => void;
  readonly onMove: (point: Point) => void;
  /** Where it was let go; null when it was given up. */
  readonly onEnd: (point: Point | null) => void;
}

/** Less than this many pixels is a click of an unsteady hand. */
const SLACK = 5;
const EDGE_PIXELS = 36;

/** Follows the pointer until it is let go. Nothing is called for a press that does not become a drag. */
export function followDrag(start: Point, { root, onBegin, onMove, onEnd }: DragFollower): void {
  let point = start;
  let isDragging = false;
  let frame = 0;
  const listening = new AbortController();
  const scroll = () => {
    const { top, bottom } = root.getBoundingClientRect();
    const step = scrollStep(point.y, top, bottom, EDGE_PIXELS);
    const before = root.scrollTop;
    root.scrollTop += step;
    if (root.scrollTop !== before) onMove(point);
    frame = requestAnimationFrame(scroll);
  };
  const end = (isDropped: boolean) => {
    listening.abort();
    cancelAnimationFrame(frame);
    if (isDragging) onEnd(isDropped ? point : null);
  };
  const move = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY };
    if (!isDragging) {
      if (Math.hypot(point.x - start.x, point.y - start.y) < SLACK) return;
      isDragging = true;
      onBegin();
      frame = requestAnimationFrame(scroll);
    }
    onMove(point);
  };
  const key = (event: KeyboardEvent) => {
    if (!isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end(false);
  };
  const { signal } = listening;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('blur', () => end(false), { signal });
  window.addEventListener('keydown', key, { signal, capture: true });
}
