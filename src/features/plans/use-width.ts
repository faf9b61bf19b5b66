/** How wide a part of the window is, in rem: larger text leaves less room for columns. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useRem } from '../../ui/use-rem';

/** The width is 0 until the element stands. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [px, setPx] = useState(0);
  const rem = useRem();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setPx(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, px / rem];
}
