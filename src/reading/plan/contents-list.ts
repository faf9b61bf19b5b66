import type { BodyLine } from '../blocks/block';
import { splitMarker } from '../blocks/markers';

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

const TITLE_LINE = /^(?:table of )?contents(?: page)?:?$/i;
/** Converters glue "Table of contents" to the first entry; both words are needed then. */
const GLUED_TITLE = /^table of contents\s*/i;
const LEADERS = /^(.{2,200}?)\s*(?:\.{3,}|…{1,}|\t+|(?: \.){3,})[\s.…]*(\d{1,3})?$/;
const TRAILING_PAGE = /^(.{2,200}?)\s+(\d{1,3})$/;
const LEADING_PAGE = /^(\d{1,3})(?:\s*[-–]\s*\d{1,3})?\s+(?=\p{L})(.{2,200})$/u;
const PAGE_BEFORE_TITLE = /(?:^|\s)\d{1,3}(?:[-–]\d{1,3})?\s+(?=\p{Lu})/gu;
const MAX_LINE = 300;
/** Without a "Contents" title, this many lines with leader dots in a row are one all the same. */
const MIN_UNTITLED = 4;

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
  if (!first || first.text.length > MAX_LINE * 4) return null;
  const titled = TITLE_LINE.test(first.text) || (GLUED_TITLE.test(first.text) && LEADERS.test(first.text));
  if (!titled && !LEADERS.test(first.text.slice(0, MAX_LINE))) return null;
  const run: { entries: ContentsEntry[]; strangers: BodyLine[]; end: number } = {
    entries: [],
    strangers: [],
    end: start,
  };
  let odd: BodyLine[] = [];
  for (let index = TITLE_LINE.test(first.text) ? start + 1 : start; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    const found = entriesOf(line.text, titled);
    if (found.length > 0) {
      run.strangers.push(...odd);
      odd = [];
      run.entries.push(...found);
      run.end = index + 1;
    } else if (odd.length > 0) break;
    else odd.push(line);
  }
  return run.entries.length >= (titled ? 2 : MIN_UNTITLED) ? run : null;
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
  if (!titled) return [];
  const trailing = TRAILING_PAGE.exec(line);
  if (trailing?.[1]) return [entry(trailing[1], trailing[2])];
  const leading = LEADING_PAGE.exec(line);
  return leading?.[2] ? [entry(leading[2], leading[1])] : [];
}

function manyEntries(line: string): ContentsEntry[] {
  const marks = [...line.matchAll(PAGE_BEFORE_TITLE)].filter(
    (mark) => !/(?:priority|aim|theme|objective)\s*$/i.test(line.slice(0, mark.index)),
  );
  return marks.map((mark, order) => {
    const next = marks[order + 1];
    return entry(line.slice(mark.index + mark[0].length, next?.index ?? line.length), /\d+/.exec(mark[0])?.[0]);
  });
}

function entry(title: string, printedPage: string | undefined): ContentsEntry {
  const marked = splitMarker(title.trim());
  return {
    marker: marked?.marker ?? null,
    title: (marked?.text ?? title).trim(),
    printedPage: printedPage === undefined ? null : Number(printedPage),
  };
}
