/** A table of figures from a spreadsheet: where it begins, what its columns are, and the readings in it. Pure. */
import { figureOf } from './measure-figure';
import { periodEndOf } from './measure-period';

/** What a column is taken for. `figures`: of the period that its heading names, in a table with a column a period. */
export const COLUMN_USES = ['ignore', 'period', 'value', 'figures', 'measure', 'unit', 'note'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** A sheet of a file of tables: cells as words, as a person sees them. */
export interface TableSheet {
  /** Empty for a file without sheets (CSV). */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface FigureTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of the file that `rows[0]` is, from 1. */
  readonly firstRow: number;
}

export interface TableReading {
  /** The row of the file, from 1. */
  readonly row: number;
  /** The measure as the row names it; null in a table of one measure. */
  readonly measure: string | null;
  readonly period: string;
  /** ISO date. */
  readonly periodEnd: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

export interface TableReadings {
  readonly readings: readonly TableReading[];
  /** "Row 7: “n/a” is not a number; left out." */
  readonly problems: readonly string[];
}

/** How far down a heading row is looked for: titles and notes stand above it. */
const HEADER_WITHIN = 15;
const SAMPLE = 50;

/**
 * Finds the heading row: the first that is as wide as the table and has words in most cells. A table without one gets
 * "Column 1", "Column 2" …
 */
export function figureTable(cells: readonly (readonly string[])[]): FigureTable {
  const trimmed = cells.map((row) => row.map((cell) => cell.trim()));
  const width = trimmed.slice(0, SAMPLE).reduce((widest, row) => Math.max(widest, filled(row)), 0);
  const at = trimmed.findIndex((row, index) => index < HEADER_WITHIN && filled(row) >= Math.max(2, width * 0.6));
  const candidate = trimmed[at] ?? [];
  const isHeader =
    candidate.some((cell) => cell !== '') && !candidate.some((cell) => figureOf(cell) && !periodEndOf(cell));
  const first = isHeader ? at + 1 : Math.max(0, at);
  const columns = trimmed.slice(first).reduce((most, row) => Math.max(most, row.length), candidate.length);
  const header = Array.from({ length: columns }, (_, column) => {
    const name = isHeader ? (candidate[column] ?? '') : '';
    return name === '' ? `Column ${column + 1}` : name;
  });
  return { header, rows: trimmed.slice(first), firstRow: first + 1 };
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}

/** What each column is most likely for, by its heading and what stands in it. */
export function guessColumns(table: FigureTable): readonly ColumnUse[] {
  const sample = table.rows.filter((row) => filled(row) > 0).slice(0, SAMPLE);
  const uses: ColumnUse[] = table.header.map((name, column) => {
    const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (share(cells, (cell) => figureOf(cell) !== null) > 0.5 && periodEndOf(name) !== null) return 'figures';
    if (/^(?:period|date|month|quarter|year|when|as at|reporting period)\b/i.test(name)) return 'period';
    if (share(cells, (cell) => periodEndOf(cell) !== null && !isPlainCount(cell)) > 0.6) return 'period';
    if (/^units?$|^unit of/i.test(name)) return 'unit';
    if (/^(?:notes?|comments?|remarks?|commentary|source)\b/i.test(name)) return 'note';
    if (share(cells, (cell) => figureOf(cell) !== null) > 0.5) return 'value';
    if (/^(?:measure|indicator|metric|kpi|outcome|description|name|performance)\b/i.test(name)) return 'measure';
    return 'ignore';
  });
  return settled(uses, table, sample);
}

/** One column a table for each use but `figures`; without a named one, the first of words names the measures. */
function settled(
  uses: readonly ColumnUse[],
  { header }: FigureTable,
  sample: readonly (readonly string[])[],
): readonly ColumnUse[] {
  const isWide = uses.filter((use) => use === 'figures').length >= 2;
  const value = likelyValue(uses, header);
  const seen = new Set<ColumnUse>();
  const chosen = uses.map((use, column): ColumnUse => {
    if (use === 'figures') return isWide ? 'figures' : 'value';
    if (use === 'ignore') return use;
    if (isWide && (use === 'value' || use === 'period')) return 'ignore';
    if (seen.has(use) || (use === 'value' && value !== column)) return 'ignore';
    seen.add(use);
    return use;
  });
  if (seen.has('measure')) return chosen;
  const words = chosen.findIndex(
    (use, column) =>
      use === 'ignore' &&
      share(
        sample.map((row) => row[column] ?? ''),
        (cell) => /\p{L}{3}/u.test(cell),
      ) > 0.6,
  );
  return chosen.map((use, column) => (column === words && isWide ? 'measure' : use));
}

const FIGURE_WORDS = /value|actual|result|figure|performance|rate|amount|total|sum|outturn|per ?cent|%/i;
/** "Transaction number", "Supplier ID": numbers that count nothing. */
const NAME_WORDS = /\p{L} (?:number|no\.?|id|ref(?:erence)?|code)$/iu;

/** Of several columns of numbers, the one whose heading speaks of figures, else one whose heading speaks of no names. */
function likelyValue(uses: readonly ColumnUse[], header: readonly string[]): number {
  const places = uses.flatMap((use, column) => (use === 'value' ? [column] : []));
  const name = (column: number) => header[column] ?? '';
  const best = places.find((column) => FIGURE_WORDS.test(name(column)) && !NAME_WORDS.test(name(column)));
  return best ?? places.find((column) => !NAME_WORDS.test(name(column))) ?? places[0] ?? -1;
}

/** "2025" may be a year or a count; "45,000" and "82.5" are counts. */
function isPlainCount(cell: string): boolean {
  return /^[\d,.\s]+$/.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
}

function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

/** Reads a table by what its columns are for. A row that can't be read is left out and named; empty rows are passed over. */
export function readingsOf(table: FigureTable, uses: readonly ColumnUse[]): TableReadings {
  const steps = readingSteps(table, uses);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Rows between two yields: a few milliseconds. */
const PER_STEP = 200;

/** The same in small steps, for who must not be kept waiting. */
export function* readingSteps(table: FigureTable, uses: readonly ColumnUse[]): Generator<void, TableReadings> {
  const found = { readings: [] as TableReading[], problems: [] as string[] };
  const periodEnd = rememberedPeriods();
  for (const [index, cells] of table.rows.entries()) {
    readRow({ table, uses, cells, row: table.firstRow + index, periodEnd }, found);
    if (index % PER_STEP === PER_STEP - 1) yield;
  }
  return found;
}

interface Row {
  readonly table: FigureTable;
  readonly uses: readonly ColumnUse[];
  readonly cells: readonly string[];
  readonly row: number;
  readonly periodEnd: (words: string) => string | null;
}

function readRow({ table, uses, cells, row, periodEnd }: Row, found: { readings: TableReading[]; problems: string[] }) {
  if (filled(cells) === 0) return;
  const at = (use: ColumnUse) => cells[uses.indexOf(use)] ?? '';
  const base = { row, measure: uses.includes('measure') ? at('measure') : null, note: at('note') };
  if (base.measure === '') return;
  const own: Pair[] = uses.includes('value') ? [{ period: at('period'), cell: at('value') }] : [];
  const wide = uses.flatMap((use, column): Pair[] =>
    use === 'figures' ? [{ period: table.header[column] ?? '', cell: cells[column] ?? '' }] : [],
  );
  for (const { period: written, cell } of [...own, ...wide]) {
    if (cell === '') continue;
    const figure = figureOf(cell);
    const period = dayOfSerial(written) ?? written;
    const end = periodEnd(period);
    const leftOut = (why: string) => found.problems.push(`Row ${row}: ${why}; left out.`);
    if (!figure) leftOut(`“${short(cell)}” is not a number`);
    else if (end === null) leftOut(`“${short(period)}” names no day, month or year`);
    else found.readings.push({ ...base, period, periodEnd: end, value: figure.value, unit: at('unit') || figure.unit });
  }
}

/** 1 January 2000 and 31 December 2099 as spreadsheets count days, from 1 January 1900 and a 29 February too many. */
const SERIALS = { first: 36_526, last: 73_050, of1970: 25_569 };
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date that has lost its format is a number of five digits, which nobody writes for a period. */
function dayOfSerial(words: string): string | null {
  if (!/^\d{5}$/.test(words)) return null;
  const serial = Number(words);
  if (serial < SERIALS.first || serial > SERIALS.last) return null;
  return DAY.format((serial - SERIALS.of1970) * 864e5);
}

/** A table names few periods, each of them many times. */
function rememberedPeriods(): (words: string) => string | null {
  const known = new Map<string, string | null>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const end = periodEndOf(words);
    known.set(words, end);
    return end;
  };
}

/** A short name for the headings of a table, by which its columns are remembered: FNV-1a, twice with different starts. */
export function headingsKey(header: readonly string[]): string {
  const text = header.map((name) => name.toLowerCase()).join('\u0000');
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let hash = start;
      for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('-');
}

interface Pair {
  readonly period: string;
  readonly cell: string;
}

function short(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
