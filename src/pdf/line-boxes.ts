/** Joins the boxes of words to the boxes of lines, so that a highlight has one quad a line instead of one a word. */
import type { Box } from './coordinates';

/** Two boxes are on one line when they share this much of the lower one's height. */
const SHARED_HEIGHT = 0.6;
/** And when the gap between them is at most this many times the height: a column gap is wider. */
const WIDEST_GAP = 1.2;

/** Boxes in reading order in, boxes of lines out. Those without area are left out. */
export function joinLineBoxes(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    if (box.width <= 0.01 || box.height <= 0.01) continue;
    const last = lines.at(-1);
    if (last && onOneLine(last, box)) lines[lines.length - 1] = unionOf(last, box);
    else lines.push(box);
  }
  return lines;
}

function onOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const lower = Math.min(a.height, b.height);
  const gap = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  return shared >= lower * SHARED_HEIGHT && gap <= Math.max(a.height, b.height) * WIDEST_GAP;
}

/** The smallest box that holds both. */
function unionOf(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
