/** A list mark at the start of a line. */
export interface Marked {
  /** "1", "2.3", "a"; null for a bullet. */
  readonly marker: string | null;
  readonly text: string;
}

/** Signs that stand before an item and nowhere else; private-use ones come from symbol fonts. */
const SIGNS = '•‣⁃∙▪▫◦●○■□◆◇►▶▸➔➜➢➤→⇒✓✔✗❑❖★\\ue000-\\uf8ff';
/** Signs that mean something else inside a text: at its start, with a blank after, they are bullets too. */
const DOUBTFUL = '·*+>»–—−‒‐-';
const BULLET = new RegExp(
  `^(?:[${SIGNS}][ \\t]*(?=[^\\s${SIGNS}])|(?:[${DOUBTFUL}]|[oØ§\\ufffd](?=[ \\t]+\\p{L}))[ \\t]+(?=\\S))`,
  'u',
);
const LONE_SIGN = new RegExp(`^(?:[${SIGNS}${DOUBTFUL}]|o)$`, 'u');
const NUMBER = /^\(?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]|(?<=\.\d{1,3}))[ \t]+(?=\S)/;
const LETTER = /^\(?([a-z]|[ivx]{2,4})[.)][ \t]+(?=\S)/i;

/** Splits a list mark from its text, or returns null when the line has none. */
export function splitMarker(line: string): Marked | null {
  const bullet = BULLET.exec(line);
  if (bullet) {
    const rest = line.slice(bullet[0].length);
    // "- 2.1 Text": a numbered paragraph that a converter made an item.
    const nested = NUMBER.exec(rest);
    return nested?.[1] ? { marker: nested[1], text: rest.slice(nested[0].length) } : { marker: null, text: rest };
  }
  const numbered = NUMBER.exec(line) ?? LETTER.exec(line);
  return numbered?.[1] ? { marker: numbered[1], text: line.slice(numbered[0].length) } : null;
}

/** True for a line that has only a bullet on it, as converters make them: its item stands on the next line. */
export function isLoneBullet(line: string): boolean {
  return LONE_SIGN.test(line);
}

/** True for "1.1", "2.3": the numbering of sections and paragraphs rather than of a simple list. */
export function isDecimalMarker(marker: string | null): boolean {
  return marker?.includes('.') ?? false;
}
