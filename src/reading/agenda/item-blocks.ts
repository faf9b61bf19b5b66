/** From the rows that belong to one item to its title, its purpose and what else is printed with it. */
import type { PageRange } from '@/domain/meeting';
import type { AgendaRow } from './agenda-rows';
import { findTimeSpan, findTimes } from './agenda-times';
import { endsTheAgenda } from './agenda-vocabulary';
import { type Marks, marksOf } from './item-status';
import { columnPages, markedPages } from './page-references';

/** An item before the page columns of the whole agenda have been compared. */
export interface ItemBlock {
  readonly number: string;
  readonly parent: string | null;
  readonly title: string;
  readonly marks: Marks;
  /** The range that says it is one, or null. */
  readonly pages: PageRange | null;
  /** Bare entries of the right-hand column: ranges only if the agenda has a page column. */
  readonly columns: readonly string[];
  readonly guideTime: { readonly from: string; readonly to: string | null } | null;
  /** A status printed in a row by itself. */
  readonly closing: 'toFollow' | null;
  readonly purpose: string | null;
  readonly lead: string | null;
  /** Everything printed under the title. */
  readonly text: string;
  readonly page: number;
  /** First row and the row after the last. */
  readonly from: number;
  readonly to: number;
}

export interface BlockHead {
  readonly number: string;
  readonly parent: string | null;
  /** The first row's text after the number, possibly empty. */
  readonly rest: string;
}

export interface BlockPlace {
  /** The last item's text may be followed by a signature. */
  readonly last: boolean;
  /** Right edge of the column that titles are printed in. */
  readonly titleRight: number;
}

/** A front sheet's purpose paragraph; more is a report. */
const MAX_PURPOSE = 1200;
const MAX_TITLE_ROWS = 8;
/** A row that reaches less far than this share of the widest was not broken for lack of room. */
const SHORT = 0.62;

const NOISE =
  /^(?:[•·*]\s*)?(?:share this item|additional documents:?|view directions|media|supporting documents:?|page nos?\.?|pages?)$/i;
/** A page column that a converter has set below its title. */
const BARE_RANGE = /^\(?(?:pp?\.?\s*)?(?!(?:19|20)\d\d\b)\d{1,4}\s*[-–—]\s*\d{1,4}\)?$/i;
const RECORD = /^(?:minutes|decision|resolved|additional documents|background papers)\s*:/i;
const PURPOSE_START =
  /^(?:to (?:receive|consider|approve|note|agree|confirm|sign|appoint|elect|discuss|review|scrutinise|hear|answer|deal|invite|determine|identify|make|give|ask|comment|endorse|report|authorise|adopt|ratify)\b|members (?:are|of)\b|the (?:panel|committee|council|board|chair|commissioner|cabinet|meeting|purpose|minutes|report)\b|this (?:report|item|paper)\b|all members\b|report (?:of|by|from)\b|purpose\b|any member\b|a (?:report|presentation)\b|councillors? are\b|in accordance\b|\(?note\b|not for publication\b|attached documents\b|at the discretion\b|this item\b|(?:presented|introduced) by\b)/i;
const LEAD =
  /^(?:(?:reports? (?:of|by|from)(?: the)?)|(?:lead(?: officer| member)?|presented by|contributors?|presenter|officer|author|contact officer|cabinet member)\s*:)\s*(.{3,140})$/i;

/** Reads rows `from` to `to` (exclusive) as one item. */
export function readBlock(
  rows: readonly AgendaRow[],
  from: number,
  to: number,
  head: BlockHead,
  place: BlockPlace,
): ItemBlock {
  const titleEnd = endOfTitle(rows, from, to, head, place.titleRight);
  const printed = rows.slice(from, titleEnd).map((row, index) => (index === 0 ? head.rest : row.text));
  const entries = rows.slice(titleEnd, to).filter((row) => BARE_RANGE.test(row.text));
  const columns = [...rows.slice(from, titleEnd).flatMap((row) => row.tails), ...entries.map((row) => row.text)];
  const after = bodyOf(rows.slice(titleEnd, to), place.last ? (rows[from]?.indent ?? 0) : null);
  const whole = tidyTitle(printed.join(' '));
  const marked = markedPages(whole);
  const timed = takeGuideTime(marked?.rest ?? whole, columns);
  const [named, resolution] = withoutResolution(closeTitle(timed.title));
  const marks = marksWithColumns(named, timed.columns);
  const text = [resolution, ...after.flatMap((row) => [row.text, ...row.tails])].join(' ').trim();
  return {
    number: head.number,
    parent: head.parent,
    title: marks.title,
    marks,
    pages: statedPages(marked?.range ?? null, timed.columns, after),
    columns: timed.columns,
    guideTime:
      timed.guideTime ??
      takeGuideTime(
        '',
        after.flatMap((row) => row.tails),
      ).guideTime,
    closing: after.some((row) => /^\W*to follow\W*$/i.test(row.text)) ? 'toFollow' : null,
    purpose: purposeOf(after),
    lead: leadOf(after),
    text,
    page: rows[from]?.page ?? 1,
    from,
    to,
  };
}

/** The range of an item; further documents printed under it with ranges of their own prolong it. */
function statedPages(
  inTitle: PageRange | null,
  columns: readonly string[],
  after: readonly AgendaRow[],
): PageRange | null {
  const ranges: (PageRange | null)[] = [inTitle, ...columns.map(pageEntry)];
  for (const row of after) {
    const own = /[([]\s*p(?:ages?|p\.)|^pages?\b/i.test(row.text) && row.text.length < 160;
    ranges.push(...row.tails.map(pageEntry), own ? (markedPages(row.text)?.range ?? null) : null);
  }
  let pages: PageRange | null = null;
  for (const range of ranges) {
    if (range && pages === null) pages = range;
    else if (range && pages && range.from > pages.to) pages = { from: pages.from, to: range.to };
  }
  return pages;
}

function pageEntry(tail: string): PageRange | null {
  return /page|pp/i.test(tail) ? columnPages(tail, true) : null;
}

/** The row after the title's last. A title goes on while rows follow closely in the same type and read on. */
function endOfTitle(rows: readonly AgendaRow[], from: number, to: number, head: BlockHead, titleRight: number): number {
  let end = from + 1;
  let open = head.rest === '';
  while (end < to && end - from < MAX_TITLE_ROWS) {
    const row = rows[end];
    const before = rows[end - 1];
    const first = rows[from];
    if (!row || !before || !first || NOISE.test(row.text) || RECORD.test(row.text)) break;
    if (!open && !(sameType(first, row) && readsOn(first, before, row, titleRight, head.rest))) break;
    open = false;
    end += 1;
  }
  return end;
}

/** Nothing in the look of a row says that a new paragraph starts. */
function sameType(first: AgendaRow, row: AgendaRow): boolean {
  if (row.gap || Math.abs(first.fontSize - row.fontSize) > 0.6) return false;
  if (first.bold !== row.bold && !(first.bold && /^\(?pages?\b/i.test(row.text))) return false;
  if (row.indent < first.indent - 3 || LEAD.test(row.text)) return false;
  if (/^[•·*▪-]\s(?!\d{1,4}\))/.test(row.text)) return false;
  const shouting = isShouting(first.text) && first.text.length > 9;
  if (!isShouting(first.text) && isSectionHeading(row.text)) return false;
  return !shouting || isShouting(markedPages(row.text)?.rest ?? row.text) || row.text.startsWith('(');
}

/** Nothing in the words does either: the row above was full, or ends in the middle of a phrase. */
function readsOn(first: AgendaRow, before: AgendaRow, row: AgendaRow, titleRight: number, title: string): boolean {
  if (/(?:\b(?:and|or|of|the|for|to|in|on|by|from|with|a|an|at)|[,:&–-])$/i.test(before.text)) return true;
  const full = wasFull(before, row, titleRight);
  const text = markedPages(row.text)?.rest ?? row.text;
  if (isShouting(first.text) && isShouting(text)) return full || row.indent > first.indent;
  if (PURPOSE_START.test(row.text)) return /^[a-z(]/.test(row.text) && full;
  if (/^(?:[a-z(]|\d{4}\b|\d{1,2}\s)/.test(row.text)) return true;
  if (before.text.endsWith('.')) return false;
  // A sentence below a heading is its text; below a sentence ("To consider …") it may be the rest of it.
  if (/^[A-Z].*\.$/.test(text) && !PURPOSE_START.test(title)) return false;
  return full;
}

/** The next row's first word would not have fitted: the row was broken for lack of room. */
function wasFull(before: AgendaRow, row: AgendaRow, titleRight: number): boolean {
  if (before.reach >= SHORT) return true;
  const width = (before.right - before.indent) / Math.max(1, before.text.length);
  const word = (row.text.split(' ', 1)[0]?.length ?? 0) + 1;
  return before.right + word * width > titleRight * 1.02;
}

/** "BUSINESS ITEMS" below a title in ordinary spelling opens a section. */
function isSectionHeading(text: string): boolean {
  return /^[A-Z&]{3,}(?: [A-Z&]{2,})+$/.test(text) && text.length > 9;
}

function isShouting(text: string): boolean {
  const letters = text.replace(/[^a-z]/gi, '');
  return letters.length > 3 && letters.replace(/[^A-Z]/g, '').length / letters.length > 0.85;
}

/** The rows under a title, up to a record of the meeting or to what closes a front sheet: names, notes, notices. */
function bodyOf(rows: readonly AgendaRow[], indent: number | null): AgendaRow[] {
  const kept: AgendaRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (RECORD.test(row.text) || (indent !== null && row.gap && closesSheet(rows, index, indent))) break;
    if (!NOISE.test(row.text)) kept.push(row);
  }
  const heading = indent === null ? kept.at(-1) : undefined;
  const opens = heading !== undefined && (isShouting(heading.text) || /:\s?-?$/.test(heading.text));
  const nextSection =
    heading?.gap === true && opens && marksOf(heading.text).status === null && heading.text.length < 90;
  return nextSection ? kept.slice(0, -1) : kept;
}

function closesSheet(rows: readonly AgendaRow[], start: number, indent: number): boolean {
  const next = rows.findIndex((row, index) => index > start && row.gap);
  const paragraph = rows.slice(start, next < 0 ? undefined : next);
  const aside = paragraph.every((row) => row.indent > indent + 150);
  return (
    aside ||
    paragraph.slice(0, 4).some((row, index) => (index === 0 || row.text.length < 50) && endsTheAgenda(row.text))
  );
}

function purposeOf(rows: readonly AgendaRow[]): string | null {
  const text: string[] = [];
  for (const row of rows) {
    if (LEAD.test(row.text)) continue;
    const line = markedPages(row.text)?.rest ?? row.text;
    if (line !== '') text.push(line);
  }
  const joined = text.join(' ').slice(0, MAX_PURPOSE).trim();
  return joined === '' ? null : joined;
}

function leadOf(rows: readonly AgendaRow[]): string | null {
  for (const row of rows.slice(0, 6)) {
    const match = LEAD.exec(row.text);
    if (match?.[1] !== undefined) return match[1].trim();
  }
  return null;
}

/** "Exclusion of the Public" and the resolution, where both are printed in one line. */
function withoutResolution(title: string): readonly [string, string] {
  const match =
    /^(exclusion of [^.:"“]{3,60}?)[\s:.–-]+((?:to (?:move|consider|resolve|pass|agree)\b|that\b|["“]).*)$/i.exec(
      title,
    );
  return match?.[1] && match[2] ? [match[1], match[2]] : [title, ''];
}

interface Timed {
  readonly title: string;
  readonly columns: readonly string[];
  readonly guideTime: ItemBlock['guideTime'];
}

/** Takes a guide time off the title's start or end, or out of the right-hand column. */
function takeGuideTime(title: string, tails: readonly string[]): Timed {
  const columns: string[] = [];
  let guideTime: ItemBlock['guideTime'] = null;
  for (const tail of tails) {
    const span = findTimeSpan(tail);
    const single = /^\d{1,2}[.:]\d{2}(?:\s*[ap]\.?m\.?)?$/i.test(tail) ? findTimes(tail)[0] : undefined;
    if (span) guideTime ??= { from: span.from, to: span.to };
    else if (single) guideTime ??= { from: single.clock, to: null };
    else columns.push(tail);
  }
  const span = findTimeSpan(title);
  if (span) {
    const rest = `${title.slice(0, span.index)} ${title.slice(span.end)}`.replace(/\(\s*\)|\[\s*\]/g, ' ');
    return { title: tidyTitle(rest), columns, guideTime: guideTime ?? { from: span.from, to: span.to } };
  }
  const edge =
    /^\(?(\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\b\.?)?)\)?\s+(?=\S)|\s+[([]?(\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?)[)\]]?$/i.exec(
      title,
    );
  const clock = edge ? findTimes(edge[1] ?? edge[2] ?? '')[0]?.clock : undefined;
  if (!edge || clock === undefined || guideTime) return { title, columns, guideTime };
  const rest = `${title.slice(0, edge.index)} ${title.slice(edge.index + edge[0].length)}`;
  return { title: tidyTitle(rest), columns, guideTime: { from: clock, to: null } };
}

function marksWithColumns(title: string, columns: readonly string[]): Marks {
  const marks = marksOf(title);
  if (marks.status !== null) return marks;
  const column = columns.map((tail) => marksOf(tail).status).find((status) => status !== null);
  return { ...marks, status: column ?? null };
}

function tidyTitle(text: string): string {
  return (
    text
      .replace(/\s*\(\s*(?:approx(?:imately|\.)?\s*)?\d{1,3}\s*(?:mins?|minutes)\.?\s*\)/gi, ' ')
      .replace(/\s*(?:pdf icon\s*)?\bPDF \d+(?:\.\d+)? ?[KM]B\b/gi, ' ')
      .replace(/(\w) -(\w)/g, '$1-$2')
      // A row that ends in a hyphen goes on with the same word: "2025-" and "26", "multi-" and "agency".
      .replace(/(\d)- (?=\d{2}\b)|(\p{L})- (?=(?!(?:and|or|to)\b)\p{Ll})/gu, '$1$2-')
      .replace(/\s+([,;)])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Cuts what is printed after a title: "(see note below)", the start of a lettered list, leaders of dots. */
function closeTitle(text: string): string {
  const list = /\s*[-–:]*\s*\(a\)\s.+\(b\)\s/i.exec(text);
  return (list && list.index > 5 ? text.slice(0, list.index) : text)
    .replace(/\s*\((?:please )?see (?:note|notes|below|overleaf)[^)]*\)/gi, '')
    .replace(/[.…\s]{4,}/g, ' ')
    .replace(/\s*[-–:;.\s]+$/, '')
    .trim();
}
