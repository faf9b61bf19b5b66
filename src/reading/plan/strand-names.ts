import { namedStrand } from './strand-words';
import { itemText, strandName } from './vocabulary';

/** A name with an explanation after it ("Prevention – working with …", "Victims: we will …"). */
const EXPLAINED = /^(.{3,70}?)(?:\s[–—-]+\s|:\s+|\.\s+(?=\p{Lu}))(?=\S.{12,})/u;
/** A name this long has swallowed its explanation. */
const LONG_NAME = 110;
/** What a survey said of it: "(90% support)", "– 91% agreed". */
const FIGURES = /\s*(?:\([^()]*\d\s*%[^()]*\)|[–—-]\s*\d[\d.]*\s*%.{0,40})$/;
const NOTE = /\s*\[[^\]]*(?:\]|$)[\s.]*$/;

/**
 * The names of a list's entries. Entries that nearly all hold a name and its explanation are cut to the names; otherwise
 * only those too long to be names are.
 */
export function namesOf(texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => {
    const bare = itemText(text.replace(NOTE, '').replace(FIGURES, '')) || itemText(text);
    return namedStrand(bare)?.name ?? bare;
  });
  const explained = plain.filter((text) => EXPLAINED.test(text)).length;
  const all = explained >= 2 && explained >= plain.length * 0.75;
  return plain.map((text) => strandName(all || text.length > LONG_NAME ? (EXPLAINED.exec(text)?.[1] ?? text) : text));
}

/** "Safer Homes is about …": capitals, then a verb that explains. */
const TITLED =
  /^(\p{Lu}[\p{L}-]+(?: (?:and |of |for |the )?\p{Lu}[\p{L}-]+){1,6})(?: theme| priority| pillar)? (?:covers|is (?:about|focused on|all about)|means|focus(?:s?es)|sets out|looks at|aims|deals with|concerns|includes)\b/u;

/** The name of a paragraph that gives one and then speaks of it, or null. */
export function explainedName(text: string): string | null {
  const name = subjectName(text) ?? EXPLAINED.exec(text)?.[1];
  return name === undefined || /[.!?]\s/.test(name) || /^(?:\[|note\b)/i.test(name) ? null : strandName(name);
}

/** The name with which a sentence explains it ("Safer Homes is about …"), or null. */
export function subjectName(text: string): string | null {
  return TITLED.exec(text)?.[1] ?? null;
}
