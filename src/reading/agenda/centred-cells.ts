/** Tables may centre their cells vertically: a number then stands beside the middle of its title. */
import type { SourceLine } from '../source-document';

interface Cell {
  readonly lines: SourceLine[];
  readonly top: number;
  readonly centre: number;
  readonly left: number;
  readonly right: number;
}

/** What stands alone in a cell beside a title: an item's number, or an entry of the page column. */
const BESIDE =
  /^(?:item\s+)?\(?(?:\d{1,3}(?:[./]\d{1,4})?|[a-z])[a-z]?[.):]{0,2}$|^\(?(?:pages?|pp?\.?)?\s*\d{1,4}\s*(?:[-–—]|to)?\s*(?:\d{1,4})?\)?$/i;
/** Lines of one cell follow each other at the usual distance; a little more parts cells. */
const TOLERANCE = 1.15;
/** Centres this near to each other, in font sizes, are the same. */
const SAME_CENTRE = 0.3;

/** The lines of a page, those of vertically centred rows moved so that every cell of a row begins at its top. */
export function withTopAligned(lines: readonly SourceLine[]): readonly SourceLine[] {
  const cells = cellsOf(lines);
  const moved = new Map<SourceLine, number>();
  const byCentre = cells.toSorted((a, b) => a.centre - b.centre);
  byCentre.forEach((cell, index) => {
    if (!cell.lines.every((line) => BESIDE.test(line.text))) return;
    const row = [cell, ...[...neighbours(byCentre, index)].filter((other) => isBeside(cell, other))];
    if (row.every((other) => other.lines.length === cell.lines.length)) return;
    const top = Math.min(...row.map((part) => part.top));
    for (const part of row) for (const line of part.lines) moved.set(line, line.y - part.top + top);
  });
  return moved.size === 0 ? lines : lines.map((line) => ({ ...line, y: moved.get(line) ?? line.y }));
}

function* neighbours(cells: readonly Cell[], index: number): Generator<Cell> {
  const centre = cells[index]?.centre ?? 0;
  const size = cells[index]?.lines[0]?.fontSize ?? 0;
  const near = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined && Math.abs(cell.centre - centre) <= SAME_CENTRE * size;
  for (let at = index - 1, cell = cells[at]; near(cell); at -= 1, cell = cells[at]) yield cell;
  for (let at = index + 1, cell = cells[at]; near(cell); at += 1, cell = cells[at]) yield cell;
}

function isBeside(cell: Cell, other: Cell): boolean {
  return other.left >= cell.right || other.right <= cell.left;
}

/** Lines below one another at the usual distance, as far as they overlap, are one cell. */
function cellsOf(lines: readonly SourceLine[]): readonly Cell[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y);
  const below = new Map(sorted.map((line, index) => [line, nextBelow(sorted, index, line)]));
  const steps = [...below].flatMap(([line, next]) =>
    next && line.fontSize > 0 ? [(next.y - line.y) / line.fontSize] : [],
  );
  const pitch = Math.min(1.6, ...steps.filter((step) => step >= 1)) * TOLERANCE;
  const taken = new Set<SourceLine>();
  const cells: Cell[] = [];
  for (const line of sorted) {
    if (taken.has(line)) continue;
    const own = [line];
    taken.add(line);
    for (let next = below.get(line); next && !taken.has(next); next = below.get(next)) {
      const last = own.at(-1) ?? line;
      if (next.y - last.y > pitch * Math.max(last.fontSize, next.fontSize)) break;
      own.push(next);
      taken.add(next);
    }
    cells.push(cellOf(own));
  }
  return cells;
}

/** The nearest line below that stands under this one, looked for among the next few. */
function nextBelow(sorted: readonly SourceLine[], index: number, line: SourceLine): SourceLine | undefined {
  return sorted
    .slice(index + 1, index + 8)
    .find((next) => next.y - line.y > line.fontSize * 0.5 && next.x < line.right && next.right > line.x);
}

function cellOf(lines: SourceLine[]): Cell {
  const top = lines[0]?.y ?? 0;
  return {
    lines,
    top,
    centre: (top + (lines.at(-1)?.y ?? top)) / 2,
    left: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.right)),
  };
}
