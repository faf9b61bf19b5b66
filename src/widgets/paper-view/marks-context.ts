/** What lies on the pages of one paper: marks, and the passage that was asked for. */
import { createContext } from 'react';
import { ANNOTATION_COLOUR_LABELS, ANNOTATION_KIND_LABELS, type Annotation, isPinned } from '@/domain/annotation';
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
  /** Marks by page, in reading order. */
  readonly byPage: ReadonlyMap<number, readonly Annotation[]>;
  readonly litSpans: readonly LitSpan[];
  readonly litAnnotation: AnnotationId | null;
  /** Brought into view as soon as it is on screen. */
  readonly focused: AnnotationId | null;
  readonly onFocused: () => void;
  /** Whether it takes the focus, or is only brought into view. */
  readonly takesFocus: boolean;
  /** Pages whose words are there. */
  readonly pagesWithWords: ReadonlySet<number>;
  /** Told where a lit passage begins, once it is known. */
  readonly onLitPlaced: (page: number, box: Box) => void;
  /** Missing where marks can only be looked at. */
  readonly onOpen: ((id: AnnotationId) => void) | null;
  readonly onDelete: ((id: AnnotationId) => void) | null;
}

export const NO_MARKS: PaperMarks = {
  byPage: new Map(),
  litSpans: [],
  litAnnotation: null,
  focused: null,
  onFocused: () => undefined,
  takesFocus: true,
  pagesWithWords: new Set(),
  onLitPlaced: () => undefined,
  onOpen: null,
  onDelete: null,
};

export const MarksContext = createContext<PaperMarks>(NO_MARKS);

/** Marks by the pages they are on; one over a page break is on both. */
export function annotationsByPage(annotations: readonly Annotation[]): ReadonlyMap<number, readonly Annotation[]> {
  const byPage = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    for (const page of new Set(annotation.parts.map((part) => part.page))) {
      const there = byPage.get(page);
      if (there) there.push(annotation);
      else byPage.set(page, [annotation]);
    }
  }
  return byPage;
}

/** What a mark is called: "Evidence: “the first words …”"; all but highlights say what they are. */
export function markName(annotation: Annotation): string {
  const { kind, colour, quote, comment } = annotation;
  const meaning = ANNOTATION_COLOUR_LABELS[colour];
  const what = kind === 'highlight' ? meaning : `${ANNOTATION_KIND_LABELS[kind]}, ${meaning}`;
  const said = comment.trim().slice(0, 200);
  if (isPinned(annotation)) return `${what}: ${said === '' ? 'without words yet' : said}`;
  const words = quote.exact.length > 120 ? `${quote.exact.slice(0, 117)}…` : quote.exact;
  return `${what}: “${words}”${said === '' ? '' : `. Comment: ${said}`}`;
}
