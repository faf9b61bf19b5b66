/**
 * Cutting a list in running text into its parts. Any part may hold commas and "and" of its own, so a cut counts only when
 * something confirms it: the number announced, or parts that begin alike.
 */

import { fittingCut } from './fitting-cut';

const NUMBERED_PART = /(?:^|[\s,;])\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)]\s+/gi;
const NO_NAME =
  /^(?:i|we|it|they|this|that|these|those|there|he|she|you|who|which|what|not|also|very|so|as|but|be|being|set|based|reviewed|informed|still|now|only|clear|important|subject|including|having|same|those|all|both|each|about)\b/i;
/** A list that speaks of priorities has run on into another announcement. */
const PLURAL = /\b(?:priorities|commitments|objectives|(?:all|each) of (?:these|those|them))\b/i;
const MIN_PART = 3;
const MAX_PART = 140;
const MIN_PARTS = 3;
const MAX_PARTS = 12;
const GERUND = /^(?:[‘'“"]?)(?:\p{L}+ly\s+)?\p{L}{2,}ing\b/iu;
/** Words in -ing that are no deed, so that a part that begins with one begins like a thing. */
const NO_DEED = /^(?:policing|funding|something|nothing|anything|everything|training|wellbeing)\b/i;
/** What plans for policing speak of: a row of bare nouns counts only when most are of this kind. */
const TOPIC =
  /\b(?:crim|offen|reoffen|victim|witness|violen|knife|gang|drug|alcohol|burglar|robber|theft|steal|fraud|cyber|scam|terror|extrem|exploit|abus|domestic|sexual|hate|harm|vulnerab|safe|secur|road|driv|speed|rural|business|retail|shop|neighbour|communit|anti-?social|asb\b|polic|officer|visib|justice|trust|confiden|prevent|protect|partner|engage|women|girls|child|young|youth|mental|serv|value for money|efficien|effective|environment|wildlife|county lines|organised|burglaries|trafficking|legitima|accountab|response|responsive|intervention|support|public|people|perform|technolog|workforce|transform)/i;

/** Parts that are exactly as many as announced; with `isCut`, the text breaks off and some may be missing. */
export function countedParts(body: string, count: number, isCut: boolean): readonly string[] | null {
  if (!PARTED.test(body)) {
    const best = fittingCut(body, count, { clean: cleanPart, isDeed });
    if (best?.every(isName)) return best;
  }
  for (const parts of cuts(body)) {
    const merged = parts.length > count ? gathered(parts) : parts;
    const fits = merged.length === count || (isCut && merged.length >= MIN_PARTS && merged.length < count);
    if (fits && merged.every(isName)) return merged;
  }
  return null;
}

/** Numbers or semicolons part the list by themselves. */
const PARTED = /;|(?:^|[\s,])\(?(?:[1-9]|[a-h]|i{1,3}|iv|v)[.)]\s/i;

/** Three or more parts that all begin with a deed; with `things`, also parts that are plainly matters of policing. */
export function alikeParts(body: string, things: boolean): readonly string[] | null {
  for (const parts of cuts(body)) {
    const whole = parts.every(isTitle) ? parts : gathered(parts);
    if (whole.length < MIN_PARTS || whole.length > MAX_PARTS || !whole.every(isName)) continue;
    if (whole.every(isDeed) || whole.every(isTitle) || (things && areThings(whole, body))) return whole;
    if (whole.filter(isDeed).length >= MIN_PARTS && whole.every((part) => isDeed(part) || isMatter(part))) return whole;
  }
  return null;
}

/** Names in capitals, of two words or more. */
export function isTitle(part: string): boolean {
  return /^\p{Lu}\S*(?: (?:(?:and|of|for|the|to|on|in|at|with|a|our) )*\p{Lu}\S*)+$/u.test(part);
}

/** True for what is plainly a matter of policing. */
export function isMatter(part: string): boolean {
  return TOPIC.test(part);
}

function areThings(parts: readonly string[], body: string): boolean {
  const topics = parts.filter(isMatter).length;
  return (
    topics >= parts.length * 0.6 && !/\b(?:is|are|was|were|will|has|have|can|should|must|would|could)\b/.test(body)
  );
}

export function isDeed(part: string): boolean {
  return GERUND.test(part) && !NO_DEED.test(part);
}

/** The ways to cut a list, the likeliest first: at its numbers, at semicolons, at commas with and without a last "and". */
function* cuts(body: string): Generator<readonly string[]> {
  const numbers = [...body.matchAll(NUMBERED_PART)];
  if (numbers.length >= 2 && (numbers[0]?.index ?? 9) < 2) yield cleaned(body.split(NUMBERED_PART).slice(1));
  if (body.includes(';')) {
    const halves = cleaned(body.split(/;\s*(?:and\s+)?/));
    yield halves;
    yield* withLastCut(halves);
    // "a, b; c, and d" has semicolons for some of its commas only.
    yield cleaned(body.split(/[;,]\s*(?:and\s+)?/));
  }
  const parts = cleaned(body.split(/,\s*(?:and\s+|as well as\s+)?/));
  if (/,\s*(?:and|as well as)\s/.test(body)) yield parts;
  yield* withLastCut(parts);
  yield parts;
}

function* withLastCut(parts: readonly string[]): Generator<readonly string[]> {
  const last = parts.at(-1) ?? '';
  for (const halves of atAnd(last, parts[0] ?? last)) yield [...parts.slice(0, -1), ...halves];
}

/** "b and c" cut at an "and", first at one after which the words begin as the first part does. */
function atAnd(last: string, first: string): readonly (readonly string[])[] {
  const ways = [...last.matchAll(/,?\s+(?:and|&|as well as)\s+/g)].map((and) => {
    const after = last.slice(and.index + and[0].length);
    return {
      halves: [last.slice(0, and.index), after].map(cleanPart),
      alike: isDeed(cleanPart(after)) === isDeed(first),
    };
  });
  return [...ways.filter((way) => way.alike), ...ways.filter((way) => !way.alike)].map((way) => way.halves);
}

/** "tackling abuse, exploitation and violence" was cut at a comma of its own: what is no deed goes back to the one before. */
function gathered(parts: readonly string[]): readonly string[] {
  const deeds = parts.filter(isDeed).length;
  if (!isDeed(parts[0] ?? '') && deeds < MIN_PARTS) return parts;
  const whole: string[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (before !== undefined && isDeed(before) && !isDeed(part)) whole[whole.length - 1] = `${before}, ${part}`;
    else whole.push(part);
  }
  return whole;
}

function cleaned(parts: readonly string[]): readonly string[] {
  return parts.map(cleanPart).filter((part) => part !== '');
}

function cleanPart(part: string): string {
  return part
    .replace(/[.!?;:]+["'’”)\]]*(?:\s.*)?$/s, '')
    .replace(/^["'‘’“”\s]+(?![^"”]*["”]\s?\p{L})|["'‘’“”,\s]+$/gu, '')
    .replace(/^(?:to|and|the|are|secondly|firstly|thirdly|finally|lastly)\s+(?=\p{Ll})/u, '')
    .trim();
}

function isName(part: string): boolean {
  return (
    part.length >= MIN_PART &&
    part.length <= MAX_PART &&
    /^[“"]?[\p{L}\d]/u.test(part) &&
    !NO_NAME.test(part) &&
    !PLURAL.test(part)
  );
}
