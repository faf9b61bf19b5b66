import type { Block } from './block';

/** A table as its cells' texts, not yet placed in the document's text. */
export interface PlannedTable {
  /** Index after its last block. */
  readonly end: number;
  readonly page: number | null;
  /** Texts of the cells; all rows are equally long. */
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
}

/** Rows and columns beyond these are a file's mistake, or made to do harm. */
const MAX_COLUMNS = 200;
/** Empty cells are written, too: there may not be many times more of them than of blocks. */
const MAX_EMPTY = 50;

/**
 * The tables among the blocks, by the index of their first block. A table is one when it has two columns and two rows and no
 * headings in it; others are there for their looks, and their blocks stand as any others.
 */
export function plannedTables(blocks: readonly Block[]): ReadonlyMap<number, PlannedTable> {
  const tables = new Map<number, PlannedTable>();
  let start = 0;
  while (start < blocks.length) {
    const first = blocks[start];
    let end = start + 1;
    if (first?.cell) {
      while (isSameTable(first, blocks[end])) end += 1;
      const table = planned(blocks.slice(start, end), end);
      if (table) tables.set(start, table);
    }
    start = end;
  }
  return tables;
}

function isSameTable(first: Block, other: Block | undefined): boolean {
  return other?.cell !== undefined && other.cell.table === first.cell?.table && other.page === first.page;
}

function planned(blocks: readonly Block[], end: number): PlannedTable | null {
  if (blocks.some((block) => block.kind === 'heading')) return null;
  const places = blocks.flatMap(({ cell }) => (cell ? [cell] : []));
  const rowNumbers = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  const width = Math.max(...new Set(places.map(({ column }) => column))) + 1;
  if (width < 2 || rowNumbers.length < 2 || width > MAX_COLUMNS) return null;
  if (width * rowNumbers.length > blocks.length * MAX_EMPTY) return null;
  const rowOf = new Map(rowNumbers.map((row, order) => [row, order]));
  const cells = rowNumbers.map(() => Array.from({ length: width }, (): string[] => []));
  const heads = rowNumbers.map(() => true);
  for (const { cell, text, marker } of blocks) {
    const row = rowOf.get(cell?.row ?? 0) ?? 0;
    cells[row]?.[cell?.column ?? 0]?.push(
      marker === null ? text : `${marker}${marker.includes('.') ? '' : '.'} ${text}`,
    );
    if (!cell?.header) heads[row] = false;
  }
  const body = heads.indexOf(false);
  return {
    end,
    page: blocks[0]?.page ?? null,
    rows: cells.map((row) => row.map((texts) => texts.join('\n'))),
    headerRows: body < 0 ? heads.length : body,
  };
}
