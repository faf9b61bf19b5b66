/** A passage as words and the marks that count, each with the stretch of text it stands for. Pure. */
import { foldWord, INVISIBLE, numberingLength } from './typography';

export interface WordToken {
  /** Equal for words that differ in typography at most. */
  readonly fold: string;
  /** Where its stretch of the text begins; it goes on to the next token's, so that all stretches make up the text. */
  readonly start: number;
}

const LETTERS = `[\\p{L}\\p{M}\\p{N}${INVISIBLE}]`;
/** A hyphen within a word, or one at which a line broke ("evidence- based"), but not the hyphen of "short- and long-term". */
const HYPHEN = '(?<=\\p{L})[-‐‑](?:\\s+(?!(?:and|or|to|nor|but)\\b)(?=\\p{Ll}))?(?=[\\p{L}\\p{N}])';
const APOSTROPHE = "(?<=\\p{L})['’‘ʼ`´](?=\\p{L})";
/** "3.95", "1,100": numbers are never split. */
const IN_NUMBER = '(?<=\\p{N})[.,](?=\\p{N})';
const ELLIPSIS = '…|\\.(?:\\s?\\.){2,}';
const MINUS = '(?<=^|[\\s(])[-–−](?=[£$€]?\\d)';
/** Marks that can change what is said. Quotes, dashes, bullets and other signs are typography. */
const MARKS = '[,;:.?!()[\\]{}%£$€&/+=<>°]';
const TOKEN = new RegExp(
  `${LETTERS}+(?:(?:${HYPHEN}|${APOSTROPHE}|${IN_NUMBER})${LETTERS}+)*|${ELLIPSIS}|${MINUS}|${MARKS}`,
  'gu',
);
const CLOSING = new Set(['.', ',', ';', ':', '…']);

/**
 * Words of a passage without numbering at its start and stops at its end.
 * @param opensBlock true for the first passage of a paragraph, heading or item, where numbering can stand.
 */
export function tokensOf(text: string, opensBlock: boolean, isHeading: boolean): readonly WordToken[] {
  const isShouted = !/\p{Ll}/u.test(text);
  const skipped = opensBlock ? numberingLength(text, isHeading) : 0;
  const tokens: WordToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (match.index < skipped) continue;
    tokens.push({ fold: foldToken(match[0], isShouted), start: tokens.length === 0 ? 0 : match.index });
  }
  while (tokens.length > 1 && isClosing(tokens.at(-1)?.fold ?? '')) tokens.pop();
  return tokens;
}

function foldToken(raw: string, isShouted: boolean): string {
  if (raw === '&') return 'and';
  if (raw === '–' || raw === '−' || raw === '-') return '-';
  return raw === '…' || /^\.[\s.]+$/.test(raw) ? '…' : foldWord(raw, isShouted);
}

/** True for a mark that says nothing at the end of a passage. */
export function isClosing(fold: string): boolean {
  return CLOSING.has(fold);
}

/** True for a token that has a letter or a figure. */
export function isWord(fold: string): boolean {
  return /[\p{L}\p{N}]/u.test(fold);
}
