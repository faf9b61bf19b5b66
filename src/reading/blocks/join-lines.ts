const COMPOUND = /\b(?:all|anti|cross|ex|inter|mid|multi|non|post|pre|pro|sub|trans)-$/i;

/** True when what stands before and after a line's end is one word, or a range of years: "anti-" + "Semitic", "2031-" + "35". */
function closesUp(last: string, line: string): boolean {
  if (!/\w-$/.test(last)) return false;
  return (
    /^[a-z]/.test(line) || (/\d-$/.test(last) && /^\d/.test(line)) || (COMPOUND.test(last) && /^\p{Lu}/u.test(line))
  );
}

/**
 * Joins the lines of one piece of text. A soft hyphen at a line's end is dropped with the break. A hard hyphen stays and
 * closes up ("self-" + "harm"), because English plans hyphenate compounds far more often than they split words; a dash
 * with a space before it keeps its space.
 */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined) parts.push(line);
    else if (last.endsWith('\u00ad')) parts.push(parts.pop()?.slice(0, -1) ?? '', line);
    else if (closesUp(last, line)) parts.push(line);
    else parts.push(' ', line);
  }
  return parts
    .join('')
    .replaceAll('\u00ad', '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** True when a piece of text has come to an end: it closes with a full stop or the like. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'’”)\]*]*$/.test(text.slice(-24));
}

/** True when an item of a list has come to an end: at a sentence's end, or with what joins it to the next ("; and"). */
export function endsItem(text: string): boolean {
  return endsSentence(text) || /(?:;\s*(?:and|or)?|,\s*(?:and|or)\s*)[,;]$|;\s*(?:and|or)$/.test(text.slice(-24));
}

/** True when a piece of text can only be the rest of a sentence begun before. */
export function startsMidSentence(text: string): boolean {
  return /^[a-z]/.test(text);
}
