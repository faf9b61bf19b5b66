import type { ElementType } from '@/domain/plan';
import { numberOf, strandType } from './vocabulary';

/** A sentence or heading that announces a list: "The plan has three key priorities:". */
export interface LeadIn {
  readonly type: ElementType;
  readonly noun: string;
  /** How many parts it says there are, or null. */
  readonly count: number | null;
  /** True for a bare heading ("Our key priorities") as opposed to a sentence that ends in a colon. */
  readonly bare: boolean;
  /** What follows the noun in the same sentence: the list itself, when it is given in running text. */
  readonly tail: string;
  /** How likely the words speak of the plan's own parts: above 0 when they name the plan, below when they speak of money. */
  readonly weight: number;
}

const NOUN = /\b(priorities|priority areas|aims|objectives|goals|themes|pillars|principles|values|enablers)\b/gi;
/** Whose list it is not: the public's, the government's, another body's. */
const OTHERS =
  /\b(?:your|public|publics?['’]s?|residents?['’]?s?|people['’]?s?|communities['’]|victims['’]|national|government['’]?s?|home secretary['’]?s|chief constable['’]s|force['’]s|partners?['’]?|funding|grant|budget)\s+(?:[a-z-]+\s+){0,2}$/i;
const COUNT = /(?:^|\s)(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[a-z&-]+\s+){0,3}$/i;
const ENDS_OPEN = /(?::\s*[-–—]?|:?\s*\[[^\]]{0,40}\]\s*:?|\bare(?: to)?)\s*$/i;
const BARE =
  /^(?:(?:my|our|the|key|strategic|main|policing|overarching|local|police|crime|and|plan|guiding|core|four|five|six|three|two|seven|eight|\d) ?)*$/i;
const MONEY = /\b(?:funds?|funding|budgets?|reserves|grants?)\b/i;
const MAX_LEAD = 600;

/** Recognises a lead-in, or returns null. Only the last sentence of a text can be one. */
export function leadInOf(text: string): LeadIn | null {
  const sentence = lastSentence(text);
  if (sentence === null) return null;
  const open = ENDS_OPEN.test(sentence);
  const nouns = [...sentence.matchAll(NOUN)];
  // Of "these priorities are underpinned by six principles:" the last noun names the list.
  for (const noun of open ? nouns.toReversed() : nouns) {
    const lead = leadOfNoun(sentence, noun, open);
    if (lead) return lead;
  }
  return null;
}

function leadOfNoun(sentence: string, noun: RegExpExecArray, open: boolean): LeadIn | null {
  const word = noun[1] ?? '';
  const type = strandType(word);
  const before = sentence.slice(0, noun.index);
  const tail = sentence.slice(noun.index + word.length).trim();
  if (!type || OTHERS.test(before)) return null;
  const countWord = COUNT.exec(before)?.[1];
  const count = countWord === undefined ? null : numberOf(countWord);
  const bare = BARE.test(before) && /^[:–-]*$/.test(tail);
  if (!bare && !open && count === null) return null;
  const weight = (/\bplan\b/i.test(sentence) ? 0.1 : 0) - (MONEY.test(sentence) ? 0.2 : 0);
  return { type, noun: word.toLowerCase(), count, bare, tail, weight };
}

function lastSentence(text: string): string | null {
  const end = text.slice(-MAX_LEAD);
  const cut = Math.max(end.lastIndexOf('. '), end.lastIndexOf('? '), end.lastIndexOf('! '));
  if (cut < 0 && text.length > MAX_LEAD) return null;
  return end.slice(cut < 0 ? 0 : cut + 2).trim();
}

/**
 * The parts of a list given in running text ("to support victims, reduce harm and offending, and build trust"). Only
 * when cutting at commas gives exactly the announced number: a part may itself contain "and".
 */
export function inlineList(lead: LeadIn): readonly string[] | null {
  if (lead.count === null || lead.tail === '') return null;
  const body = lead.tail.replace(/^[,:;–-]+\s*/, '').replace(/^(?:which are |namely )?(?:to |are (?:to )?)?/i, '');
  const parts = body
    .split(/[;,]\s*(?:and\s+)?/)
    .map((part) => part.replace(/[.\s]+$/, '').trim())
    .filter((part) => part !== '');
  return parts.length === lead.count && parts.every((part) => part.length <= 120) ? parts.map(capitalised) : null;
}

/** "1 Investing in police 2 A better deal 3 …" cut at the numbers; null unless 1 to `count` all occur in order. */
export function numberedRun(text: string, count: number): readonly string[] | null {
  const parts: string[] = [];
  let rest = ` ${text}`;
  for (let number = 1; number <= count; number += 1) {
    const at = rest.search(new RegExp(`\\s${number}[.):]?\\s+\\p{L}`, 'u'));
    if (at < 0 || (number === 1 && at > 0)) return null;
    if (number > 1) parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at + 1).replace(/^\d+[.):]?\s+/, '');
  }
  parts.push(rest.trim());
  return parts.every((part) => part !== '' && part.length <= 160) ? parts.map(capitalised) : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
