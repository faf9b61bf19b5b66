/** Tells, as a paper is scrolled, how far it has been read. */
import { type RefObject, useEffect, useRef } from 'react';
import type { SeenPlace } from '@/services/readings';
import { type PageLayout, readingAt } from './page-layout';

export function useReadingReport(
  scrollRef: RefObject<HTMLElement | null>,
  layout: PageLayout,
  onReading: ((place: SeenPlace) => void) | undefined,
): void {
  const report = useRef(onReading);
  useEffect(() => {
    report.current = onReading;
  });
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller) return undefined;
    const tell = () => report.current?.(readingAt(layout, scroller.scrollTop, scroller.clientHeight));
    tell();
    scroller.addEventListener('scroll', tell, { passive: true });
    return () => scroller.removeEventListener('scroll', tell);
  }, [scrollRef, layout]);
}
