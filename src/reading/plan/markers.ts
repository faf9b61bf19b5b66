/** A list mark at the start of a line. */
export interface Marked {
  /** "1", "2.3", "a"; null for a bullet. */
  readonly marker: string | null;
  readonly text: string;
}

const BULLET = /^(?:[•·▪◦●○■□◆►▶➢➤✓✔\ue000-\uf8ff*–—-]|o(?= [A-Z]))[ \t]+(?=\S)/;
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

/** True for "1.1", "2.3": the numbering of sections and paragraphs rather than of a simple list. */
export function isDecimalMarker(marker: string | null): boolean {
  return marker?.includes('.') ?? false;
}
