/** Shows the mark one walks to in the list, once the walking has come to rest. */
import { useEffect, useMemo, useRef } from 'react';
import type { AnnotationId } from '@/domain/ids';

/** A key held down passes many rows; only where it stops is shown. Milliseconds. */
const REST_MS = 120;

export function usePeek(show: (id: AnnotationId) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(
    () => ({
      peek: (id: AnnotationId) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => show(id), REST_MS);
      },
      /** Something else is shown instead. */
      drop: () => clearTimeout(timer.current),
    }),
    [show],
  );
}
