/** The highlights of a paper and what can be done with them. */
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Annotation, AnnotationColour } from '@/domain/annotation';
import type { AnnotationId } from '@/domain/ids';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { type Box, holdsPoint, type PageGeometry, shownSize } from '@/pdf/coordinates';
import { createAnnotation, type NewAnnotation, removeAnnotation, updateAnnotation } from '@/services/annotations';
import { annotationsByPage, type PaperMarks } from './marks-context';
import { boxesOf } from './page-marks';
import { sameHighlight } from './same-highlight';
import { pageElementOf, pageNumberOf } from './text-layer';
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

export interface MarksControls {
  readonly marks: PaperMarks;
  readonly opened: Annotation | null;
  readonly anchorRef: RefObject<Element | null>;
  readonly close: () => void;
  readonly remove: (id: AnnotationId) => void;
  /** Opens what can be done with a highlight, beside it. */
  readonly open: (id: AnnotationId) => void;
  readonly highlight: (passage: NewAnnotation, colour: AnnotationColour) => Promise<Annotation | undefined>;
  readonly recolour: (id: AnnotationId, colour: AnnotationColour) => Promise<unknown>;
  /** The highlight of exactly this passage; null when there is none. */
  readonly sameAs: (passage: NewAnnotation) => Annotation | null;
  /** Opens the highlight at a point of the window, if there is one. */
  readonly openAt: (event: {
    readonly clientX: number;
    readonly clientY: number;
    readonly target: EventTarget;
  }) => void;
}

export function useMarks(options: MarksOptions): MarksControls {
  const { rootRef, annotations, isReadOnly, target, pagesWithWords, geometryOfPage, showBox } = options;
  const { focusPages } = options;
  const { litSpans, litAnnotation, focused, onFocused, serial } = target;
  const { context } = useServices();
  const run = useAction();
  const anchorRef = useRef<Element | null>(null);
  const placed = useRef(0);
  const [openedId, setOpenedId] = useState<AnnotationId | null>(null);
  const open = useCallback(
    (id: AnnotationId) => {
      const mark = rootRef.current?.querySelector(`[data-annotation="${CSS.escape(id)}"]`) ?? null;
      anchorRef.current = mark?.querySelector('[data-anchor]') ?? mark;
      if (anchorRef.current) setOpenedId(id);
    },
    [rootRef],
  );
  const remove = useCallback(
    (id: AnnotationId) => {
      setOpenedId(null);
      void run(() => removeAnnotation(context, id), { done: 'Highlight deleted.', undo: true }).then(focusPages);
    },
    [context, run, focusPages],
  );
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
  const marks = useMemo(
    (): PaperMarks => ({
      byPage,
      litSpans,
      litAnnotation,
      focused,
      onFocused,
      pagesWithWords,
      onLitPlaced,
      onOpen: isReadOnly ? null : open,
      onDelete: isReadOnly ? null : remove,
    }),
    [byPage, litSpans, litAnnotation, focused, onFocused, pagesWithWords, onLitPlaced, isReadOnly, open, remove],
  );
  return {
    marks,
    opened: annotations.find((annotation) => annotation.id === openedId) ?? null,
    anchorRef,
    close: useCallback(() => setOpenedId(null), []),
    remove,
    open,
    highlight: (passage, colour) => run(() => createAnnotation(context, { ...passage, colour })),
    recolour: (id, colour) => run(() => updateAnnotation(context, id, { colour })),
    sameAs: (passage) => sameHighlight(annotations, passage),
    openAt: (event) => {
      const id = isReadOnly ? null : annotationAt(event, byPage, geometryOfPage);
      if (id !== null) open(id);
    },
  };
}

/** A click that ends a selection opens nothing. */
function annotationAt(
  { clientX, clientY, target }: { readonly clientX: number; readonly clientY: number; readonly target: EventTarget },
  byPage: PaperMarks['byPage'],
  geometryOfPage: (page: number) => PageGeometry | null,
): AnnotationId | null {
  const page = target instanceof Node ? pageElementOf(target) : null;
  if (!page || document.getSelection()?.isCollapsed === false) return null;
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
