/** Putting notes beside the text: where the pointer is clicked, or where one is reading. */
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Annotation } from '@/domain/annotation';
import type { PaperId } from '@/domain/ids';
import { type PageGeometry, quadOfBox, shownSize } from '@/pdf/coordinates';
import type { NewAnnotation } from '@/services/annotations';
import { pageElementOf, pageNumberOf, readLayer, textLayerIn } from './text-layer';

/** A point of the window. */
export interface WindowPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Where a note is pinned. */
export type PinPlace = Pick<NewAnnotation, 'page' | 'position' | 'parts' | 'quote'>;

/** Side of the box of a pinned note. Points. */
const SIDE = 18;
/** Spoken while a click is awaited. */
export const PLACING = 'Click where the note belongs. Esc ends it.';
const NO_QUOTE = { exact: '', prefix: '', suffix: '' };

export interface NotePinsOptions {
  readonly paperId: PaperId;
  readonly isAllowed: boolean;
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** The place at a point, or the one being read; null where none can be had. */
  readonly placeAt: (point: WindowPoint & { readonly target: EventTarget }) => PinPlace | null;
  readonly placeHere: () => PinPlace | null;
  readonly create: (wanted: NewAnnotation) => Promise<Annotation | undefined>;
  readonly openFresh: (id: Annotation['id']) => void;
}

export interface NotePins {
  /** The next click puts a note where it is. */
  readonly isPlacing: boolean;
  readonly toggle: () => void;
  /** Puts a note at the click when one is awaited; says whether it was. */
  readonly takeClick: (event: WindowPoint & { readonly target: EventTarget }) => boolean;
  readonly pinHere: () => void;
}

export function useNotePins(options: NotePinsOptions): NotePins {
  const { paperId, isAllowed, scrollRef, placeAt, placeHere, create, openFresh } = options;
  const [isPlacing, setPlacing] = useState(false);
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!isPlacing || !scroller) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPlacing(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isPlacing, scrollRef]);
  const pin = async (place: PinPlace | null): Promise<void> => {
    if (place === null) return;
    const made = await create({ ...place, paperId, kind: 'note', colour: 'evidence', comment: '' });
    if (made) openFresh(made.id);
  };
  return {
    isPlacing: isPlacing && isAllowed,
    toggle: useCallback(() => setPlacing((before) => !before), []),
    takeClick: (event) => {
      if (!isPlacing || !isAllowed) return false;
      setPlacing(false);
      void pin(placeAt(event));
      return true;
    },
    pinHere: () => void pin(placeHere()),
  };
}

/** A place on a page of a PDF. */
function pagePlaceAt(page: HTMLElement, geometry: PageGeometry, { clientX, clientY }: WindowPoint): PinPlace {
  const outer = page.getBoundingClientRect();
  const { width, height } = shownSize(geometry);
  const perPoint = outer.width / width;
  const within = (value: number, most: number) => Math.min(Math.max(0, most - SIDE), Math.max(0, value));
  const left = within((clientX - outer.left) / perPoint - SIDE / 2, width);
  const top = within((clientY - outer.top) / perPoint - SIDE / 2, height);
  const number = pageNumberOf(page);
  const offset = offsetBeside(page, clientY);
  return {
    page: number,
    // Of no length: it only says between which words the note stands in the order of the paper.
    position: { start: offset, end: offset },
    parts: [{ page: number, quads: [quadOfBox(geometry, { left, top, width: SIDE, height: SIDE })] }],
    quote: NO_QUOTE,
  };
}

/** About where in the page's text a height is. */
function offsetBeside(page: HTMLElement, clientY: number): number {
  const layer = textLayerIn(page);
  const pieces = layer ? readLayer(layer).pieces : [];
  const next = pieces.find(({ node }) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) >= clientY);
  const last = pieces.at(-1);
  return next?.start ?? (last ? last.start + last.node.length : 0);
}

/** The place at a point on a page that is drawn. */
export function pagePlaceAtPoint(
  point: WindowPoint & { readonly target: EventTarget },
  geometryOfPage: (page: number) => PageGeometry | null,
): PinPlace | null {
  const page = point.target instanceof Node ? pageElementOf(point.target) : null;
  const geometry = page && geometryOfPage(pageNumberOf(page));
  return page && geometry ? pagePlaceAt(page, geometry, point) : null;
}

/** In the margin at the top of what can be seen of the page. */
export function pagePlaceHere(
  scroller: HTMLElement | null,
  current: number,
  geometry: PageGeometry | null,
): PinPlace | null {
  const page = scroller?.querySelector<HTMLElement>(`[data-paper-page="${current}"]`) ?? null;
  if (!page || !geometry || !scroller) return null;
  const outer = page.getBoundingClientRect();
  const top = Math.max(outer.top, scroller.getBoundingClientRect().top);
  return pagePlaceAt(page, geometry, { clientX: outer.left + outer.width * 0.06, clientY: top + outer.height * 0.03 });
}
