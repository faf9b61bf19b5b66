/** The marks of a paper and what can be done with them. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ANNOTATION_KIND_LABELS, type Annotation, type AnnotationColour, type WordMark } from '@/domain/annotation';
import { type AnnotationId, asId } from '@/domain/ids';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { type Box, holdsPoint, type PageGeometry, shownSize } from '@/pdf/coordinates';
import { createAnnotation, type NewAnnotation, removeAnnotation, updateAnnotation } from '@/services/annotations';
import { boxesOf } from './mark-look';
import { annotationsByPage, type PaperMarks } from './marks-context';
import { sameMark } from './same-mark';
import { pageElementOf, pageNumberOf } from './text-layer';
import { type OpenedMark, useOpenedMark } from './use-opened-mark';
import type { TargetControls } from './use-target';

export interface MarksOptions {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly isReadOnly: boolean;
  readonly target: TargetControls;
  readonly pagesWithWords: ReadonlySet<number>;
  readonly geometryOfPage: (page: number) => PageGeometry | null;
  readonly showBox: (page: number, box: Box) => void;
  readonly focusPages: () => void;
}

interface ClickedPoint {
  readonly clientX: number;
  readonly clientY: number;
  readonly target: EventTarget;
}

export interface MarksControls extends OpenedMark {
  readonly marks: PaperMarks;
  /** The mark that has the focus; null when none has. */
  readonly inFocus: AnnotationId | null;
  readonly remove: (id: AnnotationId) => void;
  readonly create: (wanted: NewAnnotation) => Promise<Annotation | undefined>;
  readonly change: (
    id: AnnotationId,
    fields: { readonly colour?: AnnotationColour; readonly kind?: WordMark },
  ) => Promise<unknown>;
  /** The mark on exactly this passage; null when there is none. */
  readonly sameAs: (passage: NewAnnotation) => Annotation | null;
  /** Opens the mark at a point of the window, if there is one. */
  readonly openAt: (event: ClickedPoint) => void;
}

export function useMarks(options: MarksOptions): MarksControls {
  const { rootRef, annotations, isReadOnly, geometryOfPage } = options;
  const { context } = useServices();
  const run = useAction();
  const openedMark = useOpenedMark(options);
  const { close, open } = openedMark;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const remove = useCallback(
    (id: AnnotationId) => {
      close();
      const kind = latest.current.annotations.find((one) => one.id === id)?.kind ?? 'highlight';
      const done = `${ANNOTATION_KIND_LABELS[kind]} deleted.`;
      void run(() => removeAnnotation(context, id), { done, undo: true }).then(() => latest.current.focusPages());
    },
    [context, run, close],
  );
  const marks = useDrawnMarks(options, open, remove);
  return {
    ...openedMark,
    marks,
    inFocus: useMarkInFocus(rootRef, !isReadOnly),
    remove,
    create: (wanted) => run(() => createAnnotation(context, wanted)),
    change: (id, fields) => run(() => updateAnnotation(context, id, fields)),
    sameAs: (passage) => sameMark(annotations, passage),
    openAt: (event) => {
      const id = isReadOnly ? null : annotationAt(event, marks.byPage, geometryOfPage);
      if (id !== null) open(id);
    },
  };
}

/** What the pages draw. */
function useDrawnMarks(
  { annotations, isReadOnly, target, pagesWithWords, showBox }: MarksOptions,
  open: (id: AnnotationId) => void,
  remove: (id: AnnotationId) => void,
): PaperMarks {
  const { litSpans, litAnnotation, focused, onFocused, takesFocus, serial } = target;
  const placed = useRef(0);
  const onLitPlaced = useCallback(
    (page: number, box: Box) => {
      // Zooming draws it anew; only the first time does it move the page.
      if (placed.current === serial) return;
      placed.current = serial;
      showBox(page, box);
    },
    [serial, showBox],
  );
  const byPage = useMemo(() => annotationsByPage(annotations), [annotations]);
  return useMemo(
    (): PaperMarks => ({
      byPage,
      litSpans,
      litAnnotation,
      focused,
      onFocused,
      takesFocus,
      pagesWithWords,
      onLitPlaced,
      onOpen: isReadOnly ? null : open,
      onDelete: isReadOnly ? null : remove,
    }),
    [
      byPage,
      litSpans,
      litAnnotation,
      focused,
      onFocused,
      takesFocus,
      pagesWithWords,
      onLitPlaced,
      isReadOnly,
      open,
      remove,
    ],
  );
}

function useMarkInFocus(rootRef: RefObject<HTMLElement | null>, isWatched: boolean): AnnotationId | null {
  const [inFocus, setInFocus] = useState<AnnotationId | null>(null);
  useEffect(() => {
    const root = rootRef.current;
    if (!root || !isWatched) return undefined;
    const look = (): void =>
      setInFocus(root.contains(document.activeElement) ? markAround(document.activeElement) : null);
    // When the focus leaves, it has not arrived anywhere yet.
    const soon = (): void => void requestAnimationFrame(look);
    root.addEventListener('focusin', look);
    root.addEventListener('focusout', soon);
    return () => {
      root.removeEventListener('focusin', look);
      root.removeEventListener('focusout', soon);
    };
  }, [rootRef, isWatched]);
  return inFocus;
}

/** The mark that an element is, or is in. */
function markAround(element: Element | null): AnnotationId | null {
  const id = element?.closest<HTMLElement>('[data-annotation]')?.dataset['annotation'];
  return id === undefined ? null : asId<AnnotationId>(id);
}

/** A click that ends a selection opens nothing. */
function annotationAt(
  { clientX, clientY, target }: ClickedPoint,
  byPage: PaperMarks['byPage'],
  geometryOfPage: (page: number) => PageGeometry | null,
): AnnotationId | null {
  const page = target instanceof Node ? pageElementOf(target) : null;
  if (!page || document.getSelection()?.isCollapsed === false) return null;
  // The pictures in the margin can be clicked themselves.
  const own = target instanceof Element ? markAround(target) : null;
  if (own !== null) return own;
  const number = pageNumberOf(page);
  const geometry = geometryOfPage(number);
  if (!geometry) return null;
  const outer = page.getBoundingClientRect();
  const perPoint = outer.width / shownSize(geometry).width;
  const point = { x: (clientX - outer.left) / perPoint, y: (clientY - outer.top) / perPoint };
  const hit = (byPage.get(number) ?? []).findLast((annotation) =>
    boxesOf(annotation, number, geometry).some((box) => holdsPoint(box, point)),
  );
  return hit?.id ?? null;
}
