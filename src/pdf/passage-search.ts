/** Looks for a quoted passage through the pages of a paper, nearest first, without keeping the screen waiting. */
import { type NormalText, normalText } from './normal-text';
import {
  matchExactly,
  matchNearly,
  type PreparedQuote,
  prepareQuote,
  type Quote,
  type QuoteMatch,
} from './quote-match';
import type { Span } from './text-alignment';

/** Stored texts of pages `from` to `to`, both included, in order; null for a page without one. */
export type ReadPageTexts = (from: number, to: number) => Promise<readonly (string | null)[]>;

export interface FoundPassage {
  /** The part on each page: one, or two over a page break. Offsets in the page texts. */
  readonly parts: readonly (Span & { readonly page: number })[];
  readonly isExact: boolean;
}

export interface PassageSearch {
  readonly quote: Quote;
  /** The page where it was last known to be. */
  readonly page: number;
  /** False where `page` is only where to begin: then surroundings that fit win over it. Default true. */
  readonly isPageKnown?: boolean;
  readonly pageCount: number;
  readonly readTexts: ReadPageTexts;
  readonly signal: AbortSignal;
}

/** A passage that has changed is looked for this many pages either way. */
const NEAR_PAGES = 8;
/** Pages read at once; between batches other work gets its turn. */
const BATCH = 24;
const GOOD_ENOUGH = 0.9;

/** Exactly on the page and outwards to the ends of the paper, then nearly within a few pages. Null: not found. */
export async function findPassage(search: PassageSearch): Promise<FoundPassage | null> {
  const quote = prepareQuote(search.quote);
  if (quote.exact === '') return null;
  const pages = new PageCache(search);
  return (await searchExactly(search, quote, pages)) ?? (await searchNearly(search, quote, pages));
}

async function searchExactly(
  search: PassageSearch,
  quote: PreparedQuote,
  pages: PageCache,
): Promise<FoundPassage | null> {
  let fallback: FoundPassage | null = null;
  for (const number of outwards(search.page, search.pageCount)) {
    search.signal.throwIfAborted();
    const page = await pages.read(number);
    const isNear = Math.abs(number - search.page) <= NEAR_PAGES;
    const match =
      page && (matchExactly(page, quote) ?? (isNear ? await matchOverBreak(pages, number, page, quote) : null));
    if (!match) continue;
    const found = 'parts' in match ? match : onePage(number, match);
    // A common phrase is on many pages: the nearest whose surroundings fit wins, else the nearest of all.
    const isThere = number === search.page && search.isPageKnown !== false;
    if ('parts' in match || match.score >= GOOD_ENOUGH || isThere) return found;
    fallback ??= found;
    if (!isNear) break;
  }
  return fallback;
}

async function searchNearly(
  search: PassageSearch,
  quote: PreparedQuote,
  pages: PageCache,
): Promise<FoundPassage | null> {
  let best: { score: number; found: FoundPassage } | null = null;
  for (const number of outwards(search.page, search.pageCount)) {
    if (Math.abs(number - search.page) > NEAR_PAGES) break;
    search.signal.throwIfAborted();
    const page = await pages.read(number);
    const match = page && matchNearly(page, quote);
    // The nearer page wins unless the farther one is clearly better.
    const score = match ? match.score - 0.005 * Math.abs(number - search.page) : 0;
    if (match && (best === null || score > best.score)) best = { score, found: onePage(number, match) };
  }
  return best?.found ?? null;
}

function onePage(page: number, { start, end, isExact }: QuoteMatch): FoundPassage {
  return { parts: [{ page, start, end }], isExact };
}

/** A passage that begins at the foot of this page and ends on the next, with running heads in between left out. */
async function matchOverBreak(
  pages: PageCache,
  number: number,
  page: NormalText,
  quote: PreparedQuote,
): Promise<FoundPassage | null> {
  const least = Math.min(12, Math.floor(quote.exact.length / 4));
  if (least === 0 || !page.text.includes(quote.exact.slice(0, least))) return null;
  const next = await pages.read(number + 1);
  if (!next) return null;
  for (let split = quote.exact.length - least; split >= least; split -= 1) {
    const head = quote.exact.slice(0, split);
    const at = page.text.lastIndexOf(head);
    if (at < 0) continue;
    const rest = next.text.indexOf(quote.exact.slice(split));
    if (rest < 0) return null;
    const first = matchExactly(page, { exact: head, prefix: quote.prefix, suffix: '', words: quote.words });
    const second = matchExactly(next, { exact: quote.exact.slice(split), prefix: '', suffix: quote.suffix, words: 0 });
    if (!first || !second) return null;
    return {
      parts: [
        { page: number, start: first.start, end: first.end },
        { page: number + 1, start: second.start, end: second.end },
      ],
      isExact: true,
    };
  }
  return null;
}

/** 5, 6, 4, 7, 3 … within 1 to `count`. */
export function* outwards(from: number, count: number): Generator<number> {
  const start = Math.min(Math.max(1, from), Math.max(1, count));
  yield start;
  for (let step = 1; step < count; step += 1) {
    if (start + step <= count) yield start + step;
    if (start - step >= 1) yield start - step;
  }
}

/** Reads texts in batches and reduces each once. Only the last few batches' worth is kept. */
class PageCache {
  readonly #search: PassageSearch;
  readonly #pages = new Map<number, NormalText | null>();

  constructor(search: PassageSearch) {
    this.#search = search;
  }

  async read(page: number): Promise<NormalText | null> {
    if (page < 1 || page > this.#search.pageCount) return null;
    const known = this.#pages.get(page);
    if (known !== undefined) return known;
    const half = Math.floor(BATCH / 2);
    const isFirst = this.#pages.size === 0;
    const from = Math.max(1, isFirst ? page - 1 : page - half);
    const to = Math.min(this.#search.pageCount, isFirst ? page + 1 : page + half);
    const texts = await this.#search.readTexts(from, to);
    texts.forEach((text, index) => {
      if (!this.#pages.has(from + index)) this.#pages.set(from + index, text === null ? null : normalText(text));
    });
    return this.#pages.get(page) ?? null;
  }
}
