/** Widens a selected span to whole words: half a word, or half a figure, is a misquotation. Pure. */
import type { Span } from './text-alignment';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{N}/u;
const APOSTROPHE = /['’]/;
/** What stands inside a figure: 1,100, 151.2, 2025-26, 13/02/2025. */
const IN_FIGURE = /[.,/–-]/;

/** True where the text may not be cut between two neighbouring characters: both belong to one word or figure. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (WORD.test(before) && WORD.test(after)) return true;
  const joins = (joiner: string, left: string, right: string) =>
    (APOSTROPHE.test(joiner) && WORD.test(left) && WORD.test(right)) ||
    (IN_FIGURE.test(joiner) && DIGIT.test(left) && DIGIT.test(right));
  return joins(after, before, text.charAt(at + 1)) || joins(before, text.charAt(at - 2), after);
}

/** The span with the words it begins and ends in made whole. Spaces at its ends are left out; an empty span stays. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from === to) return { start, end };
  while (from > 0 && isInsideWord(text, from)) from -= 1;
  while (to < text.length && isInsideWord(text, to)) to += 1;
  return { start: from, end: to };
}
