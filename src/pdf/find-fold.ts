/**
 * Text folded for finding words in it: what people don't tell apart when they type is made alike, and every folded
 * character knows where it came from. Unlike `normal-text.ts` it keeps spaces and punctuation, because people type them.
 */
import type { Span } from './text-alignment';

/** Stands for a hyphen at the end of a line together with the line end: the word may be whole or joined by the hyphen. */
export const BREAK_HYPHEN = '\uE000';

/** Characters folded before the thread is given back. */
const SLICE = 8_000;

export interface FoldedText {
  /** Case is kept. */
  readonly text: string;
  /** Where in the original each character of `text` begins, and where it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const MARK = /\p{M}/u;
const SPACE = /\s/;
/** Soft hyphen, zero-width spaces and joiners, word joiner, byte order mark: nobody sees them. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const DASH = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/;
const SINGLE_QUOTE = /[\u2018-\u201B\u2032\u02BC\u0060\u00B4]/;
const DOUBLE_QUOTE = /[\u201C-\u201F\u2033\u00AB\u00BB]/;
/** Letters that Unicode does not take apart, but keyboards without them do. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
};

/** One character without accents, ligatures taken apart, quotes and dashes alike; empty for what can't be seen. */
function plain(character: string): string {
  if (UNSEEN.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  const letters = LETTERS[character];
  if (letters !== undefined) return letters;
  return Array.from(character.normalize('NFKD'))
    .filter((part) => !MARK.test(part))
    .join('');
}

/** The end of a hyphen, spaces and one or more line ends that begin at `at`; -1 when the line doesn't end there. */
function endOfBreak(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === ' ') end += 1;
  if (text.charAt(end) !== '\n' && text.charAt(end) !== '\r') return -1;
  while (SPACE.test(text.charAt(end))) end += 1;
  return /[\p{L}\p{N}]/u.test(text.charAt(end)) ? end : -1;
}

class Folding {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Folds the next characters; false when all are done. */
  step(): boolean {
    const until = Math.min(this.text.length, this.at + SLICE);
    while (this.at < until) this.take();
    return this.at < this.text.length;
  }

  result(): FoldedText {
    return { text: this.parts.join(''), starts: Uint32Array.from(this.starts), ends: Uint32Array.from(this.ends) };
  }

  private take(): void {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    // Nearly every character is one of these.
    if (code > 32 && code < 127 && code !== 45 && code !== 96) return this.put(text.charAt(at), at + 1);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + character.length;
    if (SPACE.test(character)) return this.putSpace();
    const folded = plain(character);
    const lineEnd = folded === '-' ? endOfBreak(text, at) : -1;
    if (lineEnd > 0) this.put(BREAK_HYPHEN, lineEnd);
    else if (folded === '') this.skip(next);
    else this.put(folded, next);
  }

  private put(folded: string, next: number): void {
    this.parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      this.starts.push(this.at);
      this.ends.push(next);
    }
    this.at = next;
  }

  private putSpace(): void {
    let next = this.at + 1;
    while (next < this.text.length && SPACE.test(this.text.charAt(next))) next += 1;
    this.put(' ', next);
  }

  /** What falls away belongs to the character before it. */
  private skip(next: number): void {
    if (this.ends.length > 0) this.ends[this.ends.length - 1] = next;
    this.at = next;
  }
}

/** Folds a text in slices: each `next()` is short, the last gives the result. */
export function* foldInSlices(text: string): Generator<undefined, FoldedText> {
  const folding = new Folding(text);
  while (folding.step()) yield undefined;
  return folding.result();
}

/** Folds a short text at once. */
export function foldText(text: string): FoldedText {
  const steps = foldInSlices(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The span of the original that a span of the folded text stands for. */
export function unfoldedSpan({ starts, ends }: FoldedText, start: number, end: number): Span {
  const from = starts[start] ?? 0;
  return { start: from, end: ends[Math.max(start, end - 1)] ?? from };
}
