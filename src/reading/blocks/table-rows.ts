import { startsMidSentence } from './join-lines';
import { splitMarker } from './markers';
import type { Segment } from './print-rows';

/** Segments that stand in columns, not yet known to be a table. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly GridRow[];
}

interface GridRow {
  readonly y: number;
  readonly cells: readonly { readonly segment: Segment; readonly column: number }[];
}

/** Rows of a table; each has, column by column, the segments of its cell from top to bottom. */
export type TableRows = readonly (readonly (readonly Segment[])[])[];

const MIN_ROWS = 3;
/** Lines on a page beyond these are a file's mistake, or made to do harm. */
const MOST_LINES = 500;
/** So many of the rows have at least two cells filled. */
const FILLED = 0.75;
/** So many cells may begin like the rest of a sentence, as nearly all lines of running text do. */
const MOST_TORN = 0.15;
/** A gap so much larger than that of lines in a cell parts two rows. */
const ROW_GAP = 1.25;
const MOST_CONTINUED = 0.4;
/** Characters that names of rows have, on average. */
const SHORT = 45;
const NUMERIC = /^[£€$(<>~+-]*\d[\d,.\s]*(?:%|p|k|m|bn)?\)?$|^(?:n\/?a|tbc|nil|-|–|—)$/i;

/** The rows of a grid that is a table, or null. */
export function tableRows(grid: Grid): TableRows | null {
  const { length } = grid.rows;
  if (grid.width < 2 || length < MIN_ROWS || length > MOST_LINES || isList(grid) || !isAligned(grid)) return null;
  const byLine = grouped(grid, lineStarts(grid));
  if (isTable(byLine) && hasFigures(byLine, MOST_CONTINUED, grid)) return byLine;
  const byGap = grouped(grid, gapStarts(grid));
  return isTable(byGap) && (isHeaded(byGap) || isNumeric(byGap) || namesRows(byGap)) ? byGap : null;
}

/** Rows begin where the first column has words that can begin one. */
function lineStarts({ rows }: Grid): readonly boolean[] {
  return rows.map(({ cells }, at) => {
    const first = cells[0];
    return at === 0 || (cells.length > 1 && first?.column === 0 && !startsMidSentence(first.segment.text));
  });
}

/** Rows begin after a gap, as cells have room around their words. */
function gapStarts({ rows }: Grid): readonly boolean[] {
  const gaps = rows.map(({ y }, at) => y - (rows[at - 1]?.y ?? y)).slice(1);
  const usual = Math.min(...gaps.filter((gap) => gap > 0));
  return rows.map((_, at) => at === 0 || (gaps[at - 1] ?? 0) >= usual * ROW_GAP);
}

/** Puts the lines of each row together; what ends the grid with one cell only is left to the text below it. */
function grouped({ width, rows }: Grid, starts: readonly boolean[]): TableRows {
  const found: Segment[][][] = [];
  rows.forEach(({ cells }, at) => {
    if (starts[at]) found.push(Array.from({ length: width }, () => []));
    for (const { segment, column } of cells) found.at(-1)?.[column]?.push(segment);
  });
  while (found.length > 0 && filled(found.at(-1)) < 2) found.pop();
  return found;
}

function filled(row: readonly (readonly Segment[])[] | undefined): number {
  return row?.filter((cell) => cell.length > 0).length ?? 0;
}

function isTable(rows: TableRows): boolean {
  if (rows.length < MIN_ROWS || rows.filter((row) => filled(row) > 1).length < rows.length * FILLED) return false;
  const cells = rows.flat().filter((cell) => cell.length > 0);
  const torn = cells.filter(([first]) => first && startsMidSentence(first.text)).length;
  const low = rows.flatMap((row) => row.filter(([first]) => first && first.line.y > topOf(row) + first.line.fontSize));
  return torn <= cells.length * MOST_TORN && low.length <= cells.length * MOST_TORN && !isContents(rows);
}

function topOf(row: readonly (readonly Segment[])[]): number {
  return Math.min(...row.flat().map(({ line }) => line.y));
}

/** Where a line is a row, only figures or a head of bold print tell a table from words that stand side by side. */
function hasFigures(rows: TableRows, most: number, grid: Grid): boolean {
  const continued = grid.rows.length - rows.length;
  if (continued > grid.rows.length * most) return false;
  return isNumeric(rows) || (continued === 0 && isHeaded(rows));
}

function isNumeric(rows: TableRows): boolean {
  const cells = rows.slice(1).flatMap((row) => row.slice(1).filter((cell) => cell.length > 0));
  return cells.filter((cell) => cell.every(({ text }) => NUMERIC.test(text))).length >= cells.length * 0.6;
}

function isHeaded([head, ...rows]: TableRows): boolean {
  const isBold = (segment: Segment): boolean => segment.line.bold;
  const columns = rows.map((row) => row.slice(1).flat());
  return filled(head) > 1 && (head?.flat().every(isBold) ?? false) && !columns.flat().some(isBold);
}

/** The first column has names, and the others say more of each. */
function namesRows(rows: TableRows): boolean {
  const lengths = [0, 1].map((column) => {
    const cells = rows.map((row) => (row[column] ?? []).reduce((sum, { text }) => sum + text.length, 0));
    return cells.reduce((sum, length) => sum + length, 0) / cells.length;
  });
  const [first = 0, second = 0] = lengths;
  return first > 0 && first <= SHORT && second > first * 1.5 && rows.every((row) => (row[0]?.length ?? 0) > 0);
}

/** A contents list: numbers of pages, counting up, at the end of each row. */
function isContents(rows: TableRows): boolean {
  const last = rows.map((row) => row.findLast((cell) => cell.length > 0)?.at(-1)?.text ?? '');
  if (rows.filter((row) => row.flat().some(({ text }) => /\.{4}|…|(?:\. ){3}/.test(text))).length > 1) return true;
  const pages = last.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  const isCounting = pages.every((page, at) => page >= (pages[at - 1] ?? 0));
  return rows.every((row) => filled(row) <= 2) && pages.length >= rows.length * 0.7 && isCounting;
}

/** Bullets side by side are lists in columns. */
function isList({ rows }: Grid): boolean {
  const segments = rows.flatMap(({ cells }) => cells.map(({ segment }) => segment));
  const bullets = segments.filter(({ text }) => splitMarker(text)?.marker === null).length;
  if (hasNumberedList(rows)) return true;
  const labels = rows.filter(({ cells }) => cells[0]?.segment.text.endsWith(':')).length;
  return bullets > segments.length * 0.2 || labels > rows.length / 2;
}

/** Numbered entries right of the first column are the list of a column of text beside the table. */
function hasNumberedList(rows: readonly GridRow[]): boolean {
  const numbered = rows.flatMap(({ cells }) =>
    cells.filter(({ segment, column }) => column > 0 && /^\d{1,2}$/.test(splitMarker(segment.text)?.marker ?? '')),
  );
  return numbered.some(({ column }) => numbered.filter((other) => other.column === column).length > 1);
}

/** The cells of a column begin, end or are centred at one place. */
function isAligned({ width, rows }: Grid): boolean {
  return Array.from({ length: width }, (_, column) => {
    const own = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map((cell) => cell.segment));
    const places = [own.map(({ x }) => x), own.map(({ right }) => right), own.map(({ x, right }) => (x + right) / 2)];
    return places.some((edges) => edges.filter((edge) => isUsual(edge, edges)).length >= own.length * 0.7);
  }).every(Boolean);
}

function isUsual(edge: number, edges: readonly number[]): boolean {
  return edges.filter((other) => Math.abs(other - edge) <= 3).length >= Math.min(edges.length, edges.length / 2);
}
