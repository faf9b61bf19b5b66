import { isNoteMark } from '@/reading/note-marks';
import { plainCharacters } from '@/reading/plain-characters';
import type { LinePiece, LineTag, SourceLine } from '@/reading/source-document';

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
/** A gap of so many font sizes is no space between words. */
const PIECE_GAP = 1.2;
/** Print so much smaller than that beside it, and raised by these shares of its size, is a superscript. */
const SMALLER = 0.8;
const LEAST_RISE = 0.15;
const MOST_RISE = 0.65;

/**
 * Groups runs, in drawing order, into printed lines. Lines come back in drawing order when the page has columns, and
 * from top to bottom otherwise.
 */
export function groupIntoLines(runs: readonly TextRun[]): SourceLine[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group && continuesLine(group, run)) group.push(run);
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

function continuesLine(group: readonly TextRun[], run: TextRun): boolean {
  const last = group.at(-1);
  if (!last) return false;
  const size = Math.max(last.fontSize, run.fontSize, 1);
  if (run.x < last.right - size * BACKWARDS_TOLERANCE) return false;
  if (Math.abs(last.y - run.y) <= size * BASELINE_TOLERANCE) return true;
  if (run.x > last.right + size) return false;
  // A note at the foot of a page begins with its raised number.
  if (group.length === 1 && isRaised(last, run)) return true;
  // After a superscript the line goes on at the height it had before.
  const before = group.findLast((other) => other.fontSize >= last.fontSize / SMALLER);
  const back =
    before !== undefined && isRaised(last, before) && Math.abs(before.y - run.y) <= size * BASELINE_TOLERANCE;
  return back || isRaised(run, last);
}

function isRaised(run: TextRun, beside: TextRun): boolean {
  const rise = (beside.y - run.y) / Math.max(beside.fontSize, 1);
  return run.fontSize <= beside.fontSize * SMALLER && rise >= LEAST_RISE && rise <= MOST_RISE;
}

function lineOf(runs: readonly TextRun[]): SourceLine {
  const inked = runs.filter((run) => run.text.trim() !== '');
  const main = dominant(inked);
  const tag = inked[0]?.tag;
  const { text, pieces } = wordsOf(runs, main);
  return {
    text,
    x: inked[0]?.x ?? 0,
    y: main?.y ?? 0,
    right: inked.reduce((most, run) => Math.max(most, run.right), 0),
    fontSize: main?.fontSize ?? 0,
    bold: coversMost(inked, (run) => run.bold),
    italic: coversMost(inked, (run) => run.italic),
    ...(tag ? { tag } : {}),
    ...(pieces.length > 1 ? { pieces } : {}),
  };
}

/** The words of a line without the marks of notes, and the pieces it falls into. */
function wordsOf(
  runs: readonly TextRun[],
  main: TextRun | undefined,
): { readonly text: string; readonly pieces: readonly LinePiece[] } {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let inkedTo = Number.NEGATIVE_INFINITY;
  const pieces: { text: string; x: number; right: number; tag?: LineTag }[] = [];
  for (const run of runs) {
    const isMark = main !== undefined && isRaised(run, main) && isNoteMark(text, run.text);
    const apart = run.x - right > run.fontSize * WORD_GAP && !text.endsWith(' ') && !run.text.startsWith(' ');
    const isFirst = text === '' && main !== undefined && isRaised(run, main);
    const words = isMark ? (/\s$/.exec(run.text)?.[0] ?? '') : `${text !== '' && apart ? ' ' : ''}${run.text}`;
    text += isFirst ? `${words} ` : words;
    right = run.right;
    if (run.text.trim() === '') continue;
    const piece = pieces.at(-1);
    if (piece && run.x - inkedTo <= run.fontSize * PIECE_GAP && isOneCell(piece.tag, run.tag)) {
      piece.text += words;
      piece.right = run.right;
    } else pieces.push({ text: words, x: run.x, right: run.right, ...(run.tag ? { tag: run.tag } : {}) });
    inkedTo = run.right;
  }
  return { text: tidy(text), pieces: pieces.map((piece) => ({ ...piece, text: tidy(piece.text) })) };
}

function isOneCell(left: LineTag | undefined, right: LineTag | null): boolean {
  return left?.block === right?.block || (!left?.cell && !right?.cell);
}

function tidy(text: string): string {
  return plainCharacters(text).replace(/ {2,}/g, ' ').trim();
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
