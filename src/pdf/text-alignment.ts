/**
 * The way between the text in the page's text layer and the stored page text. Both come from the same items, but the
 * layer may break them differently (marked content, line ends), so only the spaces can differ: positions are matched
 * by counting everything that isn't one.
 */

const SPACE = /\s/;

/** Where each non-space character of a text stands. */
export interface InkIndex {
  readonly text: string;
  /** Offset of the n-th non-space character. */
  readonly places: Uint32Array;
}

export function inkIndex(text: string): InkIndex {
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (SPACE.test(text.charAt(at))) continue;
    places[count] = at;
    count += 1;
  }
  return { text, places: places.slice(0, count) };
}

/** How many non-space characters stand before an offset. */
export function inkBefore(index: InkIndex, offset: number): number {
  let low = 0;
  let high = index.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Carries a span of one text over to the other; leading and trailing spaces fall away. Null when the span holds nothing
 * but spaces, or the texts differ in more than spaces there.
 */
export function carrySpan(from: InkIndex, to: InkIndex, span: Span): Span | null {
  const first = inkBefore(from, span.start);
  const last = inkBefore(from, span.end) - 1;
  const start = to.places[first];
  const end = to.places[last];
  if (last < first || start === undefined || end === undefined) return null;
  const same = inkOf(from.text.slice(span.start, span.end)) === inkOf(to.text.slice(start, end + 1));
  return same ? { start, end: end + 1 } : null;
}

function inkOf(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
