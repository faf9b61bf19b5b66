/** What the pages on screen tell: their geometry, which have their words, and which page is being read. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageGeometry } from '@/pdf/coordinates';

export interface PagesState {
  readonly geometryOfPage: (page: number) => PageGeometry | null;
  readonly onGeometry: (page: number, geometry: PageGeometry) => void;
  readonly pagesWithWords: ReadonlySet<number>;
  readonly onWords: (page: number, areThere: boolean) => void;
}

export function usePagesState(): PagesState {
  const geometries = useRef(new Map<number, PageGeometry>());
  const [pagesWithWords, setPagesWithWords] = useState<ReadonlySet<number>>(new Set());
  const geometryOfPage = useCallback((page: number) => geometries.current.get(page) ?? null, []);
  const onGeometry = useCallback((page: number, geometry: PageGeometry) => {
    geometries.current.set(page, geometry);
  }, []);
  const onWords = useCallback((page: number, areThere: boolean) => {
    setPagesWithWords((before) => {
      if (before.has(page) === areThere) return before;
      const after = new Set(before);
      if (areThere) after.add(page);
      else after.delete(page);
      return after;
    });
  }, []);
  return { geometryOfPage, onGeometry, pagesWithWords, onWords };
}

/** A page that is only passed is not reported. Milliseconds. */
const STAY_MS = 250;

/**
 * Reports the page being read once it has stayed, and goes to a page that the owner sets.
 * @param current 1-based page in reading.
 * @param page what the owner has; usually what was reported last.
 * @param goToStart goes to where to be at first, and says whether there is such a place.
 */
export function usePageReport(
  current: number,
  page: number,
  onPageChange: (page: number) => void,
  goToPage: (page: number) => void,
  goToStart: () => boolean,
): void {
  const reported = useRef(page);
  const isFirst = useRef(true);
  const report = useRef(onPageChange);
  const start = useRef(goToStart);
  useEffect(() => {
    report.current = onPageChange;
    start.current = goToStart;
  });
  useEffect(() => {
    const hasStarted = isFirst.current && start.current();
    if (!hasStarted && (isFirst.current || page !== reported.current)) goToPage(page);
    isFirst.current = false;
    reported.current = page;
  }, [page, goToPage]);
  useEffect(() => {
    if (current === reported.current) return undefined;
    const timer = setTimeout(() => {
      reported.current = current;
      report.current(current);
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [current]);
}
