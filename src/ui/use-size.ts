// How large a part of the window is, in rem: larger text leaves less room for columns.
import { type RefObject, startTransition, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useRem } from './use-rem';

export interface RemSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height are 0 until the element stands. What waits for its size is usually a whole place: it is drawn in
 * slices, so that the window is not held up.
 */
export function useSize<E extends HTMLElement>(): readonly [RefObject<E | null>, RemSize] {
  const ref = useRef<E>(null);
  const [px, setPx] = useState<RemSize>({ width: 0, height: 0 });
  const rem = useRem();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setPx({ width: element.clientWidth, height: element.clientHeight });
    startTransition(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, { width: px.width / rem, height: px.height / rem }];
}

/** How wide the window is, in rem. */
export function useWindowWidth(): number {
  const px = useSyncExternalStore(onWindowResize, () => window.innerWidth);
  return px / useRem();
}

function onWindowResize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}
