/** Which rows of a front sheet begin an agenda item. */
import type { AgendaRow } from './agenda-rows';
import { endsTheAgenda, isAgendaHeading, isStandingBusiness, partOpenedBy } from './agenda-vocabulary';
import { type NumberedList, type NumberedRow, numberedLists } from './numbered-lists';
import { markedPages, trailingPages } from './page-references';

export interface ItemStart {
  readonly row: number;
  readonly number: string;
  readonly parent: string | null;
  /** Text of the first row after the number. */
  readonly rest: string;
}

export interface AgendaOutline {
  readonly starts: readonly ItemStart[];
  /** Row after the last that can belong to the agenda. */
  readonly end: number;
  /** Row of the heading "AGENDA", or null. */
  readonly heading: number | null;
  readonly numbered: boolean;
}

const MIN_SCORE = 1.5;

/** Finds the items, numbered if any list of the document looks like an agenda, otherwise by the headings after "AGENDA". */
export function agendaOutline(rows: readonly AgendaRow[], kind: 'pdf' | 'text'): AgendaOutline | null {
  const lists = withSections(numberedLists(rows, kind));
  const heading = headingRow(rows);
  const main = lists
    .map((list) => ({ list, score: scoreOf(list, rows, heading) }))
    .toSorted((a, b) => b.score - a.score)[0];
  if (main && main.score >= MIN_SCORE) {
    const entries = withRestarts(main.list, lists, rows);
    const end = endOfAgenda(entries.at(-1)?.row ?? 0, rows);
    const starts = entries.flatMap((entry) => startsOf(entry, rows)).filter((start) => start.row < end);
    return { starts: withUnnumbered(starts, rows, end, false), end, heading, numbered: true };
  }
  if (heading === null) return null;
  const starts = withUnnumbered([], rows, endOfAgenda(heading + 1, rows), true, heading + 1);
  return starts.length < 2
    ? null
    : { starts, end: endOfAgenda(starts.at(-1)?.row ?? 0, rows), heading, numbered: false };
}

/** An agenda may be numbered "1.1, 2.1, 2.2, 3.1" with headings between: lists that follow on one another are one. */
function withSections(lists: readonly NumberedList[]): NumberedList[] {
  const sections = lists.filter(
    (list) => list.entries[0]?.number.scheme === 'compound' && !isUnderItsNumber(list, lists),
  );
  const entries = sections.flatMap((list) =>
    list.entries.map((entry) => ({
      ...entry,
      inner: entry.inner.filter((list) => !sections.includes(list)),
      number: { ...entry.number, parent: null },
    })),
  );
  const parents = sections.map((list) => Number(list.entries[0]?.number.parent));
  const rising = parents.every((parent, index) => index === 0 || parent > (parents[index - 1] ?? 0));
  return rising && sections.length > 1 ? [...lists, { indent: sections[0]?.indent ?? 0, entries }] : [...lists];
}

function isUnderItsNumber(list: NumberedList, lists: readonly NumberedList[]): boolean {
  const parent = list.entries[0]?.number.parent;
  return lists.some((other) => other !== list && other.entries.some((entry) => entry.number.label === parent));
}

/** The heading nearest the items: a contents list on a cover may print the word as well. */
function headingRow(rows: readonly AgendaRow[]): number | null {
  const index = rows.findLastIndex((row) => isAgendaHeading(row.text) && !/^items?$/i.test(row.text));
  const found = index >= 0 ? index : rows.findIndex((row) => isAgendaHeading(row.text));
  return found >= 0 ? found : null;
}

/** Rows that speak for an item: its pages or a kind of business every meeting has. */
function scoreOf(list: NumberedList, rows: readonly AgendaRow[], heading: number | null): number {
  let score = 0;
  for (const entry of list.entries) {
    const row = rows[entry.row];
    const title = entry.number.rest === '' ? (rows[entry.row + 1]?.text ?? '') : entry.number.rest;
    if (!row || title === '') continue;
    score += /^[a-z]|[;]$/.test(title) || title.length > 220 ? -0.6 : 0.6;
    if (isStandingBusiness(title)) score += 1.6;
    if (row.tails.length > 0 || markedPages(title) || trailingPages(title)) score += 1;
    if (!entry.number.marked && entry.number.rest !== '') score -= 0.2;
  }
  if (heading !== null && (list.entries[0]?.row ?? 0) > heading) score += 2;
  if (list.entries.length === 1) score -= 1;
  return score;
}

/** Numbering that begins anew under a heading such as "Part 2" is the same agenda going on. */
function withRestarts(main: NumberedList, lists: readonly NumberedList[], rows: readonly AgendaRow[]): NumberedRow[] {
  const entries = [...main.entries];
  for (const list of lists) {
    const first = list.entries[0];
    const last = entries.at(-1);
    if (list === main || !first || !last || first.row <= last.row) continue;
    if (first.number.scheme !== last.number.scheme || first.number.value !== 1) continue;
    const between = rows.slice(last.row + 1, first.row);
    if (between.some((row) => partOpenedBy(row.text) !== null)) entries.push(...list.entries);
  }
  return entries;
}

/** The item itself and those printed under it as items of their own. */
function startsOf(entry: NumberedRow, rows: readonly AgendaRow[]): ItemStart[] {
  const own: ItemStart = {
    row: entry.row,
    number: entry.number.label,
    parent: entry.number.parent,
    rest: entry.number.rest,
  };
  const title = entry.number.rest === '' ? (rows[entry.row + 1]?.text ?? '') : entry.number.rest;
  const inner = entry.inner.filter((list) => holdsItems(list, title, rows));
  return [
    own,
    ...inner.flatMap((list) =>
      list.entries.map((child) => ({
        row: child.row,
        number: child.number.parent === null ? childNumber(own.number, child.number.label) : child.number.label,
        parent: own.number,
        rest: child.number.rest,
      })),
    ),
  ];
}

function childNumber(parent: string, label: string): string {
  return label.startsWith('(') ? `${parent}${label}` : `${parent}(${label})`;
}

/** A list under an item holds items, and not the points of a paragraph, when its rows look like an agenda's. */
function holdsItems(list: NumberedList, parentTitle: string, rows: readonly AgendaRow[]): boolean {
  const titles = list.entries.map((entry) =>
    entry.number.rest === '' ? (rows[entry.row + 1]?.text ?? '') : entry.number.rest,
  );
  const paged = list.entries.some((entry) => {
    const row = rows[entry.row];
    return (
      row !== undefined && (row.tails.length > 0 || markedPages(row.text) !== null || trailingPages(row.text) !== null)
    );
  });
  const marked = titles.some((title) => /\bto follow\b|\((?:verbal|oral|attached|enclosed)/i.test(title));
  if (paged || marked) return true;
  const plain = titles.every(
    (title) => /^[^a-z]/.test(title) && title.length <= 110 && !/(?:[;,:.]|\band(?:\/or)?|\bor)$/.test(title),
  );
  if (!plain || /\binterests?\b|\bexclu|\bexempt\b/i.test(parentTitle)) return false;
  if (list.entries.every((entry) => entry.number.scheme === 'compound')) return true;
  const direct = list.entries[0]?.number.scheme === 'bracket' || list.entries[0]?.number.scheme === 'decimal';
  return direct && list.entries.length > 1 && titles.some((title) => isStandingBusiness(title));
}

/** The agenda ends before the notes, names and notices that follow its last item. */
function endOfAgenda(last: number, rows: readonly AgendaRow[]): number {
  const lastPage = rows[last]?.page ?? 1;
  for (let index = last + 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row) break;
    if (row.page > lastPage + 1) return index;
    if ((row.gap || row.page !== lastPage) && endsTheAgenda(row.text) && partOpenedBy(row.text) === null) return index;
  }
  return rows.length;
}

/**
 * Adds items printed without a number. In a numbered agenda only rows with a page range of their own after the last
 * number or a part heading count; in an agenda without numbers every heading does.
 */
function withUnnumbered(
  starts: readonly ItemStart[],
  rows: readonly AgendaRow[],
  end: number,
  every: boolean,
  from = 0,
): ItemStart[] {
  const added: ItemStart[] = [];
  let afterPart = every;
  const first = every ? from : (starts[0]?.row ?? 0);
  const taken = new Set(starts.map((start) => start.row));
  for (let index = first; index < end; index += 1) {
    const row = rows[index];
    if (!row) break;
    if (taken.has(index)) afterPart = every;
    else if (partOpenedBy(row.text) !== null) afterPart = true;
    else if (afterPart && startsUnnumbered(row, every)) {
      added.push({ row: index, number: '', parent: null, rest: row.text });
    }
  }
  return [...starts, ...added].toSorted((a, b) => a.row - b.row);
}

function startsUnnumbered(row: AgendaRow, every: boolean): boolean {
  if (!row.gap || !/^[A-Z“"'‘(]/.test(row.text) || row.text.length > 160) return false;
  if (/^(?:\(?pages?\b|to |the |members |that |this )/i.test(row.text) || isAgendaHeading(row.text)) return false;
  const paged = row.tails.length > 0 || markedPages(row.text) !== null;
  if (!every) return paged;
  return paged || row.bold || isStandingBusiness(row.text) || !/[.;:,]$/.test(row.text);
}
