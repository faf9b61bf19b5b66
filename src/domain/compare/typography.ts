/**
 * What is typography and never counts as a change of wording. Each row: what it is, what is looked for, what it becomes.
 * Rows about single words work on a word; what stands between words (quotes, dashes, bullets, spaces) is no word and
 * is left out by `./word-tokens.ts`. Pure.
 */

interface Fold {
  readonly what: string;
  readonly pattern: RegExp;
  readonly becomes: string;
}

/** Signs that nobody sees: soft hyphens, zero-width spaces and joiners, byte order marks. For a character class. */
export const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';

/** Applied to each word, in order, after Unicode's compatibility form (NFKC), which undoes ligatures and wide letters. */
const WORD_FOLDS: readonly Fold[] = [
  { what: 'signs that nobody sees', pattern: new RegExp(`[${INVISIBLE}]`, 'gu'), becomes: '' },
  { what: 'hyphens within a word, and where a line broke it', pattern: /[-‐‑]\s*/gu, becomes: '' },
  { what: 'apostrophes', pattern: /[’‘ʼ`´]/gu, becomes: "'" },
  { what: 'commas of thousands', pattern: /(?<=\d),(?=\d{3}(?!\d))/gu, becomes: '' },
];

/** In capitals these are words of their own: "it" made "IT" is no typography. */
const CAPITALS_MATTER = /^(?:IT|US|WHO|AIDS)$/;

/**
 * A word without its typography.
 * @param isShouted true in a passage that is all in capitals, where capitals say nothing.
 */
export function foldWord(word: string, isShouted: boolean): string {
  if (/^[a-z]+$/.test(word)) return word;
  let folded = word.normalize('NFKC');
  for (const { pattern, becomes } of WORD_FOLDS) folded = folded.replace(pattern, becomes);
  return !isShouted && CAPITALS_MATTER.test(folded) ? folded : folded.toLowerCase();
}

/** The number or letter of a list item or paragraph at its start: "1.", "(a)", "2.3", "iv)". */
const NUMBERING = /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{2,4})[.)]|\d{1,3}(?:\.\d{1,3}){1,3})\s+(?=\S)/i;
/** A heading's own number in words: "Priority 4:", "Theme two –", "Section 3.". */
const NUMBERED_NAME =
  /^\s*\p{L}+\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})\s*[.:)–—-]\s*(?=\p{L})/iu;

/** How long the numbering at a block's start is, in characters; 0 when there is none or nothing follows it. */
export function numberingLength(text: string, isHeading: boolean): number {
  const found = NUMBERING.exec(text) ?? (isHeading ? NUMBERED_NAME.exec(text) : null);
  return found?.[0].length ?? 0;
}
