/** Finds words in a text as people expect it: see `find-fold.ts` for what counts as the same. */
import { BREAK_HYPHEN, type FoldedText, foldText, unfoldedSpan } from './find-fold';
import type { Span } from './text-alignment';

export interface FindOptions {
  readonly isCaseMatched: boolean;
  readonly isWholeWords: boolean;
}

/** What is looked for, made ready once for many pages. */
export interface PreparedFind {
  readonly pattern: RegExp;
  readonly isWholeWords: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}_\uE000]/u;
const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

/** Null for a query that holds nothing to look for. */
export function prepareFind(query: string, { isCaseMatched, isWholeWords }: FindOptions): PreparedFind | null {
  const folded = foldText(query.trim()).text.replaceAll(BREAK_HYPHEN, '-');
  if (folded === '') return null;
  const atoms = Array.from(folded, (character) => {
    // What was typed with a hyphen is found where the line was broken at it.
    if (character === '-') return `[-${BREAK_HYPHEN}]`;
    return character.replaceAll(SPECIAL, String.raw`\$&`);
  });
  // Between two characters a line may have been broken, with a hyphen that is not part of the word.
  return { pattern: new RegExp(atoms.join(`${BREAK_HYPHEN}?`), isCaseMatched ? 'g' : 'gi'), isWholeWords };
}

/** Spans of the original text, in order, none over another. */
export function* findIn(folded: FoldedText, { pattern, isWholeWords }: PreparedFind): Generator<Span> {
  const { text } = folded;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const next = pattern.lastIndex;
    if (!isWholeWords || isWhole(text, start, end)) {
      yield unfoldedSpan(folded, start, end);
      // Whoever asked may have looked for something else in between with the same pattern.
      pattern.lastIndex = next;
    } else pattern.lastIndex = start + 1;
  }
}

/** Whether no word runs on beyond the ends. A hit that begins or ends with a sign has no word there to run on. */
function isWhole(text: string, start: number, end: number): boolean {
  const runsOn = (inside: string, outside: string) => WORD.test(inside) && WORD.test(outside);
  return !runsOn(text.charAt(start), text.charAt(start - 1)) && !runsOn(text.charAt(end - 1), text.charAt(end));
}

export interface Surroundings {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const BEFORE = 36;
const AFTER = 90;

/** A line of context, cut at words where that is near, with runs of space as one. */
export function surroundingsOf(text: string, { start, end }: Span): Surroundings {
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(text.length, end + AFTER);
  const head = text.slice(from, start);
  const tail = text.slice(end, to);
  const before = from === 0 ? head : `…${head.replace(/^\S{0,12}\s/, '')}`;
  const after = to === text.length ? tail : `${tail.replace(/\s\S{0,12}$/, '')}…`;
  return { before: oneLine(before), words: oneLine(text.slice(start, end)), after: oneLine(after) };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
