/** What lies on the pages of one paper: highlights, and the passage that was asked for. */
import { createContext } from 'react';
import type { Annotation } from '@/domain/annotation';
import type { AnnotationId } from '@/domain/ids';
import type { Box } from '@/pdf/coordinates';
import type { Span } from '@/pdf/text-alignment';

/** A passage that is lit on one page: a span of its stored text. */
export interface LitSpan {
  readonly page: number;
  readonly span: Span;
  readonly pageText: string;
}

export interface PaperMarks {
  /** Highlights by page, in reading order. */
  readonly byPage: ReadonlyMap<number, readonly Annotation[]>;
  readonly litSpans: readonly LitSpan[];
  readonly litAnnotation: AnnotationId | null;
  /** Takes the focus as soon as it is on screen. */
  readonly focused: AnnotationId | null;
  readonly onFocused: () => void;
  /** Pages whose words are there. */
  readonly pagesWithWords: ReadonlySet<number>;
  /** Told where a lit passage begins, once it is known. */
  readonly onLitPlaced: (page: number, box: Box) => void;
  /** Missing where highlights can only be looked at. */
  readonly onOpen: ((id: AnnotationId) => void) | null;
  readonly onDelete: ((id: AnnotationId) => void) | null;
}

export const NO_MARKS: PaperMarks = {
  byPage: new Map(),
  litSpans: [],
  litAnnotation: null,
  focused: null,
  onFocused: () => undefined,
  pagesWithWords: new Set(),
  onLitPlaced: () => undefined,
  onOpen: null,
  onDelete: null,
};

export const MarksContext = createContext<PaperMarks>(NO_MARKS);

/** Highlights by the pages they are on; one over a page break is on both. */
export function annotationsByPage(annotations: readonly Annotation[]): ReadonlyMap<number, readonly Annotation[]> {
  const byPage = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    for (const page of new Set(annotation.parts.map((part) => part.page))) {
      byPage.set(page, [...(byPage.get(page) ?? []), annotation]);
    }
  }
  return byPage;
}

/** What a highlight is called: "Evidence: “the first words …”". */
export function markName(annotation: Annotation, meaning: string): string {
  const { exact } = annotation.quote;
  const quote = exact.length > 120 ? `${exact.slice(0, 117)}…` : exact;
  const comment = annotation.comment.trim();
  return `${meaning}: “${quote}”${comment === '' ? '' : `. Comment: ${comment.slice(0, 200)}`}`;
}
