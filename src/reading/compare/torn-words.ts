/** Words that a file has torn at a hyphen ("evidence- based"): readers close them up, a comparison shows them as printed. Pure. */
import type { SourceDocument } from '../source-document';

const TORN = /\p{L}{2}- (?=\p{Ll}{2})/gu;
/** So much of the line around it tells one such place from another. Characters. */
const AROUND = 16;

interface Torn {
  readonly closed: string;
  readonly printed: string;
}

/** A function that puts back, into the text of a block, what was printed. */
export function printedAsTorn(document: SourceDocument): (text: string) => string {
  const torn: Torn[] = [];
  for (const page of document.pages) {
    for (const { text } of page.lines) {
      for (const match of text.matchAll(TORN)) {
        const at = match.index + match[0].length;
        const before = text.slice(Math.max(0, match.index - AROUND), at - 1);
        const after = text.slice(at, at + AROUND);
        torn.push({ closed: before + after, printed: `${before} ${after}` });
      }
    }
  }
  if (torn.length === 0) return (text) => text;
  return (text) =>
    text.includes('-') ? torn.reduce((words, { closed, printed }) => words.replace(closed, () => printed), text) : text;
}
