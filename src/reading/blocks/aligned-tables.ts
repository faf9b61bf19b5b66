import type { LineTag } from '../source-document';
import type { BodyLine } from './block';
import { type PrintRow, printRows, type Segment } from './print-rows';
import { type Grid, tableRows } from './table-rows';

/** Rows further apart than this, in font sizes, belong to different things. */
const MOST_GAP = 4;
/** A column this much narrower than a space between words is none. */
const LEAST_GUTTER = 4;
const MOST_COLUMNS = 30;
/** Numbers beyond those that a file's own tags get on a page. */
const FIRST_TABLE = 100_000;
const FIRST_BLOCK = 1_000_000;

/**
 * Finds tables in a PDF that does not tag them: three rows or more whose cells stand in columns. Their lines come back cut into
 * cells, in reading order and tagged; all others as they were. In doubt there is no table, above all where columns of running
 * text or the entries of a contents list stand side by side.
 */
export function withAlignedTables(lines: readonly BodyLine[]): readonly BodyLine[] {
  const found: BodyLine[] = [];
  let start = 0;
  while (start < lines.length) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.page === lines[start]?.page) end += 1;
    for (const line of pageLines(lines.slice(start, end))) found.push(line);
    start = end;
  }
  return found;
}

/** True for a line of a table that was found by where its words stand. */
export function isOwnCell(line: BodyLine): boolean {
  return (line.tag?.cell?.table ?? 0) >= FIRST_TABLE;
}

function pageLines(lines: readonly BodyLine[]): readonly BodyLine[] {
  const sideBySide = lines.some((line, index) => line.pieces || Math.abs(line.y - (lines[index - 1]?.y ?? -99)) < 3);
  if (!sideBySide && !lines.some((line, index) => line.y < (lines[index - 1]?.y ?? 0))) return lines;
  const replaced = new Map<BodyLine, readonly BodyLine[]>();
  const order = new Map(lines.map((line, index) => [line, index]));
  let tables = 0;
  for (const region of regionsOf(printRows(lines))) {
    const rows = tableRows(region);
    if (!rows) continue;
    const own = [...new Set(rows.flat(2).map(({ line }) => line))];
    own.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const cells = cellLines(rows, FIRST_TABLE + tables);
    own.forEach((line, index) => replaced.set(line, index === 0 ? cells : []));
    tables += 1;
  }
  return tables === 0 ? lines : lines.flatMap((line) => replaced.get(line) ?? [line]);
}

/** Stretches of rows in which every segment keeps to one of at least two columns. */
function regionsOf(rows: readonly PrintRow[]): readonly Grid[] {
  const regions: Grid[] = [];
  let open: OpenRegion | null = null;
  for (const row of rows) {
    if (open?.add(row)) continue;
    if (open) regions.push(open.grid());
    const { length } = row.segments;
    open = length > 1 && length <= MOST_COLUMNS && row.segments.every(isPlain) ? new OpenRegion(row) : null;
  }
  if (open) regions.push(open.grid());
  return regions;
}

function isPlain({ line }: Segment): boolean {
  return line.tag === undefined && line.outline === undefined;
}

class OpenRegion {
  readonly #rows: PrintRow[];
  #columns: { x: number; right: number }[];
  readonly #size: number;

  constructor(first: PrintRow) {
    this.#rows = [first];
    this.#columns = first.segments.map(({ x, right }) => ({ x, right }));
    this.#size = first.segments[0]?.line.fontSize ?? 1;
  }

  /** Takes the row in if it keeps to the columns, which it may widen or add to. */
  add(row: PrintRow): boolean {
    const above = this.#rows.at(-1);
    if (!above || row.y - above.y > this.#size * MOST_GAP || !row.segments.every((one) => this.#fits(one)))
      return false;
    const widened = this.#widened(row.segments);
    if (!widened) return false;
    this.#columns = widened;
    this.#rows.push(row);
    return true;
  }

  /** The rows with the column of each segment. */
  grid(): Grid {
    const columns = this.#columns.toSorted((a, b) => a.x - b.x);
    const columnOf = ({ x, right }: Segment): number =>
      columns.findIndex((column) => x < column.right && right > column.x);
    return {
      width: columns.length,
      rows: this.#rows.map(({ y, segments }) => ({
        y,
        cells: segments.map((segment) => ({ segment, column: Math.max(0, columnOf(segment)) })),
      })),
    };
  }

  #fits(segment: Segment): boolean {
    return isPlain(segment) && Math.abs(segment.line.fontSize - this.#size) <= this.#size * 0.2;
  }

  #widened(segments: readonly Segment[]): { x: number; right: number }[] | null {
    const columns = this.#columns.map((column) => ({ ...column }));
    for (const { x, right } of segments) {
      const under = columns.filter((column) => x < column.right + LEAST_GUTTER && right > column.x - LEAST_GUTTER);
      const [column] = under;
      if (under.length > 1 || columns.length > MOST_COLUMNS) return null;
      if (column) {
        column.x = Math.min(column.x, x);
        column.right = Math.max(column.right, right);
      } else columns.push({ x, right });
    }
    const sorted = columns.toSorted((a, b) => a.x - b.x);
    return sorted.every(({ x }, order) => x >= (sorted[order - 1]?.right ?? x)) ? columns : null;
  }
}

/** Rows, cells and their lines as lines of the body, with tags that say where they stand. */
function cellLines(rows: readonly (readonly (readonly Segment[])[])[], table: number): readonly BodyLine[] {
  const header = rows.length > 1 && isBold(rows[0]) && !isBold(rows[1]);
  return rows.flatMap((cells, row) =>
    cells.flatMap((segments, column) => {
      const block = FIRST_BLOCK + ((table - FIRST_TABLE) * 1000 + row) * (MOST_COLUMNS + 2) + column;
      const cell = { table, row, column, header: header && row === 0 };
      const tag: LineTag = { kind: 'cell', level: 0, block, cell };
      return segments.map(({ line, text, x, right }) => ({ ...line, text, x, right, tag }));
    }),
  );
}

function isBold(row: readonly (readonly Segment[])[] | undefined): boolean {
  return row?.flat().every(({ line }) => line.bold) ?? false;
}
