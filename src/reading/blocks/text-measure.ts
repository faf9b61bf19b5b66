import type { BodyLine } from './block';

/** How the lines of a plain text file run, in characters. */
export interface TextMeasure {
  /** Indentation of the running text. */
  readonly left: number;
  /** The length, counted from `left`, that nine lines in ten do not exceed. */
  readonly width: number;
}

/** A line shorter than this share of the width, next word included, was ended on purpose; print is not evenly wide. */
const FULL = 0.9;

export function textMeasure(lines: readonly BodyLine[]): TextMeasure {
  const printed = lines.filter((line) => line.text !== '');
  const weights = new Map<number, number>();
  for (const line of printed) weights.set(line.x, (weights.get(line.x) ?? 0) + line.text.length);
  let left = 0;
  for (const [x, weight] of weights) if (weight > (weights.get(left) ?? 0)) left = x;
  const ends = printed.map((line) => Math.max(0, line.x - left) + line.text.length).sort((a, b) => a - b);
  return { left, width: ends[Math.floor(ends.length * 0.9)] ?? 0 };
}

/** True when the first word of `next` would not have fitted at the end of a line that is indented by `indent`. */
export function wasFull(line: string, next: string, measure: TextMeasure, indent: number): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return indent + line.length + 1 + word.length > measure.width * FULL;
}

/** A line with what the form feeds around it say. */
interface PlacedLine {
  readonly line: BodyLine;
  /** It is the first printed line after a form feed. */
  readonly startsPage: boolean;
  /** It starts a page on which only one run of lines stands. */
  readonly alone: boolean;
  readonly next: BodyLine | undefined;
}

/** Marks the first printed line of each page of the original; without form feeds there is none. */
export function placedLines(lines: readonly BodyLine[]): readonly PlacedLine[] {
  const placed: { line: BodyLine; startsPage: boolean; alone: boolean; next: BodyLine | undefined }[] = [];
  let pending = false;
  let first: { alone: boolean } | null = null;
  let runs = 0;
  const endPage = (): void => {
    if (first) first.alone = runs === 1;
    first = null;
    runs = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (line.startsPage) {
      endPage();
      pending = true;
    }
    const own = { line, startsPage: false, alone: false, next: lines[index + 1] };
    placed.push(own);
    if (line.text === '') continue;
    if (pending) first = own;
    own.startsPage = pending;
    if (pending || lines[index - 1]?.text === '') runs += 1;
    pending = false;
  }
  endPage();
  return placed;
}
