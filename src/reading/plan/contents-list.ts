import type { BodyLine } from '../blocks/block';
import { splitMarker } from '../blocks/markers';
import { isUsualChapter } from './strand';
import { numberedStrand } from './strand-words';

export interface ContentsEntry {
  /** Number printed before the title ("7", "1.1"), or null. */
  readonly marker: string | null;
  readonly title: string;
  /** First page as printed; null when the line names none. */
  readonly printedPage: number | null;
}

export interface ContentsSplit {
  readonly entries: readonly ContentsEntry[];
  /** The lines that are not part of the table of contents. */
  readonly rest: readonly BodyLine[];
}

const TITLE_LINE = /^(?:\d{1,3}\s+)?(?:table of )?(?:contents(?: page| contents)?|c ?o ?n ?t ?e ?n ?t ?s):?$/i;
/** A slogan or a page number may stand on the title's line. */
const ENDS_WITH_TITLE = /^.{4,100}\s(?:Contents|CONTENTS)$/;
/** Converters glue "Table of contents" to the first entry; both words are needed then. */
const GLUED_TITLE = /^table of contents\s*/i;
/** The whole list stands in the title's line. */
const TITLE_BEFORE = /^(?:table of )?contents(?: page)?\s+(?=\S)/i;
const PAGE = String.raw`(?:(?:pages?|p\.?)\s*)?(\d{1,3})(?:\s*[-–—/]\s*\d{1,3})?`;
const LEADERS = new RegExp(`^(.{2,200}?)\\s*(?:\\.{3,}|…{1,}|_{3,}|\\t+|(?: \\.){3,})[\\s.…_]*(?:${PAGE})?$`, 'i');
/** A page far to the right of its title. */
const WIDE_GAP = new RegExp(`^(\\S.{1,140}?) {4,}\\s*${PAGE}$`, 'i');
const TRAILING_PAGE = new RegExp(`^(.{2,200}?)\\s+${PAGE}$`, 'i');
const LEADING_PAGE = new RegExp(`^${PAGE}\\s+(?=\\p{L})(.{2,200})$`, 'iu');
/** "FOREWORD3": capitals with the page stuck to them. */
const STUCK_PAGE = /^((?:\d{1,2}(?=\p{Lu}))?\p{Lu}[\p{Lu}\s,&’'–:-]{2,120}?)(\d{1,3})$/u;
const STUCK_NUMBER = /^(\d{1,2})(?=\p{Lu}{2})/u;
const PAGE_BEFORE_TITLE = /(?:^|\s)\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s+(?=\p{Lu})/gu;
const PAGE_AFTER_TITLE = /(?:\s*[.…]{3,}\s*|\s)(?:[Pp]ages?\s+)?\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?=\s+\p{Lu}|$)/gu;
const STRAND_NOUN = /(?:priority|aim|theme|objective|pillar|goal|outcome|appendix|annex|part|chapter|section)\s*$/i;
/** The heads of the columns. */
const COLUMN_HEADS = /^(?:section|page|page no\.?|title|[\s/])+$/i;
const UNFINISHED = /(?:\b(?:and|of|the|to|for|in|on|with|by|from|our|your|a|or)|[,&–-]|\w+ing)$/i;
const MAX_LINE = 300;
const MAX_WRAPPED = 60;
/** Without a "Contents" title, this many lines with leader dots in a row are one all the same. */
const MIN_UNTITLED = 4;
/** Without a title and leader dots, or without pages, so many lines make a list. */
const MIN_PAGED = 5;
const MAX_UNPAGED = 60;
const MAX_FIRST_PAGE = 12;
const MAX_TITLE = 120;

/** Finds tables of contents and takes them out, so that their lines do not pass for headings. */
export function splitContents(lines: readonly BodyLine[]): ContentsSplit {
  const entries: ContentsEntry[] = [];
  const rest: BodyLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const run = contentsRun(lines, index);
    const line = lines[index];
    if (run) {
      for (const entry of run.entries) entries.push(entry);
      for (const stranger of run.strangers) rest.push(stranger);
      index = run.end;
    } else {
      if (line) rest.push(line);
      index += 1;
    }
  }
  return { entries, rest };
}

interface Run {
  readonly entries: ContentsEntry[];
  readonly strangers: BodyLine[];
  readonly end: number;
}

function contentsRun(lines: readonly BodyLine[], start: number): Run | null {
  const first = lines[start];
  if (!first || first.text.length > MAX_LINE * 6) return null;
  const isTitle = TITLE_LINE.test(first.text);
  const endsWithTitle = !isTitle && ENDS_WITH_TITLE.test(first.text);
  const titled = isTitle || endsWithTitle || (GLUED_TITLE.test(first.text) && LEADERS.test(first.text));
  const oneLine = titled ? [] : oneLineEntries(first.text);
  if (oneLine.length > 0) return { entries: oneLine, strangers: [], end: start + 1 };
  if (isTitle) {
    const bare = unpagedEntries(lines, start + 1);
    if (bare.length > 0) return { entries: bare, strangers: [], end: start + 1 + bare.length };
  }
  const rises = !titled && pagesRise(lines, start);
  if (!titled && !rises && entriesOf(first.text.slice(0, MAX_LINE), false).length === 0) return null;
  const run = new OpenRun(start, titled || rises);
  if (endsWithTitle) run.keep(first);
  for (let index = isTitle || endsWithTitle ? start + 1 : start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && !run.take(line, index)) break;
  }
  return run.entries.length >= (titled ? 2 : MIN_UNTITLED) ? run : null;
}

/** "Contents Foreword 3 Priorities 5 …": all of the list in one line with its title. */
function oneLineEntries(text: string): ContentsEntry[] {
  const title = TITLE_BEFORE.exec(text)?.[0];
  const entries = title === undefined ? [] : manyEntries(text.slice(title.length));
  const short = entries.every((one) => one.title.length > 0 && one.title.length <= MAX_TITLE);
  return entries.length >= MIN_UNTITLED && short ? entries : [];
}

/** Lines right below the title, none with a page, chapters that any plan has among them. */
function unpagedEntries(lines: readonly BodyLine[], start: number): ContentsEntry[] {
  const row: string[] = [];
  for (let at = start; at < Math.min(lines.length, start + MAX_UNPAGED); at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '' || text.length > MAX_TITLE || /[.;]$/.test(text) || row.includes(text)) break;
    if (entriesOf(text, true).length > 0) return [];
    row.push(text);
  }
  const usual = row.filter((text) => isUsualChapter(text)).length;
  return row.length >= MIN_PAGED && usual >= 2 ? row.map((text) => entry(text, undefined)) : [];
}

/** Five lines in a row that end in numbers that rise, the first of them small, are a list of contents without its title. */
function pagesRise(lines: readonly BodyLine[], start: number): boolean {
  let last = 0;
  let count = 0;
  for (let at = start; at < lines.length && count < MIN_PAGED; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '' && count > 0) continue;
    const match = text.length <= MAX_TITLE ? TRAILING_PAGE.exec(text) : null;
    const page = match?.[2] === undefined || STRAND_NOUN.test(match[1] ?? '') ? 0 : Number(match[2]);
    if (page === 0 || page < last || (count === 0 && page > MAX_FIRST_PAGE)) return false;
    last = page;
    count += 1;
  }
  return count === MIN_PAGED;
}

/** A contents list while its lines are taken in. */
class OpenRun implements Run {
  readonly entries: ContentsEntry[] = [];
  readonly strangers: BodyLine[] = [];
  end: number;
  readonly #titled: boolean;
  /** Lines without a page: the first half of an entry, the second half of the last one, or a stranger. */
  #odd: { readonly line: BodyLine; readonly adjoins: boolean } | null = null;
  #afterBlank = true;

  constructor(start: number, titled: boolean) {
    this.end = start;
    this.#titled = titled;
  }

  keep(line: BodyLine): void {
    this.strangers.push(line);
  }

  /** Takes a line; false when the list has ended before it. */
  take(line: BodyLine, index: number): boolean {
    if (line.text === '') {
      this.#afterBlank = true;
      return true;
    }
    if (this.#titled && COLUMN_HEADS.test(line.text)) return true;
    const found = this.#found(line);
    if (found.length > 0) {
      this.#settle();
      this.entries.push(...found);
      this.end = index + 1;
    } else if (this.#odd !== null) return false;
    else this.#odd = { line, adjoins: !this.#afterBlank };
    this.#afterBlank = false;
    return true;
  }

  /** The entries of a line, to which the line before may belong. */
  #found(line: BodyLine): readonly ContentsEntry[] {
    const odd = this.#odd?.line.text ?? '';
    const begun = odd !== '' && odd.length <= MAX_WRAPPED * 2 && !this.#afterBlank;
    if (begun && (/^\p{Ll}/u.test(line.text) || UNFINISHED.test(odd))) {
      const whole = entriesOf(`${odd} ${line.text}`, this.#titled);
      if (whole.length === 1) {
        this.#odd = null;
        return whole;
      }
    }
    return entriesOf(line.text, this.#titled);
  }

  /** A short line right below an entry that does not end there is the rest of its title. */
  #settle(): void {
    const odd = this.#odd;
    const last = this.entries.at(-1);
    this.#odd = null;
    if (odd === null) return;
    const goesOn = last && odd.adjoins && odd.line.text.length <= MAX_WRAPPED && !numberedStrand(odd.line.text);
    if (goesOn && (UNFINISHED.test(last.title) || /^\p{Ll}/u.test(odd.line.text))) {
      this.entries[this.entries.length - 1] = { ...last, title: `${last.title} ${odd.line.text}` };
    } else this.strangers.push(odd.line);
  }
}

/** The entries a line holds: none, one, or (where a converter made one line of the whole list) many. */
function entriesOf(text: string, titled: boolean): ContentsEntry[] {
  const line = text.replace(GLUED_TITLE, '');
  if (titled) {
    const many = line.length > 60 ? manyEntries(line) : [];
    if (many.length >= 3) return many;
  }
  if (line.length > MAX_LINE) return [];
  const leaders = LEADERS.exec(line);
  if (leaders?.[1]) return [entry(leaders[1], leaders[2])];
  const wide = WIDE_GAP.exec(line);
  if (wide?.[1] && !/ {4}/.test(wide[1])) return [entry(wide[1], wide[2])];
  if (!titled) return [];
  const trailing = TRAILING_PAGE.exec(line);
  if (trailing?.[1] && !STRAND_NOUN.test(trailing[1])) return [entry(trailing[1], trailing[2])];
  const leading = LEADING_PAGE.exec(line);
  if (leading?.[2]) return [entry(leading[2], leading[1])];
  const stuck = STUCK_PAGE.exec(line);
  return stuck?.[1] ? [entry(stuck[1].replace(STUCK_NUMBER, '$1. '), stuck[2])] : [];
}

/** A line that begins with a page has pages before the titles; any other has them behind. */
function manyEntries(line: string): ContentsEntry[] {
  const before = /^\d/.test(line);
  const marks = [...line.matchAll(before ? PAGE_BEFORE_TITLE : PAGE_AFTER_TITLE)].filter(
    (mark) => !STRAND_NOUN.test(line.slice(0, mark.index)),
  );
  return marks.map((mark, order) => {
    const other = marks[order + (before ? 1 : -1)];
    const from = before ? mark.index + mark[0].length : other ? other.index + other[0].length : 0;
    const to = before ? (other?.index ?? line.length) : mark.index;
    return entry(line.slice(from, to), /\d+/.exec(mark[0])?.[0]);
  });
}

function entry(title: string, printedPage: string | undefined): ContentsEntry {
  // "6. 4" is "6.4" with a stray blank.
  const marked = splitMarker(
    title
      .trim()
      .replace(/\s*[|·]$/, '')
      .replace(/^(\d{1,2})\s+(?=\p{Lu})/u, '$1. ')
      .replace(/^(\d{1,2})\.\s(?=\d{1,2}\s+\p{L})/u, '$1.'),
  );
  return {
    marker: marked?.marker ?? null,
    title: (marked?.text ?? title.trim().replace(/\s*[|·]$/, '')).trim(),
    printedPage: printedPage === undefined ? null : Number(printedPage),
  };
}
