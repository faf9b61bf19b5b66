import type { BodyLine } from './block';

/** A gap of this many blanks inside a line may be a gutter between columns. */
const GAP = /\S( {3,})(?=\S)/g;
/** So many lines must begin a column at one place before it counts as one. */
const MIN_LINES = 3;
const MAX_LINE = 400;
/** A line indented this far, in characters, stands in a later column. */
const DEEP = 20;

/**
 * Plain text made from a page with columns keeps them side by side, with blanks between. Cuts such stretches at their
 * gutters and sets the columns one below the other; everything else stays as it is.
 */
export function unfoldColumns(lines: readonly BodyLine[]): readonly BodyLine[] {
  const unfolded: BodyLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = endOfStretch(lines, index);
    const stretch = lines.slice(index, Math.max(end, index + 1));
    const gutters = end > index ? guttersOf(stretch) : [];
    for (const line of gutters.length === 0 ? stretch : columnsOf(stretch, gutters)) unfolded.push(line);
    index += stretch.length;
  }
  return unfolded;
}

/** A stretch begins with a line that has a gap and goes on over blank, gapped and deeply indented lines. */
function endOfStretch(lines: readonly BodyLine[], start: number): number {
  let last = start;
  for (let end = start; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line) break;
    const gapped = line.text.length <= MAX_LINE && line.text.includes('   ') && !line.text.includes('...');
    if (gapped || (end > start && line.text !== '' && line.x >= DEEP)) last = end + 1;
    else if (end === start) break;
    // A line of the first column alone is still part of the stretch when columns go on below it.
    else if (line.text !== '' && (end - last > 1 || line.text.length > 60)) break;
  }
  return last;
}

function guttersOf(stretch: readonly BodyLine[]): readonly number[] {
  const starts = new Map<number, number>();
  const texts = stretch.map(withIndent);
  for (const text of texts) {
    for (const gap of text.matchAll(GAP)) {
      const at = gap.index + gap[0].length;
      starts.set(at, (starts.get(at) ?? 0) + 1);
    }
  }
  const often = [...starts].filter(([, count]) => count >= MIN_LINES).map(([at]) => at);
  const clean = often.filter((at) => texts.every((text) => text.length < at || text.slice(at - 2, at).trim() === ''));
  clean.sort((a, b) => a - b);
  // A hanging indent begins a few places after its column's own edge.
  return clean.filter((at, order) => at - (clean[order - 1] ?? 0) > 8);
}

function columnsOf(stretch: readonly BodyLine[], gutters: readonly number[]): readonly BodyLine[] {
  const edges = [0, ...gutters, Number.POSITIVE_INFINITY];
  const columns: BodyLine[] = [];
  for (let column = 0; column + 1 < edges.length; column += 1) {
    const cells = stretch.map((line) =>
      withIndent(line)
        .slice(edges[column], edges[column + 1])
        .trimEnd(),
    );
    const right = cells.reduce((widest, cell) => Math.max(widest, cell.length), 0);
    stretch.forEach((line, order) => {
      const cell = cells[order] ?? '';
      const text = cell.trimStart();
      // An empty cell is no paragraph break: the neighbouring column may just be longer there.
      if (text !== '') columns.push({ ...line, text, x: cell.length - text.length, right });
    });
    const first = stretch[0];
    if (first) columns.push({ ...first, text: '', x: 0 });
  }
  return columns;
}

function withIndent(line: BodyLine): string {
  return ' '.repeat(line.x) + line.text;
}
