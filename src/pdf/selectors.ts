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
  // The same text, as where no pages are drawn: a long one is not walked through for each selection.
  if (part.layerText === part.pageText)
    return { text: part.pageText, span: inked(part.pageText, part.span), isStored: true };
  const layer: InkIndex = inkIndex(part.layerText);
  const stored = part.pageText === null ? null : carrySpan(layer, inkIndex(part.pageText), part.span);
  if (stored && part.pageText !== null) return { text: part.pageText, span: stored, isStored: true };
  const own = carrySpan(layer, layer, part.span) ?? { start: part.span.start, end: part.span.start };
  return { text: part.layerText, span: own, isStored: false };
}

/** @param parts one for each page that the selection runs over, in order. Null when nothing but space is selected. */
export function selectorsFor(parts: readonly SelectedPart[]): Selectors | null {
  const filled = parts.map(placed).filter(({ span }) => span.end > span.start);
  const first = filled[0];
  const last = filled.at(-1);
  if (!first || !last) return null;
  const exact = filled.map(({ text, span }) => collapseSpaces(text.slice(span.start, span.end)).trim()).join(' ');
  return {
    quote: {
      exact,
      prefix: textBefore(first.text, first.span.start),
      suffix: textAfter(last.text, last.span.end),
    },
    position: first.isStored ? first.span : null,
  };
}

/** The span without the spaces at its ends. */
function inked(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Characters in which the context stands, whatever the spaces between its words; if not, all are looked at. */
const WINDOW = 1_000;

function textBefore(text: string, at: number): string {
  const take = (from: number) => collapseSpaces(text.slice(from, at)).trimStart();
  const near = take(Math.max(0, at - WINDOW));
  return (near.length > CONTEXT || at <= WINDOW ? near : take(0)).slice(-CONTEXT);
}

function textAfter(text: string, at: number): string {
  const take = (to: number) => collapseSpaces(text.slice(at, to)).trimEnd();
  const near = take(at + WINDOW);
  return (near.length > CONTEXT || at + WINDOW >= text.length ? near : take(text.length)).slice(0, CONTEXT);
}
