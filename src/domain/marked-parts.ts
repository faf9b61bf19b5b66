/** Which parts of a plan a mark in its paper stands on. Pure. */
import type { QuoteSelector } from './annotation';
import type { PlanElement } from './plan';
import { wordKey } from './similarity';

/** Fewer letters than this that a mark and a part share may be chance: the edge of a selection, a short word. */
const LEAST_SHARED = 4;
/** So many letters of both, with what stands around the mark, have to agree, or all there are. */
const LEAST_AGREED = 16;

/** A mark by its words, and the pages it stands on. */
export interface MarkedWords {
  readonly quote: QuoteSelector;
  /** 1-based pages of the file. */
  readonly pages: readonly number[];
}

/**
 * The parts whose passage in the source the mark lies in or overlaps. Of a part and those under it, those under it: a
 * mark on one point of a list is about the point. A mark without words stands on none.
 */
export function markedParts({ quote, pages }: MarkedWords, elements: readonly PlanElement[]): readonly PlanElement[] {
  const exact = wordKey(quote.exact);
  if (exact === '') return [];
  const before = wordKey(quote.prefix);
  const around = {
    text: before + exact + wordKey(quote.suffix),
    start: before.length,
    end: before.length + exact.length,
  };
  // A passage may begin on the page before that of its part's mark.
  const [first, last] = [Math.min(...pages) - 1, Math.max(...pages)];
  const found = elements.filter(({ source }) => {
    if (source === null || (source.page !== null && (source.page < first || source.page > last))) return false;
    return isOn(around, wordKey(source.quote));
  });
  const above = new Set(found.map(({ parentId }) => parentId));
  return found.filter(({ id }) => !above.has(id));
}

/** Letters around a mark, and where among them the mark's own are. */
interface Around {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Laid over each other at any place, the two agree in every letter that both have there, some of them the mark's. */
function isOn({ text, start, end }: Around, passage: string): boolean {
  const shared = Math.min(LEAST_SHARED, end - start, passage.length);
  const agreed = Math.min(LEAST_AGREED, text.length, passage.length);
  for (let shift = shared - end; shift <= passage.length - start - shared; shift += 1) {
    // Letter `i` of the text lies over letter `i + shift` of the passage.
    const [from, to] = [Math.max(0, -shift), Math.min(text.length, passage.length - shift)];
    const isMarked = Math.min(to, end) - Math.max(from, start) >= shared;
    if (isMarked && to - from >= agreed && text.slice(from, to) === passage.slice(from + shift, to + shift))
      return true;
  }
  return false;
}
