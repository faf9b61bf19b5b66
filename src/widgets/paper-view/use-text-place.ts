/** The place in a plain text one has read to, as a share of its letters: that stays the same at every width. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { ReadingPlace } from '@/domain/reading';
import type { SeenPlace } from '@/services/readings';

export interface TextPlaceOptions {
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** Its children are the blocks of the text, each with `data-start`. */
  readonly contentRef: RefObject<HTMLElement | null>;
  /** Letters in the text; 0 while it is read. */
  readonly length: number;
  readonly start: ReadingPlace | null | undefined;
  readonly onReading: ((place: SeenPlace) => void) | undefined;
}

/** Blocks out of sight have a height that is only guessed until they come near: once more when they have. */
const TRIES = 3;

export interface TextPlace {
  readonly goToPlace: (place: ReadingPlace) => void;
}

export function useTextPlace({ scrollRef, contentRef, length, start, onReading }: TextPlaceOptions): TextPlace {
  const latest = useRef({ start, onReading });
  useEffect(() => {
    latest.current = { start, onReading };
  });
  useEffect(() => {
    const scroller = scrollRef.current;
    const content = contentRef.current;
    if (!scroller || !content || length === 0) return undefined;
    const { start: place } = latest.current;
    const stop = place ? comeBack(scroller, content, place.fraction, length) : () => undefined;
    const tell = () => latest.current.onReading?.(placeIn(scroller, content, length));
    tell();
    scroller.addEventListener('scroll', tell, { passive: true });
    return () => {
      stop();
      scroller.removeEventListener('scroll', tell);
    };
  }, [scrollRef, contentRef, length]);
  const goToPlace = useCallback(
    ({ fraction }: ReadingPlace) => {
      if (scrollRef.current && contentRef.current) comeBack(scrollRef.current, contentRef.current, fraction, length);
    },
    [scrollRef, contentRef, length],
  );
  return { goToPlace };
}

/** Returns the function that stops it. */
function comeBack(scroller: HTMLElement, content: HTMLElement, fraction: number, length: number): () => void {
  let frame = 0;
  const once = (tries: number): void => {
    scroller.scrollTop = heightAt(content, fraction * length, length);
    if (tries > 1) frame = requestAnimationFrame(() => once(tries - 1));
  };
  once(TRIES);
  return () => cancelAnimationFrame(frame);
}

function blocksOf(
  content: HTMLElement,
  length: number,
): readonly { start: number; end: number; element: HTMLElement }[] {
  const elements = [...content.querySelectorAll<HTMLElement>(':scope > [data-start]')];
  const starts = elements.map((element) => Number(element.dataset['start']));
  return elements.map((element, index) => ({ element, start: starts[index] ?? 0, end: starts[index + 1] ?? length }));
}

function heightAt(content: HTMLElement, offset: number, length: number): number {
  const block = blocksOf(content, length).findLast((one) => one.start <= offset);
  if (!block || offset === 0) return 0;
  // A heading that was asked for stands at the very top.
  const heading = block.element.querySelector<HTMLElement>(`[data-at="${Math.round(offset)}"]`);
  if (heading) {
    const { top } = block.element.getBoundingClientRect();
    return block.element.offsetTop + heading.getBoundingClientRect().top - top;
  }
  const share = (offset - block.start) / Math.max(1, block.end - block.start);
  return block.element.offsetTop + share * block.element.offsetHeight;
}

function placeIn(scroller: HTMLElement, content: HTMLElement, length: number): SeenPlace {
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  const block = blocksOf(content, length).findLast((one) => one.element.offsetTop <= scrollTop);
  const share = block
    ? Math.min(1, (scrollTop - block.element.offsetTop) / Math.max(1, block.element.offsetHeight))
    : 0;
  const offset = block ? block.start + share * (block.end - block.start) : 0;
  const hasSeenEnd = scrollTop + clientHeight >= scrollHeight - 1;
  return { page: 1, fraction: scrollTop === 0 ? 0 : Math.min(1, offset / length), furthest: hasSeenEnd ? 1 : 0 };
}
