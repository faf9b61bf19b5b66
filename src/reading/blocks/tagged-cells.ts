import type { BodyLine } from './block';

/**
 * Lines of a tagged PDF that run through several cells are cut at their edges, and the lines of a table come row by row and cell
 * by cell, so that each cell's words stand together.
 */
export function withTaggedCells(lines: readonly BodyLine[]): readonly BodyLine[] {
  const cut = lines.flatMap(cutAtCells);
  if (cut.length === lines.length) return lines;
  const sorted: BodyLine[] = [];
  let start = 0;
  while (start < cut.length) {
    let end = start + 1;
    while (end < cut.length && isSameTable(cut[start], cut[end])) end += 1;
    const stretch = cut.slice(start, end);
    for (const line of end > start + 1 ? stretch.toSorted(byPlace) : stretch) sorted.push(line);
    start = end;
  }
  return sorted;
}

function cutAtCells(line: BodyLine): readonly BodyLine[] {
  const { pieces = [] } = line;
  const blocks = new Set(pieces.map(({ tag }) => tag?.block));
  if (blocks.size < 2 || !pieces.every(({ tag }) => tag?.cell)) return [line];
  const parts: BodyLine[] = [];
  for (const { text, x, right, tag } of pieces) {
    const last = parts.at(-1);
    if (last && last.tag?.block === tag?.block) {
      parts[parts.length - 1] = { ...last, text: `${last.text} ${text}`, right };
    } else if (tag) parts.push({ ...line, text, x, right, tag });
  }
  return parts;
}

function isSameTable(line: BodyLine | undefined, other: BodyLine | undefined): boolean {
  const table = line?.tag?.cell?.table;
  return table !== undefined && table === other?.tag?.cell?.table && line?.page === other?.page;
}

function byPlace(a: BodyLine, b: BodyLine): number {
  const [one, other] = [a.tag?.cell, b.tag?.cell];
  return (one?.row ?? 0) - (other?.row ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
