/** From a selected span of text to what is stored of it: quote with its surroundings, and position. */
import type { QuoteSelector } from '../domain/annotation';
import { carrySpan, type InkIndex, inkIndex, type Span } from './text-alignment';

/** Characters of context kept on either side, enough to tell equal passages apart. */
export const CONTEXT = 32;

/** The selected part of one page. */
export interface SelectedPart {
  /** 1-based. */
  readonly page: number;
  /** Text of the page's text layer, in order, line ends as line feeds. */
  readonly layerText: string;
  /** The selected span of it. */
  readonly span: Span;
  /** The stored text of the page; null when there is none. */
  readonly pageText: string | null;
}

export interface Selectors {
  readonly quote: QuoteSelector;
  /** In the stored text of the first page; null when the span couldn't be found there. */
  readonly position: Span | null;
}

/** One space for every run of spaces and line ends. */
export function collapseSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

interface PlacedPart {
  readonly text: string;
  readonly span: Span;
  readonly isStored: boolean;
}

function placed(part: SelectedPart): PlacedPart {
  const layer: InkIndex = inkIndex(part.layerText);
  const stored = part.pageText === null ? null : carrySpan(layer, inkIndex(part.pageText), part.span);
  if (stored && part.pageText !== null) return { text: part.pageText, span: stored, isStored: true };
  const own = carrySpan(layer, layer, part.span) ?? { start: part.span.start, end: part.span.start };
  return { text: part.layerText, span: own, isStored: false };
}

/** @param parts one for each page that the selection runs over, in order. Null when nothing but space is selected. */
export function selectorsFor(parts: readonly SelectedPart[]): Selectors | null {
  const inked = parts.map(placed).filter(({ span }) => span.end > span.start);
  const first = inked[0];
  const last = inked.at(-1);
  if (!first || !last) return null;
  const exact = inked.map(({ text, span }) => collapseSpaces(text.slice(span.start, span.end)).trim()).join(' ');
  return {
    quote: {
      exact,
      prefix: collapseSpaces(first.text.slice(0, first.span.start)).trimStart().slice(-CONTEXT),
      suffix: collapseSpaces(last.text.slice(last.span.end)).trimEnd().slice(0, CONTEXT),
    },
    position: first.isStored ? first.span : null,
  };
}
