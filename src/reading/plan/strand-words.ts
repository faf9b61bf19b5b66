import type { ElementType } from '@/domain/plan';
import { withoutEmphasis } from './vocabulary';

/**
 * The words by which police and crime plans name the parts they are built of. Plans differ in what they call them
 * (priorities, aims, objectives, themes); the reader knows the words, never a plan.
 */

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The value of "3", "three" or "iii"; null for anything else. */
export function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  const spelt = NUMBER_WORDS.indexOf(lower);
  if (spelt >= 0) return spelt;
  const roman = ROMAN.indexOf(lower);
  return roman > 0 ? roman : null;
}

/** What a word says of the parts it names. */
export interface StrandNoun {
  readonly type: ElementType;
  /** How plainly the word means what a plan is built of: 0 for priorities; more for words that plans use otherwise, too. */
  readonly rank: number;
}

/** Where a plan has no priorities, its aims, objectives, outcomes or commitments play their part. */
const STRAND_NOUNS: readonly (readonly [RegExp, StrandNoun])[] = [
  [/^priorit/i, { type: 'priority', rank: 0 }],
  [/^(?:aim|objective|goal)/i, { type: 'priority', rank: 1 }],
  [/^(?:mission|ambition|pledge|promise|commitment|outcome)/i, { type: 'priority', rank: 2 }],
  [/^(?:(?:key |focus |core )area|areas? (?:of|for) focus|strand)/i, { type: 'priority', rank: 2 }],
  [/^area/i, { type: 'priority', rank: 3 }],
  [/^(?:issue|heading|cornerstone|building block|challenge)/i, { type: 'priority', rank: 3 }],
  [/^theme/i, { type: 'theme', rank: 1 }],
  [/^pillar/i, { type: 'pillar', rank: 1 }],
  [/^principle/i, { type: 'principle', rank: 3 }],
  [/^value/i, { type: 'value', rank: 3 }],
  [/^enabler/i, { type: 'enabler', rank: 3 }],
];

export function strandNoun(noun: string): StrandNoun | null {
  return STRAND_NOUNS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

export interface NumberedStrand {
  readonly noun: string;
  readonly number: number;
  /** The letter that stands for the number: "Pillar B". */
  readonly letter?: string;
  /** Empty when the heading is only "Priority 1" and the name follows. */
  readonly name: string;
}

/** Up to three words may go before: "Our key policing priority 1". What is national or another body's is not the plan's. */
const WHICH =
  '(?:(?:the|our|my|strategic|key|policing|police and crime|plan|public|local|thematic|delivery|top|pcc|headline|crime) ){0,3}';
const NOUN =
  '(priority|aim|objective|theme|pillar|goal|outcome|commitment|pledge|promise|mission|ambition|strand|focus area|key area|area of focus)';
const SEPARATOR = '[:.)|•·/–—-]';
const NUMBERED_STRAND = new RegExp(
  `^${WHICH}${NOUN}(?: area)?\\s*(?:(?:no\\.?|number)\\s+|#\\s?)?(\\d{1,2}(?![\\d%])|(?<=\\s)[a-z]{1,6}\\b)(\\s*${SEPARATOR})?\\s*(.{0,160})$`,
  'i',
);
/** "Pillar B – …". I is a Roman one, and no plan has so many parts that it could be a ninth. */
const LETTER = /^[A-H]$/;
/** "P1: Name". */
const SHORT_STRAND = new RegExp(`^P(\\d)\\s*${SEPARATOR}\\s*(\\p{L}.{2,160})$`, 'u');
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL_STRAND = new RegExp(
  `^(?:(?:my|our|the) )?(${ORDINALS.slice(1).join('|')}) ${WHICH}${NOUN}\\s*(?:[:|]|\\s[–—-])\\s*(.{3,160})$`,
  'i',
);

/** "Name (Priority 1)". */
const LABEL_BEHIND = new RegExp(`^(\\p{Lu}.{2,120}?)\\s*[([–—-]\\s*${WHICH}${NOUN}\\s+(\\d{1,2})[)\\]]?$`, 'iu');

/** "Strategic vision - Outcome 2 Name": the title of the chapter goes before each. */
const PREFIX = new RegExp(`^\\p{Lu}\\p{L}+(?: \\p{L}+){0,3}\\s*[–—|-]\\s?(?=${WHICH}${NOUN}\\s+\\d)`, 'iu');

/** Reads "Priority 1: Name", "PRIORITY TWO – Name", "Theme iii. Name", "P4: Name", "Our third priority: Name". */
export function numberedStrand(text: string): NumberedStrand | null {
  if (text.length > 200) return null;
  const plain = withoutEmphasis(text);
  const ordinal = ORDINAL_STRAND.exec(plain);
  if (ordinal?.[1] && ordinal[2]) {
    return { noun: ordinal[2], number: ORDINALS.indexOf(ordinal[1].toLowerCase()), name: (ordinal[3] ?? '').trim() };
  }
  const short = SHORT_STRAND.exec(plain);
  if (short?.[1]) return { noun: 'priority', number: Number(short[1]), name: (short[2] ?? '').trim() };
  const behind = LABEL_BEHIND.exec(plain);
  if (behind?.[2]) return { noun: behind[2], number: Number(behind[3]), name: (behind[1] ?? '').trim() };
  const match = NUMBERED_STRAND.exec(plain.replace(PREFIX, ''));
  const letter = LETTER.test(match?.[2] ?? '') && match?.[3] !== undefined ? (match[2] ?? '') : null;
  const number = letter === null ? numberOf(match?.[2] ?? '') : letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  if (!match?.[1] || number === null) return null;
  const name = (match[4] ?? '').trim();
  // "Priority I want to name" has no number: a Roman one stands alone or before a mark.
  if (/^[a-z]/i.test(match[2] ?? '') && number <= 10 && ROMAN.includes((match[2] ?? '').toLowerCase())) {
    if (match[3] === undefined && /^\p{Ll}/u.test(name)) return null;
  }
  if (isProse(name, match[3] !== undefined)) return null;
  return { noun: match[1], number, ...(letter !== null && { letter }), name };
}

/** "Priority 1 is about …" and "Priority 2 will be met. Then …" are sentences, not headings. */
function isProse(name: string, marked: boolean): boolean {
  if (/^(?:is|are|was|will|has|have|of|to|and|in|for|sets?|focus(?:es)?|of the)\b/.test(name) && !marked) return true;
  return /\.\s+\p{Lu}/u.test(name) || (!marked && name.endsWith('.'));
}

const NAMED_STRAND = new RegExp(`^${WHICH}${NOUN}(?:\\s*[:|]|\\s[–—-])\\s*(\\p{L}.{2,120})$`, 'iu');

/** Reads "Priority: Name", the heading of a strand that has no number. */
export function namedStrand(text: string): { readonly noun: string; readonly name: string } | null {
  const match = text.length <= 160 ? NAMED_STRAND.exec(withoutEmphasis(text)) : null;
  if (!match?.[1] || !match[2] || /[.;]$/.test(match[2]) || isProse(match[2], true)) return null;
  return { noun: match[1], name: match[2].trim() };
}
