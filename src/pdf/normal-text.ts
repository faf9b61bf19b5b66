/** Text reduced to what two prints of one passage share: letters and digits, without accents, in lower case. */

export interface NormalText {
  readonly text: string;
  readonly original: string;
  /** Offset in the original of each character of `text`. */
  readonly origins: Uint32Array;
}

const KEPT = /[\p{L}\p{N}]/u;

/** Ligatures, accents, case, hyphens, quotes and spaces fall away (NFKD, then letters and digits only). */
export function normalText(original: string): NormalText {
  const origins: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    for (const part of plain(character)) {
      text += part;
      for (let unit = 0; unit < part.length; unit += 1) origins.push(at);
    }
    at += character.length;
  }
  return { text, original, origins: Uint32Array.from(origins) };
}

function plain(character: string): readonly string[] {
  // Nearly every character is one of these; the general way costs twenty times as much.
  const code = character.charCodeAt(0);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return [character];
    return code >= 65 && code <= 90 ? [String.fromCharCode(code + 32)] : [];
  }
  return Array.from(character.normalize('NFKD').toLowerCase()).filter((part) => KEPT.test(part));
}

/** The span of the original that a span of the normal text stands for. */
export function originalSpan(normal: NormalText, start: number, end: number): { start: number; end: number } {
  const from = normal.origins[start] ?? 0;
  const last = normal.origins[Math.max(start, end - 1)] ?? from;
  const width = (normal.original.codePointAt(last) ?? 0) > 0xff_ff ? 2 : 1;
  return { start: from, end: last + width };
}
