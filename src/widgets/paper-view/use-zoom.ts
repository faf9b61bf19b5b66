/** Zoom of a paper: buttons, commands, and Ctrl or Cmd with the wheel. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { PaperId } from '@/domain/ids';
import { useCommand } from '@/hooks/use-command';
import { rememberZoom, useReader, type Zoom } from '@/state/reader-store';
import { type PageLayout, steppedZoom } from './page-layout';
import type { PaperScroll } from './use-paper-scroll';

/** A factor per pixel of wheel; a notch of a mouse wheel is about 100 pixels and zooms by some 20%. */
const WHEEL_RATE = 0.0018;

export interface ZoomControls {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** The zoom chosen for a paper in this window. */
export function usePaperZoom(paperId: PaperId): Zoom {
  return useReader((state) => state.zooms[paperId] ?? 'fit');
}

export function useZoom(
  paperId: PaperId,
  scrollRef: RefObject<HTMLElement | null>,
  layout: PageLayout,
  scroll: PaperScroll,
): ZoomControls {
  const zoomRef = useRef(layout.zoom);
  useEffect(() => {
    zoomRef.current = layout.zoom;
  });
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const outer = scroller.getBoundingClientRect();
      scroll.holdPoint(event.clientX - outer.left, event.clientY - outer.top);
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
      zoomRef.current *= Math.exp(-pixels * WHEEL_RATE);
      rememberZoom(paperId, zoomRef.current);
    };
    // React listens passively to the wheel, and then the browser would zoom the whole window.
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller.removeEventListener('wheel', onWheel);
  }, [paperId, scrollRef, scroll]);
  const controls = useMemo(() => {
    const to = (zoom: Zoom) => {
      const scroller = scrollRef.current;
      if (scroller) scroll.holdPoint(scroller.clientWidth / 2, scroller.clientHeight / 3);
      rememberZoom(paperId, zoom);
    };
    return {
      zoomIn: () => to(steppedZoom(zoomRef.current, 1)),
      zoomOut: () => to(steppedZoom(zoomRef.current, -1)),
      fit: () => to('fit'),
    };
  }, [paperId, scrollRef, scroll]);
  useCommand('view.zoomIn', controls.zoomIn);
  useCommand('view.zoomOut', controls.zoomOut);
  useCommand('view.zoomFit', controls.fit);
  return controls;
}
