import type { LeadIn } from './lead-in';

/** Names given in running text, with how far the sentence can be trusted to list the plan's parts. */
export interface ProseList {
  readonly names: readonly string[];
  readonly trust: number;
}

/** What may stand between the noun and its list. Strong words give the whole list, weak ones a part of it. */
const STRONG =
  /^(?:[^:;,.]{0,90}?(?::\s*(?:to\s+)?|(?:^|\s)[–—-]\s+|\b(?:are|being|namely)\s*(?::|to\b(?!\s*be\b))?\s*)|[,:]?\s*(?:which|these|they)\s+are\s*(?::|to\b)?\s*|,\s*to\s+|\s*(?:are\s+)?to\s+(?=\p{Ll}))/iu;
const WEAK = /^[^:;.]{0,60}?,?\s*\b(?:includes?|including|of|covering|like|ranging from)\s*:?\s+/iu;
/** A clause or an aside after the list. */
const BODY_END =
  /(?:\s[–—]\s|\s\[|,\s+(?:which|who|where|while|whilst|alongside|along with|underpinned|supported|with)\b|["”]\s).*$/su;
/** Something follows that is no name any more. */
const TAIL_END = /(?:\s+(?:which|whilst|as part of|that (?:will|has|have|are|is))\b.*|[.!?;:]+["'’”)\]]*(?:\s.*)?)$/su;
/** Where a text was cut short. */
const CUT_OFF = /(?:…|\.\.\.|\[(?:cut off|\.\.\.|…)[^\]]*\])\W*$/i;
const NUMBERED_PART = /(?:^|[\s,;])\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)\)\s+/gi;
const NO_NAME =
  /^(?:i|we|it|they|this|that|these|those|there|he|she|you|who|not|also|very|so|as|but|set|based|reviewed|informed|still|now|only|clear|important|subject)\b/i;
const MAX_PART = 120;
const GERUND = /^(?:\p{L}+ly\s+)?\p{L}{2,}ing\b/u;

/**
 * The parts of a list in the same sentence as its announcement ("three aims, to support victims, reduce harm and build
 * trust"). Where a number is announced, only a cut that gives exactly so many counts, for a part may itself hold "and";
 * where none is, the parts have to begin alike. Null when neither holds.
 */
export function proseList(lead: LeadIn): ProseList | null {
  const strong = STRONG.exec(lead.tail);
  const weak = strong && !/^[^:]*\b(?:including|includes?)\b/i.test(strong[0]) ? null : WEAK.exec(lead.tail);
  const opening = weak ?? strong;
  if (!opening) return null;
  const rest = lead.tail.slice(opening[0].length);
  const body = rest.replace(BODY_END, '').trim();
  if (body.length < 8 || body.length > 900) return null;
  const parts =
    lead.count === null ? uncountedParts(body, weak === null) : countedParts(body, lead.count, CUT_OFF.test(rest));
  if (!parts) return null;
  const trust = lead.count === null ? (weak ? 0.5 : 0.55) : 0.7;
  return { names: parts.map(capitalised), trust };
}

/** `isCut`: the text breaks off within the list, so that the last of the parts may be missing. */
function countedParts(body: string, count: number, isCut: boolean): readonly string[] | null {
  for (const parts of cuts(body)) {
    const merged = parts.length > count ? gathered(parts) : parts;
    const fits = merged.length === count || (isCut && merged.length >= 3 && merged.length < count);
    if (fits && merged.every(isName)) return merged;
  }
  return null;
}

function uncountedParts(body: string, strong: boolean): readonly string[] | null {
  for (const parts of cuts(body)) {
    const gathering = gathered(parts);
    const fit = gathering.length >= 3 && gathering.length <= 10 && gathering.every(isName);
    if (
      fit &&
      (beginAlike(gathering) || (strong && gathering.every((part) => part.includes(' ')) && !isClause(body)))
    ) {
      return gathering;
    }
  }
  return null;
}

/** The ways to cut a list, the likeliest first: at its numbers, at semicolons, at commas with and without a last "and". */
function* cuts(body: string): Generator<readonly string[]> {
  const numbers = [...body.matchAll(NUMBERED_PART)];
  if (numbers.length >= 2 && (numbers[0]?.index ?? 9) < 2) yield cleaned(body.split(NUMBERED_PART).slice(1));
  if (body.includes(';')) {
    // "a, b; c, and d" has semicolons for some of its commas only.
    yield cleaned(body.split(/;\s*(?:and\s+)?/));
    yield cleaned(body.split(/[;,]\s*(?:and\s+)?/));
  }
  const parts = cleaned(body.split(/,\s*(?:and\s+|as well as\s+)?/));
  if (/,\s*(?:and|as well as)\s/.test(body)) yield parts;
  const last = parts.at(-1) ?? '';
  for (const halves of atAnd(last, parts[0] ?? last)) yield [...parts.slice(0, -1), ...halves];
  yield parts;
}

/** "b and c" cut at an "and", first at one after which the words begin as the first part does. */
function atAnd(last: string, first: string): readonly (readonly string[])[] {
  const ways = [...last.matchAll(/\s+(?:and|&|as well as)\s+/g)].map((and) => ({
    halves: [last.slice(0, and.index), last.slice(and.index + and[0].length)].map(cleanPart),
    alike: GERUND.test(last.slice(and.index + and[0].length)) === GERUND.test(first),
  }));
  return [...ways.filter((way) => way.alike), ...ways.filter((way) => !way.alike)].map((way) => way.halves);
}

/** "tackling abuse, exploitation and violence" was cut at a comma of its own: what doesn't begin like the first goes back. */
function gathered(parts: readonly string[]): readonly string[] {
  if (!GERUND.test(parts[0] ?? '')) return parts;
  const whole: string[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (before !== undefined && !GERUND.test(part)) whole[whole.length - 1] = `${before}, ${part}`;
    else whole.push(part);
  }
  return whole;
}

function beginAlike(parts: readonly string[]): boolean {
  return parts.every((part) => GERUND.test(part)) || parts.every((part) => /^\p{Lu}/u.test(part));
}

/** A verb in the list shows that it is the rest of a sentence. */
function isClause(body: string): boolean {
  return /\b(?:is|are|was|were|will|has|have|can|should|must|would)\b/.test(body);
}

function cleaned(parts: readonly string[]): readonly string[] {
  return parts.map(cleanPart).filter((part) => part !== '');
}

function cleanPart(part: string): string {
  return part
    .replace(TAIL_END, '')
    .replace(/^(?:to|and|the|are|secondly|firstly|finally)\s+(?=\p{Ll})/u, '')
    .replace(/^["'‘’“”]+|["'‘’“”\s]+$/g, '')
    .trim();
}

function isName(part: string): boolean {
  return part.length >= 3 && part.length <= MAX_PART && /^\p{L}/u.test(part) && !NO_NAME.test(part);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
