/** Page references of a front sheet: "(Pages 9 - 16)", "Pages 5-8", a bare "9 - 16" in the page column. */
import type { PageRange } from '@/domain/meeting';

/** Marked references say "page"; bare ones are believed only when they fit the sequence of the others. */
export interface FoundPages {
  readonly range: PageRange;
  /** The text with the reference taken out. */
  readonly rest: string;
}

const DASH = '(?:[-–—]|to|and|&)';
const MARKED = new RegExp(
  `[(\\[]\\s*(?:pages?|pgs?\\.?|pp?\\.)\\s*(?:nos?\\.?\\s*|numbers?\\s*)?:?\\s*(\\d{1,4})(?:\\s*${DASH}\\s*(\\d{1,4}))?\\s*[)\\]]`,
  'i',
);
const MARKED_PLAIN = new RegExp(
  `\\b(?:pages|pgs?\\.?|pp\\.?)\\s+(\\d{1,4})\\s*${DASH}\\s*(\\d{1,4})\\b|(?:^|\\s)page\\s+(\\d{1,4})$`,
  'i',
);
/** "(Pages 37 -" at the end of one row, "250)" at the end of a later one. */
const MARKED_SPLIT = /\(\s*pages?\s+(\d{1,4})\s*[-–—]?(?=\s)(.*?)\s(\d{1,4})\)/i;
const COLUMN = /^\(?(?:pp?\.?\s*)?(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\)?$/i;
const COLUMN_SINGLE = /^\(?(\d{1,4})\)?$/;
const TRAILING = /^(.*\S)\s+(\d{1,4})\s*[-–—]\s*(\d{1,4})$/;

/** A reference that says it is one, anywhere in the text. */
export function markedPages(text: string): FoundPages | null {
  for (const pattern of [MARKED, MARKED_PLAIN]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const from = Number(match[1] ?? match[3]);
    const range = rangeOf(from, match[2] === undefined ? from : Number(match[2]));
    if (range) return { range, rest: without(text, match.index, match[0].length) };
  }
  const split = MARKED_SPLIT.exec(text);
  const range = split ? rangeOf(Number(split[1]), Number(split[3])) : null;
  if (!split || !range) return null;
  const before = text.slice(0, split.index);
  return { range, rest: tidy(`${before} ${split[2] ?? ''} ${text.slice(split.index + split[0].length)}`) };
}

/** A bare range at the end of a row, "Rules of Procedure 13 - 22". Years and seasons ("2014-15") are none. */
export function trailingPages(text: string): FoundPages | null {
  const match = TRAILING.exec(text);
  const range = match ? rangeOf(Number(match[2]), Number(match[3])) : null;
  if (!match || !range || looksLikeYears(match[2] ?? '', match[3] ?? '')) return null;
  return { range, rest: match[1] ?? '' };
}

/** A bare page at the end of a row, for agendas with a page column: "Rules of Procedure 13" but not "Theme 5". */
export function trailingPage(text: string): FoundPages | null {
  const match = /^(.*?(\S+))\s+(\d{1,4})$/.exec(text);
  if (
    !match ||
    /^(?:theme|quarter|part|phase|priority|section|appendix|annex|item|no\.?|number|of|in|to|and|for|[-–—&])$/i.test(
      match[2] ?? '',
    )
  ) {
    return null;
  }
  const page = Number(match[3]);
  return page >= 1 && page < 1900 ? { range: { from: page, to: page }, rest: match[1] ?? '' } : null;
}

/** A range alone in the page column; a single number only when `single` allows it. */
export function columnPages(tail: string, single: boolean): PageRange | null {
  const marked = markedPages(tail);
  if (marked) return marked.range;
  const match = COLUMN.exec(tail);
  if (match) return rangeOf(Number(match[1]), Number(match[2]));
  const alone = single ? COLUMN_SINGLE.exec(tail) : null;
  return alone ? rangeOf(Number(alone[1]), Number(alone[1])) : null;
}

/** A range that begins at page `from`, in the midst of a text or broken apart by it: "Reduce the 129 - Threat … 136". */
export function pagesStartingAt(text: string, from: number): FoundPages | null {
  const whole = new RegExp(`(?<=\\s)${from}\\s[-–—]\\s(\\d{1,4})(?=\\s|$)`).exec(text);
  const wholeRange = whole ? rangeOf(from, Number(whole[1])) : null;
  if (whole && wholeRange) return { range: wholeRange, rest: without(text, whole.index, whole[0].length) };
  const broken = new RegExp(`(?<=\\s)${from}\\s[-–—]\\s(?!\\d)(.*)\\s(\\d{1,4})$`).exec(text);
  const range = broken ? rangeOf(from, Number(broken[2])) : null;
  if (!broken || !range) return null;
  return { range, rest: tidy(`${text.slice(0, broken.index)} ${broken[1] ?? ''}`) };
}

function rangeOf(from: number, to: number): PageRange | null {
  return from >= 1 && to >= from ? { from, to } : null;
}

function looksLikeYears(from: string, to: string): boolean {
  return /^(?:19|20)\d\d$/.test(from) && /^(?:(?:19|20)\d\d|\d\d)$/.test(to);
}

function without(text: string, index: number, length: number): string {
  return tidy(`${text.slice(0, index)} ${text.slice(index + length)}`);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
