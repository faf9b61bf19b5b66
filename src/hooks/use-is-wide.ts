/** Whether a part of the screen is at least so wide: for tables that leave out columns when there is no room. */
import { useCallback, useState } from 'react';

/**
 * @param least in rem, so that larger text counts as less room.
 * @returns a ref for the element, and whether it is that wide; true until it has been measured.
 */
export function useIsWide(
  least: number,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isWide, setWide] = useState(true);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const measure = () => {
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        setWide(element.clientWidth >= least * rem);
      };
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      return () => observer.disconnect();
    },
    [least],
  );
  return [ref, isWide];
}
