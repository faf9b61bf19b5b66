import { itemText, strandName } from './vocabulary';

/** A name with an explanation after it ("Prevention – working with …", "Victims: we will …"). */
const EXPLAINED = /^(.{3,70}?)(?:\s[–—-]+\s|:\s+|\.\s+(?=\p{Lu}))(?=\S.{12,})/u;
/** A name this long has swallowed its explanation. */
const LONG_NAME = 110;
const NOTE = /\s*\[[^\]]*(?:\]|$)[\s.]*$/;

/**
 * The names of a list's entries. Entries that nearly all hold a name and its explanation are cut to the names; otherwise
 * only those too long to be names are.
 */
export function namesOf(texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => itemText(text.replace(NOTE, '')) || itemText(text));
  const explained = plain.filter((text) => EXPLAINED.test(text)).length;
  const all = explained >= 2 && explained >= plain.length * 0.75;
  return plain.map((text) => strandName(all || text.length > LONG_NAME ? (EXPLAINED.exec(text)?.[1] ?? text) : text));
}

/** The name of a paragraph that gives one and then speaks of it, or null. */
export function explainedName(text: string): string | null {
  const name = EXPLAINED.exec(text)?.[1];
  return name === undefined || /[.!?]\s/.test(name) || /^(?:\[|note\b)/i.test(name) ? null : strandName(name);
}
