import type { BodyLine } from './block';
import { isLoneBullet } from './markers';

const SPLIT_END = /(\p{L}+)[-‐]$/u;
const SPLIT_START = /^\p{Ll}+/u;
/** Beginnings of compounds, which keep their hyphen: "co-operate", "self-harm". */
const PREFIX =
  /^(?:anti|co|cross|cyber|ex|half|high|inter|long|low|multi|non|out|over|post|pre|pro|re|self|semi|short|sub|under|well)$/;

/**
 * So many words known to be split show that the file splits words: then others are taken to be split, too. In other files a hyphen
 * at a line's end is a compound's, but for the words that stand elsewhere in one piece.
 */
const MIN_PROVEN = 3;

/**
 * Mends what converters do to lines: bullets on a line of their own go before their text, and the hyphen of a word that
 * was split at a line's end becomes a soft one, which goes when the lines are joined.
 */
export function mendLines(lines: readonly BodyLine[]): readonly BodyLine[] {
  return withSoftHyphens(withBullets(lines));
}

function withBullets(lines: readonly BodyLine[]): readonly BodyLine[] {
  const mended: BodyLine[] = [];
  let bullet: BodyLine | null = null;
  for (const line of lines) {
    if (bullet && line.text === '') continue;
    if (bullet) {
      mended.push({ ...line, text: isLoneBullet(line.text) ? line.text : `• ${line.text}`, x: bullet.x });
      bullet = null;
    } else if (isLoneBullet(line.text)) bullet = line;
    else mended.push(line);
  }
  return mended;
}

/** The document's own words tell a split word from a compound: what occurs elsewhere in one piece was split. */
function withSoftHyphens(lines: readonly BodyLine[]): readonly BodyLine[] {
  if (!lines.some((line, index) => isSplit(line, lines[index + 1]))) return lines;
  const words = wordsOf(lines.map(({ text }) => text));
  const halves = lines.map((line, index) => halvesOf(line, lines[index + 1]));
  const proven = halves.filter((half) => half && words.has(half.before + half.after)).length;
  return lines.map((line, index) => {
    const half = halves[index];
    if (!half || !(proven < MIN_PROVEN ? isKnownWord(half, words) : isOneWord(half, words))) return line;
    return { ...line, text: `${line.text.slice(0, -1)}\u00ad` };
  });
}

/** True when the halves stand elsewhere as one word, and nowhere with a hyphen between them. */
export function isKnownWord({ before, after }: Halves, words: ReadonlySet<string>): boolean {
  return words.has(before + after) && !words.has(`${before}-${after}`);
}

/** Both in small letters. */
export interface Halves {
  readonly before: string;
  readonly after: string;
}

function halvesOf(line: BodyLine, next: BodyLine | undefined): Halves | null {
  if (!next || !isSplit(line, next)) return null;
  return {
    before: SPLIT_END.exec(line.text)?.[1]?.toLowerCase() ?? '',
    after: SPLIT_START.exec(next.text)?.[0] ?? '',
  };
}

function isSplit(line: BodyLine, next: BodyLine | undefined): boolean {
  return next !== undefined && SPLIT_END.test(line.text.slice(-40)) && SPLIT_START.test(next.text);
}

function isOneWord({ before, after }: Halves, words: ReadonlySet<string>): boolean {
  if (words.has(`${before}-${after}`)) return false;
  if (words.has(before + after)) return true;
  if (PREFIX.test(before)) return false;
  return !(words.has(before) && words.has(after));
}

/** Every word that stands inside a line, compounds with their hyphen; ends of lines are left out, being in question. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let split = false;
  for (const text of lines) {
    const found = text.toLowerCase().match(/\p{L}+(?:[-‐]\p{L}+)*[-‐]?/gu) ?? [];
    for (const [order, word] of found.entries()) {
      if (!(split && order === 0) && !/[-‐]$/.test(word)) words.add(word);
    }
    split = SPLIT_END.test(text.slice(-40));
  }
  return words;
}
