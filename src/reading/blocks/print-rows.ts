import type { BodyLine } from './block';

/** A stretch of print on a page without a wide gap in it. */
export interface Segment {
  readonly line: BodyLine;
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** All segments on one baseline, left to right. */
export interface PrintRow {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Baselines closer than this share of the font size are one. */
const SAME_HEIGHT = 0.35;
/** A list mark alone: what comes after a gap is its item. Numbers are one only where a line begins. */
const BULLET = /^(?:[^\p{L}\p{N}£$€–—-]{1,2}|o)$/u;
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)]|\d{1,3}(?:\.\d{1,3})+\.?)$/iu;

/** The lines of a page as rows of segments from top to bottom, whatever order they were drawn in. */
export function printRows(lines: readonly BodyLine[]): readonly PrintRow[] {
  const rows: { y: number; segments: Segment[] }[] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && line.y - row.y <= line.fontSize * SAME_HEIGHT) row.segments.push(...segmentsOf(line));
    else rows.push({ y: line.y, segments: [...segmentsOf(line)] });
  }
  for (const row of rows) row.segments.sort((a, b) => a.x - b.x);
  return rows;
}

function segmentsOf(line: BodyLine): readonly Segment[] {
  const segments: Segment[] = [];
  let mark: Segment | null = null;
  for (const { text, x, right } of line.pieces ?? []) {
    if (text === '') continue;
    const own: Segment = { line, text: mark ? `${mark.text} ${text}` : text, x: mark?.x ?? x, right };
    mark = BULLET.test(own.text) || (segments.length === 0 && NUMBER.test(own.text)) ? own : null;
    if (!mark) segments.push(own);
  }
  if (mark) segments.push(mark);
  return segments.length > 1 ? segments : [{ line, text: line.text, x: line.x, right: line.right }];
}
