/** A mark in a paper and how to find its passage again: quote, position, page and shape (W3C Web Annotation model). */
import { z } from 'zod';
import { baseFields, orderKey, words } from './entity';
import { annotationId, paperId } from './ids';

export const annotationKind = z.enum(['highlight', 'underline', 'strikeOut', 'note', 'ink', 'area']);
export type AnnotationKind = z.infer<typeof annotationKind>;

/** What each kind is called, also in the steps that can be undone: "Delete highlight". */
export const ANNOTATION_KIND_LABELS: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'Highlight',
  underline: 'Underline',
  strikeOut: 'Strike-out',
  note: 'Note',
  ink: 'Drawing',
  area: 'Area',
};

/** The kinds that are put on words. */
export type WordMark = Extract<AnnotationKind, 'highlight' | 'underline' | 'strikeOut'>;

/** Colours have meanings, and names in words. */
export const annotationColour = z.enum(['evidence', 'question', 'doubt', 'promise']);
export type AnnotationColour = z.infer<typeof annotationColour>;

export const ANNOTATION_COLOUR_LABELS: Readonly<Record<AnnotationColour, string>> = {
  evidence: 'Evidence',
  question: 'Question',
  doubt: 'Doubt',
  promise: 'Promise',
};

/** Four corners in PDF user space (points, origin bottom left): upper left, upper right, lower left, lower right. */
export const quad = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);
export type Quad = z.infer<typeof quad>;

/** The marked area on one page. A highlight over a page break has two parts. */
export const annotationPart = z.object({ page: z.number().int().min(1), quads: z.array(quad).max(2_000) });
export type AnnotationPart = z.infer<typeof annotationPart>;

export const quoteSelector = z.object({
  exact: words,
  /** Up to 32 characters before and after, to tell equal passages apart. */
  prefix: z.string().max(200),
  suffix: z.string().max(200),
});
export type QuoteSelector = z.infer<typeof quoteSelector>;

/** Offsets in the page text (see `PageText`) of the first page. */
export const positionSelector = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

export const annotationSchema = z.object({
  id: annotationId,
  ...baseFields,
  paperId,
  /** 1-based page of the file on which it begins. */
  page: z.number().int().min(1),
  /** Reading order within the paper; see `sort-key.ts`. */
  order: orderKey,
  kind: annotationKind,
  colour: annotationColour,
  quote: quoteSelector,
  position: positionSelector.nullable(),
  parts: z.array(annotationPart).min(1).max(100),
  comment: words,
  tags: z.array(z.string().max(100)).max(100),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Whether it is a note pinned to a place, and not to words. */
export function isPinned({ kind, quote: { exact } }: Pick<Annotation, 'kind' | 'quote'>): boolean {
  return kind === 'note' && exact.trim() === '';
}

/** The mark and what was written beside it, to be pasted elsewhere. @param at "Finance report, p. 3". */
export function annotationAsText({ quote: { exact }, comment, compartment }: Annotation, at: string): string {
  // Pasted somewhere else it no longer stands beside the mark of its paper.
  const place = compartment === 'exempt' ? `${at}; exempt, not for publication` : at;
  const quoted = exact.trim() === '' ? '' : `“${exact.trim().replaceAll(/\s+/g, ' ')}” `;
  const said = comment.trim();
  if (quoted === '') return `${said === '' ? 'Note' : said} (${place})`;
  return `${quoted}(${place})${said === '' ? '' : `\n${said}`}`;
}

/** Order of annotations in a paper: page, then offset in its text, then distance from the top. Fixed width, so strings sort. */
export function annotationOrder(page: number, start: number, fromTop: number): string {
  const pad = (value: number, width: number) => String(Math.max(0, Math.round(value))).padStart(width, '0');
  return `${pad(page, 6)}|${pad(start, 7)}|${pad(fromTop, 6)}`;
}
