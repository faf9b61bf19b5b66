/**
 * Lights found words in the text on screen. The browser paints them as it paints a selection (CSS highlights), so that
 * hundreds of them add nothing to the page.
 */
import { useEffect, useRef } from 'react';
import { carrySpan, type InkIndex, inkIndex, type Span } from '@/pdf/text-alignment';
import type { FoundPlaces } from './found-places';
import { type LayerText, pointInLayer, readLayer } from './text-layer';

const FOUND = 'found-words';
const CURRENT = 'found-words-current';
/** More places on a page are a pattern, and take time to paint. */
const MOST_ON_PAGE = 400;

export interface LitPlacesOptions {
  /** Undefined where nothing is looked for. */
  readonly found: FoundPlaces | undefined;
  /** Pages whose words are there; a new set whenever they change. */
  readonly pagesWithWords: ReadonlySet<number>;
  /** The element that holds the words of a page, and nothing else. */
  readonly textOf: (page: number) => Element | null;
  /** Goes to a page whose words aren't there. */
  readonly goToPage: (page: number) => void;
  /** Brings words into view. */
  readonly reveal: (page: number, range: Range) => void;
}

export function useLitPlaces(options: LitPlacesOptions): void {
  const { found, pagesWithWords } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const serial = found?.serial ?? 0;
  const revealed = useRef(serial);
  useEffect(() => {
    const { found: now, goToPage } = latest.current;
    if (serial !== revealed.current && now?.current && !latest.current.pagesWithWords.has(now.current.page)) {
      goToPage(now.current.page);
    }
  }, [serial]);
  useEffect(() => {
    if (!found) return undefined;
    const { textOf, reveal } = latest.current;
    const all: Range[] = [];
    let current: Range | null = null;
    for (const [page, { text, spans }] of found.byPage) {
      const element = pagesWithWords.has(page) ? textOf(page) : null;
      if (!element) continue;
      const carry = carrier(text, element);
      for (const span of spans.slice(0, MOST_ON_PAGE)) {
        const range = carry(span);
        if (!range) continue;
        const isCurrent = found.current?.page === page && found.current.span.start === span.start;
        if (isCurrent) current = range;
        else all.push(range);
      }
    }
    CSS.highlights.set(FOUND, new Highlight(...all));
    CSS.highlights.set(CURRENT, new Highlight(...(current ? [current] : [])));
    if (current && found.current && revealed.current !== found.serial) {
      revealed.current = found.serial;
      reveal(found.current.page, current);
    }
    return () => {
      CSS.highlights.delete(FOUND);
      CSS.highlights.delete(CURRENT);
    };
  }, [found, pagesWithWords]);
}

/** Turns spans of the stored text into ranges of what is on screen, which may break it differently. */
function carrier(text: string, element: Element): (span: Span) => Range | null {
  const layer = readLayer(element);
  if (layer.text === text) return (span) => rangeOf(layer, span);
  const from: InkIndex = inkIndex(text);
  const to = inkIndex(layer.text);
  return (span) => {
    const carried = carrySpan(from, to, span);
    return carried ? rangeOf(layer, carried) : null;
  };
}

function rangeOf(layer: LayerText, { start, end }: Span): Range | null {
  const from = pointInLayer(layer, start);
  // The last character's own text, or the range would reach into the next line.
  const last = pointInLayer(layer, end - 1);
  if (!from || !last) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(last.node, Math.min(last.node.length, last.offset + 1));
  return range;
}
