import { plainCharacters } from '@/reading/plain-characters';
import type { LineTag, SourceLine } from '@/reading/source-document';

/** One run of text as drawn, already turned into page space (points from the top left corner, y downwards). */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly tag: LineTag | null;
}

/** Runs closer than this share of the font size touch each other: no space was printed between them. */
const WORD_GAP = 0.17;
/** Baselines closer than this share of the font size are one line (superscripts and footnote marks sit a little off). */
const BASELINE_TOLERANCE = 0.35;
/** A run that starts this far (in font sizes) left of where its predecessor ended is another line or another column. */
const BACKWARDS_TOLERANCE = 1;

/**
 * Groups runs, in drawing order, into printed lines. Lines come back in drawing order when the page has columns, and
 * from top to bottom otherwise.
 */
export function groupIntoLines(runs: readonly TextRun[]): SourceLine[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && continuesLine(last, run)) group.push(run);
    else groups.push([run]);
  }
  const lines = groups.map(lineOf).filter((line) => line.text !== '');
  if (hasColumns(lines)) return lines;
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  // Tags know better than heights which lines belong together.
  return tornBlocks(sorted) > tornBlocks(lines) ? lines : sorted;
}

/** How often a tagged block is resumed after lines of another. */
function tornBlocks(lines: readonly SourceLine[]): number {
  const seen = new Set<number>();
  let torn = 0;
  let last: number | undefined;
  for (const { tag } of lines) {
    if (tag && tag.block !== last && seen.has(tag.block)) torn += 1;
    if (tag) seen.add(tag.block);
    last = tag?.block;
  }
  return torn;
}

function continuesLine(last: TextRun, run: TextRun): boolean {
  const size = Math.max(last.fontSize, run.fontSize, 1);
  return Math.abs(last.y - run.y) <= size * BASELINE_TOLERANCE && run.x >= last.right - size * BACKWARDS_TOLERANCE;
}

function lineOf(runs: readonly TextRun[]): SourceLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const gap = run.x - right;
    const spaced = text.endsWith(' ') || run.text.startsWith(' ');
    if (text !== '' && !spaced && gap > run.fontSize * WORD_GAP) text += ' ';
    text += run.text;
    right = run.right;
  }
  const inked = runs.filter((run) => run.text.trim() !== '');
  const main = dominant(inked);
  const tag = inked[0]?.tag;
  return {
    text: plainCharacters(text).replace(/ {2,}/g, ' ').trim(),
    x: inked[0]?.x ?? 0,
    y: main?.y ?? 0,
    right: inked.reduce((most, run) => Math.max(most, run.right), 0),
    fontSize: main?.fontSize ?? 0,
    bold: coversMost(inked, (run) => run.bold),
    italic: coversMost(inked, (run) => run.italic),
    ...(tag ? { tag } : {}),
  };
}

/** The run whose font size carries most characters of the line. */
function dominant(runs: readonly TextRun[]): TextRun | undefined {
  const weight = new Map<number, number>();
  for (const run of runs) weight.set(run.fontSize, (weight.get(run.fontSize) ?? 0) + run.text.length);
  let best: TextRun | undefined;
  for (const run of runs) {
    if (!best || (weight.get(run.fontSize) ?? 0) > (weight.get(best.fontSize) ?? 0)) best = run;
  }
  return best;
}

function coversMost(runs: readonly TextRun[], has: (run: TextRun) => boolean): boolean {
  let all = 0;
  let those = 0;
  for (const run of runs) {
    all += run.text.length;
    if (has(run)) those += run.text.length;
  }
  return those * 2 > all;
}

/** True when lines stand side by side more than now and then (a heading beside a date is no column). */
function hasColumns(lines: readonly SourceLine[]): boolean {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  let pairs = 0;
  for (let index = 1; index < byHeight.length; index += 1) {
    const upper = byHeight[index - 1];
    const lower = byHeight[index];
    if (!upper || !lower) continue;
    const sideBySide = lower.y - upper.y < Math.min(upper.fontSize, lower.fontSize) * 0.8;
    if (sideBySide && (lower.x >= upper.right || upper.x >= lower.right)) pairs += 1;
  }
  return pairs > 3;
}
