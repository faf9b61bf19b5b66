import { numberedStrand } from '../plan/strand-words';
import { labelOf } from '../plan/vocabulary';
import type { SourceDocument, SourceLine, SourcePage } from '../source-document';
import type { BodyLine } from './block';
import { outlineMarks } from './outline-marks';

/** Share of the page's height at its top and bottom in which running headers and footers stand. */
const MARGIN_SHARE = 0.09;
/** The title, at the top of the first page, has the words of the running header in larger print. */
const TITLE_RATIO = 1.3;
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const RUNNING_LINE = /^(.{12,}?)[\s|–-]*\b(?:page\s*)?(\d{1,3})$/i;
const MIN_RUNNING = 4;
const STATUS_MARK = /^(?:draft|confidential|official(?:[- ]sensitive)?)$/i;

export interface Body {
  readonly lines: readonly BodyLine[];
  /** The texts that were taken out, once each: a running header may name the plan or its status. */
  readonly furniture: readonly string[];
}

/** Takes out running headers and footers, page numbers and status marks such as a lone "DRAFT". */
export function withoutFurniture(document: SourceDocument): Body {
  const removed = new Set<string>();
  const keep: BodyLine[] = [];
  const repeated = repeatedMarginLines(document);
  const notes = document.kind === 'text' ? leadingNotes(document.pages[0]?.lines ?? []) : 0;
  const running = document.kind === 'text' ? runningLines(document.pages[0]?.lines ?? []) : new Set<number>();
  const edges = document.kind === 'text' ? pageEdges(document.pages[0]?.lines ?? []) : new Set<number>();
  const outline = outlineMarks(document);
  let startsPage = false;
  for (const page of document.pages) {
    for (const [index, line] of page.lines.entries()) {
      startsPage ||= line.startsPage ?? false;
      const furniture =
        document.kind === 'text'
          ? index < notes || isTextFurniture(line.text) || running.has(index) || edges.has(index)
          : isMarked(line) || (document.kind === 'pdf' && isMarginFurniture(line, page, repeated));
      if (furniture) {
        if (index >= notes) removed.add(line.text);
      } else {
        const mark = outline.get(line);
        const number = document.kind === 'pdf' ? page.number : null;
        const body = mark ? { ...line, page: number, outline: mark } : { ...line, page: number };
        // A page that begins with a running header begins, without it, with the next line.
        keep.push(startsPage ? { ...body, startsPage } : body);
        startsPage = false;
      }
    }
  }
  return { lines: keep, furniture: [...removed] };
}

/** How many lines at the start are notes about the file ("# SOURCE: …") and not of it. One such line may be a heading. */
function leadingNotes(lines: readonly { readonly text: string }[]): number {
  const end = lines.findIndex((line) => !line.text.startsWith('#'));
  return end >= 2 ? end : 0;
}

/** Text that was a PDF keeps its footers: the same words again and again before a page number that counts up. */
function runningLines(lines: readonly { readonly text: string }[]): ReadonlySet<number> {
  const groups = new Map<string, { readonly at: number; readonly page: number }[]>();
  for (const [at, { text }] of lines.entries()) {
    const match = text.length <= 120 ? RUNNING_LINE.exec(text) : null;
    if (!match?.[1] || numberedStrand(text)) continue;
    const group = groups.get(match[1]);
    if (group) group.push({ at, page: Number(match[2]) });
    else groups.set(match[1], [{ at, page: Number(match[2]) }]);
  }
  const running = new Set<number>();
  for (const group of groups.values()) {
    const counts = group.every(({ page }, order) => order === 0 || page > (group[order - 1]?.page ?? page));
    if (group.length >= MIN_RUNNING && counts) for (const { at } of group) running.add(at);
  }
  return running;
}

/** Running headers and footers of text with form feeds: lines that recur at the top or bottom of its pages. */
function pageEdges(lines: readonly SourceLine[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  let pages = 1;
  const add = (at: number): void => {
    const pattern = patternOf(lines[at]?.text ?? '');
    const known = places.get(pattern);
    if (known) known.push(at);
    else places.set(pattern, [at]);
  };
  let printed: number[] = [];
  const endPage = (): void => {
    for (const at of new Set([...printed.slice(0, 2), ...printed.slice(-2)])) add(at);
    printed = [];
  };
  for (const [at, line] of lines.entries()) {
    if (line.startsPage) {
      endPage();
      pages += 1;
    }
    // "Priority 1", "Priority 2" … at the top of their sections are headings.
    if (line.text !== '' && !numberedStrand(line.text) && !labelOf(line.text)) printed.push(at);
  }
  endPage();
  const enough = Math.max(MIN_RUNNING, pages * 0.2);
  return new Set([...places.values()].filter((at) => pages > 1 && at.length >= enough).flat());
}

function isTextFurniture(text: string): boolean {
  return text.length <= 24 && (STATUS_MARK.test(text) || PAGE_NUMBER.test(text));
}

/** What the file itself says is no part of the text, and a mark that stands alone: "DRAFT". */
function isMarked(line: SourceLine): boolean {
  return line.tag?.kind === 'artifact' || STATUS_MARK.test(line.text);
}

function isMarginFurniture(line: SourceLine, page: SourcePage, repeated: ReadonlyMap<string, number>): boolean {
  if (!inMargin(line.y, page)) return false;
  if (PAGE_NUMBER.test(line.text)) return true;
  const size = repeated.get(patternOf(line.text));
  return size !== undefined && line.fontSize <= size * TITLE_RATIO;
}

function inMargin(y: number, page: SourcePage): boolean {
  return y < page.height * MARGIN_SHARE || y > page.height * (1 - MARGIN_SHARE);
}

/** What stays the same of a running line from page to page: all but its numbers. */
function patternOf(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** The lines that recur in the margins, each with the smallest size it is printed in. */
function repeatedMarginLines(document: SourceDocument): ReadonlyMap<string, number> {
  const { pages } = document;
  const pagesOf = new Map<string, { count: number; size: number }>();
  if (document.kind !== 'pdf') return new Map();
  for (const page of pages) {
    const margins = page.lines.filter((line) => inMargin(line.y, page));
    const here = new Map<string, number>();
    for (const { text, fontSize } of margins) {
      here.set(patternOf(text), Math.min(here.get(patternOf(text)) ?? fontSize, fontSize));
    }
    for (const [pattern, size] of here) {
      const known = pagesOf.get(pattern) ?? { count: 0, size };
      pagesOf.set(pattern, { count: known.count + 1, size: Math.min(known.size, size) });
    }
  }
  const enough = Math.max(3, pages.length * 0.2);
  const repeated = [...pagesOf].filter(([, { count }]) => count >= enough);
  return new Map([...repeated.map(([pattern, { size }]) => [pattern, size] as const), ...sameOnBoth(pages)]);
}

/** Of two pages, the margin lines that are the same in words, size and height: "Priority 1" and "Priority 2" are headings. */
function sameOnBoth([first, second, ...others]: readonly SourcePage[]): readonly (readonly [string, number])[] {
  if (!first || !second || others.length > 0) return [];
  const isSame = (line: SourceLine, other: SourceLine): boolean =>
    line.text === other.text && Math.abs(line.fontSize - other.fontSize) < 0.5 && Math.abs(line.y - other.y) < 2;
  return first.lines
    .filter((line) => inMargin(line.y, first) && second.lines.some((other) => isSame(line, other)))
    .map((line) => [patternOf(line.text), line.fontSize] as const);
}
