/** Moves the pages under the reader's eye: to a page, to a box on a page, and so that zooming keeps the point in view. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReadingPlace } from '@/domain/reading';
import type { Box } from '@/pdf/coordinates';
import { heightOf, PAGE_GAP, type PageLayout, spotAt } from './page-layout';

/** Where a passage is put when it has to be brought into view: this share of the pane's height from its top. */
const EYE_LEVEL = 0.3;

/** A page that was asked for, and where it put the pane: it is the current page until the pane moves on. */
export interface AskedPage {
  readonly index: number;
  readonly top: number;
}

export interface PaperScroll {
  /** 1-based. */
  readonly goToPage: (page: number) => void;
  /** To a place within a page, as it was left. */
  readonly goToPlace: (place: ReadingPlace) => void;
  /** Brings a box into view, leaving the pane alone when it is there already. Page space. */
  readonly showBox: (page: number, box: Box) => void;
  readonly scrollBy: (pixels: number) => void;
  /** The point of the pane that the next change of zoom leaves where it is; the top left corner otherwise. */
  readonly holdPoint: (x: number, y: number) => void;
  readonly askedRef: RefObject<AskedPage | null>;
}

export function usePaperScroll(scrollRef: RefObject<HTMLElement | null>, layout: PageLayout): PaperScroll {
  const askedRef = useRef<AskedPage | null>(null);
  const layoutRef = useRef(layout);
  const { holdPoint, notePosition } = useKeptPoint(scrollRef, layout, askedRef);
  useLayoutEffect(() => {
    layoutRef.current = layout;
  });
  const jump = useCallback(
    (index: number, top: number) => {
      const scroller = scrollRef.current;
      if (!scroller) return;
      scroller.scrollTop = top;
      askedRef.current = { index, top: scroller.scrollTop };
      notePosition();
    },
    [scrollRef, notePosition],
  );
  return useMemo(
    () => ({
      askedRef,
      holdPoint,
      goToPage: (page) => jump(page - 1, (layoutRef.current.tops[page - 1] ?? 0) - PAGE_GAP / 2),
      goToPlace: ({ page, fraction }) => {
        const scroller = scrollRef.current;
        if (!scroller) return;
        const top = heightOf(layoutRef.current, { index: page - 1, fraction });
        // Whole pixels: what the browser rounds down would move the place a little each time it is come back to.
        scroller.scrollTop = Math.round(fraction === 0 ? top - PAGE_GAP / 2 : top);
        askedRef.current = null;
        notePosition();
      },
      showBox: (page, box) => {
        const { scales, tops } = layoutRef.current;
        const scroller = scrollRef.current;
        if (!scroller) return;
        const top = (tops[page - 1] ?? 0) + box.top * (scales[page - 1] ?? 1);
        const isSeen = top >= scroller.scrollTop + 8 && top <= scroller.scrollTop + scroller.clientHeight * 0.8;
        if (!isSeen) jump(page - 1, top - scroller.clientHeight * EYE_LEVEL);
      },
      scrollBy: (pixels) => scrollRef.current?.scrollBy({ top: pixels }),
    }),
    [holdPoint, jump, scrollRef, notePosition],
  );
}

/** After every change of layout the same point of the same page is where it was. */
function useKeptPoint(
  scrollRef: RefObject<HTMLElement | null>,
  layout: PageLayout,
  askedRef: RefObject<AskedPage | null>,
) {
  const before = useRef(layout);
  const held = useRef({ x: 0, y: 0 });
  // The browser clamps the position as soon as the pages get smaller, so it is noted while they are what they were.
  const position = useRef({ top: 0, left: 0 });
  const notePosition = useCallback(() => {
    const { scrollTop = 0, scrollLeft = 0 } = scrollRef.current ?? {};
    position.current = { top: scrollTop, left: scrollLeft };
  }, [scrollRef]);
  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    scroller?.addEventListener('scroll', notePosition, { passive: true });
    return () => scroller?.removeEventListener('scroll', notePosition);
  }, [scrollRef, notePosition]);
  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    const old = before.current;
    if (!scroller || old === layout) return;
    before.current = layout;
    const { x, y } = held.current;
    held.current = { x: 0, y: 0 };
    const spot = spotAt(old, position.current.top + y);
    const wide = (width: number) => Math.max(width, scroller.clientWidth);
    const asked = askedRef.current;
    const wasAsked = asked !== null && Math.abs(asked.top - position.current.top) < 2;
    const share = (position.current.left + x) / wide(old.totalWidth);
    scroller.scrollTop = heightOf(layout, spot) - y;
    scroller.scrollLeft = share * wide(layout.totalWidth) - x;
    if (wasAsked) askedRef.current = { index: asked.index, top: scroller.scrollTop };
    notePosition();
  }, [scrollRef, layout, askedRef, notePosition]);
  const holdPoint = useCallback((x: number, y: number) => {
    held.current = { x, y };
  }, []);
  return { holdPoint, notePosition };
}
