/** The mark whose possibilities are open beside it. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Annotation } from '@/domain/annotation';
import type { AnnotationId } from '@/domain/ids';
import { useServices } from '@/hooks/services-context';
import { removeEmptyNote } from '@/services/annotations';

export interface OpenedMark {
  readonly opened: Annotation | null;
  /** It was made just now, and is to be written. */
  readonly isFresh: boolean;
  readonly anchorRef: RefObject<Element | null>;
  /** @param said its comment as it stands in the field: a fresh note left without words is taken away again. */
  readonly close: (said?: string) => void;
  /** Opens what can be done with a mark, beside it. */
  readonly open: (id: AnnotationId) => void;
  /** Opens a mark that has just been made, as soon as it is drawn, to be written. */
  readonly openFresh: (id: AnnotationId) => void;
}

export interface OpenedMarkOptions {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly focusPages: () => void;
}

export function useOpenedMark({ rootRef, annotations, focusPages }: OpenedMarkOptions): OpenedMark {
  const { context } = useServices();
  const anchorRef = useRef<Element | null>(null);
  const [openedId, setOpenedId] = useState<AnnotationId | null>(null);
  const [freshId, setFreshId] = useState<AnnotationId | null>(null);
  const open = useCallback(
    (id: AnnotationId) => {
      const mark = rootRef.current?.querySelector(`[data-annotation="${CSS.escape(id)}"]`) ?? null;
      anchorRef.current = mark?.querySelector('[data-anchor]') ?? mark;
      if (anchorRef.current) setOpenedId(id);
    },
    [rootRef],
  );
  useEffect(() => {
    // It is drawn once it is among the annotations.
    if (!annotations.some(({ id }) => id === freshId)) return;
    if (freshId !== null && freshId !== openedId) open(freshId);
  }, [freshId, openedId, annotations, open]);
  const isFresh = openedId !== null && openedId === freshId;
  const close = useCallback(
    (said?: string) => {
      setOpenedId(null);
      setFreshId(null);
      if (!isFresh) return;
      focusPages();
      // What could not be taken away can still be deleted by hand.
      if (said?.trim() === '') void removeEmptyNote(context, openedId).catch(() => undefined);
    },
    [context, openedId, isFresh, focusPages],
  );
  return {
    opened: annotations.find((annotation) => annotation.id === openedId) ?? null,
    isFresh,
    anchorRef,
    close,
    open,
    openFresh: setFreshId,
  };
}
