/**
 * Finds a quoted passage in the text of a page: exactly, after both are reduced to letters and digits, else nearly.
 * Which pages to look in, and in which order, is the business of `passage-search.ts`.
 */
import { searchApproximately } from './approximate-search';
import { type NormalText, normalText, originalSpan } from './normal-text';

/** What is looked for. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface QuoteMatch {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly isExact: boolean;
  /** 1 for an exact match with its context; less the more it differs. */
  readonly score: number;
}

/** A quote, made ready once for many pages. */
export interface PreparedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly words: number;
}

export function prepareQuote({ exact, prefix = '', suffix = '' }: Quote): PreparedQuote {
  return {
    exact: normalText(exact).text,
    prefix: normalText(prefix).text,
    suffix: normalText(suffix).text,
    words: exact.split(/\s+/).filter((word) => word !== '').length,
  };
}

/** The exact match whose surroundings fit best, the first of equals; null when the passage isn't there as it stands. */
export function matchExactly(page: NormalText, quote: PreparedQuote): QuoteMatch | null {
  if (quote.exact === '') return null;
  let best: QuoteMatch | null = null;
  for (let at = page.text.indexOf(quote.exact); at >= 0; at = page.text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length;
    const score = 0.8 + 0.2 * contextFit(page, quote, at, end);
    if (best === null || score > best.score) best = { ...originalSpan(page, at, end), isExact: true, score };
  }
  return best;
}

/** Passages longer than this are looked for by their beginning and their end. Characters of normal text. */
const LONGEST_WHOLE = 240;
const MOST_ERRORS = 64;
/** Share of characters that may differ. With fewer words the same share matches passages that are something else. */
const ALLOWED = { manyWords: 0.25, fewWords: 0.12 };
const MANY_WORDS = 8;
const FEWEST_WORDS = 3;

/** The nearest passage that can still be taken for the quoted one; null when there is none. */
export function matchNearly(page: NormalText, quote: PreparedQuote): QuoteMatch | null {
  if (quote.words < FEWEST_WORDS) return null;
  const isLong = quote.words >= MANY_WORDS;
  const head = quote.exact.slice(0, LONGEST_WHOLE);
  const allowed = Math.floor(head.length * (isLong ? ALLOWED.manyWords : ALLOWED.fewWords));
  const found = searchApproximately(page.text, head, Math.min(allowed, MOST_ERRORS));
  if (!found) return null;
  const end = head.length === quote.exact.length ? found.end : endOf(page, quote, found.end);
  const fit = contextFit(page, quote, found.start, end);
  if (!isLong && fit === 0) return null;
  const score = 0.8 * (1 - found.errors / head.length) + 0.2 * fit - 0.05;
  return { ...originalSpan(page, found.start, end), isExact: false, score };
}

/** Where a long passage ends: at its last words where they can be found, else after as many characters. */
function endOf(page: NormalText, quote: PreparedQuote, headEnd: number): number {
  const tail = quote.exact.slice(-40);
  const remaining = quote.exact.length - LONGEST_WHOLE;
  const window = page.text.slice(headEnd, headEnd + remaining * 2 + 40);
  const found = searchApproximately(window, tail, Math.floor(tail.length * ALLOWED.manyWords));
  return found ? headEnd + found.end : Math.min(page.text.length, headEnd + remaining);
}

/** Share of the quote's context that stands beside the match: 0 to 1; 1 when the quote has none. */
function contextFit(page: NormalText, { prefix, suffix }: PreparedQuote, start: number, end: number): number {
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 1;
  let same = 0;
  while (same < prefix.length && page.text[start - 1 - same] === prefix.at(-1 - same)) same += 1;
  let after = 0;
  while (after < suffix.length && page.text[end + after] === suffix[after]) after += 1;
  return (same + after) / whole;
}
