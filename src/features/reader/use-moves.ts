/** Moving about in a paper: what is jumped to can be gone back from, what is read on to changes the address alone. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { ReadingPlace } from '@/domain/reading';
import { useKeepReading } from '@/hooks/use-readings';
import type { SeenPlace } from '@/services/readings';
import { goTo, keepPlace, replaceLocation, useNavigation } from '@/state/navigation-store';
import { rememberPage } from '@/state/reader-store';
import { addressOfPlace, type Here, type Jump, reachedByReading, withoutPage, withoutTarget } from './reader-address';

/** Changes the address as it is now, which may be newer than what was last drawn. */
export function changeAddress(paper: Paper, change: (here: Here) => Here): void {
  const { current } = useNavigation.getState();
  if (current.place !== 'reader' || current.paper !== paper.id) return;
  const next = change(current);
  if (next !== current) replaceLocation(next);
}

/** Several jumps in a row, along what was found or noted, are one step of history. */
interface Run {
  /** Steps of history there were after the last jump. */
  readonly steps: number;
  /** Pages that the jump itself reports. */
  readonly ownReports: number;
}

export function useMoves(paper: Paper) {
  const [jump, setJump] = useState<Jump>({ count: 0, page: null, isQuiet: false });
  const keep = useKeepReading(paper.id);
  const place = useRef<ReadingPlace | null>(null);
  const run = useRef<Run | null>(null);
  useEffect(
    () =>
      keepPlace((here) =>
        here.place === 'reader' && here.paper === paper.id && place.current
          ? addressOfPlace(here, place.current)
          : here,
      ),
    [paper.id],
  );
  const moves = useMemo(() => {
    const go = (
      to: Partial<Pick<Here, 'page' | 'fraction' | 'annotation'>>,
      isQuiet: boolean,
      ownReports: number | null,
    ) => {
      const { current, back } = useNavigation.getState();
      if (current.place !== 'reader' || current.paper !== paper.id) return;
      const next: Here = { ...withoutPage(withoutTarget(current)), ...to };
      const isAlong = ownReports !== null && run.current?.steps === back.length;
      const isThere = place.current?.page === to.page && (place.current?.fraction ?? 1) < 0.01;
      if (isAlong || isThere) replaceLocation(next);
      else goTo(next);
      // What is on the page already is no step away, so that the next jump is the first of the run.
      const hasBegun = ownReports !== null && (isAlong || !isThere);
      run.current = hasBegun ? { steps: useNavigation.getState().back.length, ownReports } : null;
      setJump(({ count }) => ({ count: count + 1, page: to.page ?? null, isQuiet }));
    };
    return {
      onPageChange: (page: number) => {
        rememberPage(paper.id, page);
        // Whoever reads on has left the run.
        run.current = run.current && run.current.ownReports > 0 ? { ...run.current, ownReports: 0 } : null;
        changeAddress(paper, (here) => {
          const hasLeft = here.page !== undefined && here.page !== page;
          return { ...withoutPage(hasLeft ? withoutTarget(here) : here), page, reached: 'reading' };
        });
      },
      onReading: (seen: SeenPlace) => {
        place.current = seen;
        keep(seen);
        // Whoever has moved on from the page that was asked for comes back to where they are.
        if (seen.fraction > 0) changeAddress(paper, (here) => reachedByReading(here));
      },
      goToPage: (page: number) => go({ page }, false, null),
      goToPlace: ({ page, fraction }: ReadingPlace) => go({ page, fraction }, false, null),
      goToFound: (page: number) => go({ page }, true, 0),
      light: (id: AnnotationId) => go({ annotation: id }, false, null),
      peek: (id: AnnotationId) => go({ annotation: id }, true, 1),
    };
  }, [paper, keep]);
  return { moves, jump };
}
