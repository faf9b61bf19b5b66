/** Which pages are in the DOM, which of them may be drawn now, and which one is being read. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PAGE_GAP, type PageLayout, pageAt } from './page-layout';
import type { AskedPage } from './use-paper-scroll';

/** Pages kept either side of those in sight. */
const OVERSCAN = 2;
/** Faster than this, in pixels per millisecond, nobody reads: pages wait until the scrolling has come to rest. */
const READING_SPEED = 2.5;
/**
 * A step after a pause this long, and no longer than so many heights of the pane, is somebody paging: what it shows is
 * drawn at once. Milliseconds.
 */
const STEP_PAUSE_MS = 32;
const STEP_PANES = 2;
/** The rest after which pages are drawn, and the further rest after which those next to them are. Milliseconds. */
const REST_MS = 90;
const NEIGHBOURS_MS = 160;
/** The page being read is the one at this share of the pane's height. */
const READING_HEIGHT = 0.35;

export interface PageWindow {
  /** 0-based indexes in the DOM, ascending. */
  readonly indexes: readonly number[];
  /** Those that may be drawn. */
  readonly drawn: ReadonlySet<number>;
  /** 0-based. */
  readonly current: number;
}

export interface PageWindowOptions {
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly layout: PageLayout;
  /** Pages that stay whatever is in sight: those a selection runs over. */
  readonly pinned: readonly number[];
  readonly askedRef: RefObject<AskedPage | null>;
}

export function usePageWindow({ scrollRef, layout, pinned, askedRef }: PageWindowOptions): PageWindow {
  const count = layout.tops.length;
  // Positions come from the layout; this only says which pages are near.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (layout.heights[index] ?? 0) + PAGE_GAP,
    paddingStart: PAGE_GAP,
    overscan: OVERSCAN,
    useFlushSync: false,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout]);
  const near = virtualizer.getVirtualItems().map((item) => item.index);
  const indexes = [...new Set([...near, ...pinned])].filter((index) => index < count).sort((a, b) => a - b);
  const { drawn, current } = useDrawnPages({ scrollRef, layout, askedRef }, indexes);
  return { indexes, drawn, current };
}

/** What is in sight is drawn first, and only when it stays there. */
function useDrawnPages({ scrollRef, layout, askedRef }: Omit<PageWindowOptions, 'pinned'>, indexes: readonly number[]) {
  const [state, setState] = useState<Pick<PageWindow, 'drawn' | 'current'>>({ drawn: new Set(), current: 0 });
  const latest = useRef({ layout, indexes });
  useLayoutEffect(() => {
    latest.current = { layout, indexes };
  });
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller) return undefined;
    return watchScrolling(scroller, (extra) => {
      const { layout: now, indexes: near } = latest.current;
      const [first, last] = inSight(scroller, now);
      setState((before) => {
        const isNew = (index: number) => extra !== null && index >= first - extra && index <= last + extra;
        const kept = near.filter((index) => before.drawn.has(index) || isNew(index));
        const current = pageInReading(scroller, now, askedRef.current);
        const isSame = current === before.current && sameMembers(before.drawn, kept);
        return isSame ? before : { drawn: new Set(kept), current };
      });
    });
    // A new layout brings other pages into sight without any scrolling.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [scrollRef, layout, askedRef]);
  return state;
}

/** The page asked for, while the pane is where that put it; else the one at reading height. */
function pageInReading(scroller: HTMLElement, layout: PageLayout, asked: AskedPage | null): number {
  const { scrollTop, clientHeight } = scroller;
  if (asked && Math.abs(asked.top - scrollTop) < 2) return asked.index;
  const first = pageAt(layout, scrollTop);
  // Small pages count from half their height, or the one at the top would never be the current one.
  return pageAt(layout, scrollTop + Math.min(clientHeight * READING_HEIGHT, (layout.heights[first] ?? 0) / 2));
}

function inSight(scroller: HTMLElement, layout: PageLayout): readonly [number, number] {
  const { scrollTop, clientHeight } = scroller;
  return [pageAt(layout, scrollTop), pageAt(layout, scrollTop + clientHeight)];
}

function sameMembers(set: ReadonlySet<number>, list: readonly number[]): boolean {
  return set.size === list.length && list.every((member) => set.has(member));
}

/** Calls `draw` with 0 when what is in sight may be drawn, with more for the pages beside it, with null for nothing new. */
function watchScrolling(scroller: HTMLElement, draw: (extra: number | null) => void): () => void {
  let lastTop = scroller.scrollTop;
  let lastAt = performance.now();
  let rest: ReturnType<typeof setTimeout>;
  let further: ReturnType<typeof setTimeout>;
  const come = (extra: number) => {
    draw(extra);
    further = setTimeout(() => draw(1), NEIGHBOURS_MS);
  };
  const onScroll = (): void => {
    const now = performance.now();
    const [way, pause] = [Math.abs(scroller.scrollTop - lastTop), now - lastAt];
    const isStep = pause >= STEP_PAUSE_MS && way <= STEP_PANES * scroller.clientHeight;
    lastTop = scroller.scrollTop;
    lastAt = now;
    clearTimeout(rest);
    clearTimeout(further);
    draw(isStep || way <= READING_SPEED * Math.max(1, pause) ? 0 : null);
    rest = setTimeout(() => come(0), REST_MS);
  };
  rest = setTimeout(() => come(0), 0);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(rest);
    clearTimeout(further);
    scroller.removeEventListener('scroll', onScroll);
  };
}
