import type { ElementType } from '@/domain/plan';

/**
 * The words by which police and crime plans name their parts. Plans differ in what they call their strands (priorities,
 * aims, objectives, themes); the reader knows the words, never a plan.
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

/** What a strand may be called, and the type proposed for it. Aims and objectives play the part of priorities. */
const STRAND_NOUNS: readonly (readonly [RegExp, ElementType])[] = [
  [/^priorit/i, 'priority'],
  [/^(?:aim|objective|goal|mission|commitment)/i, 'priority'],
  [/^theme/i, 'theme'],
  [/^pillar/i, 'pillar'],
  [/^principle/i, 'principle'],
  [/^value/i, 'value'],
  [/^enabler/i, 'enabler'],
];

export function strandType(noun: string): ElementType | null {
  return STRAND_NOUNS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

export interface NumberedStrand {
  readonly noun: string;
  readonly number: number;
  /** Empty when the heading is only "Priority 1" and the name follows. */
  readonly name: string;
}

const WHICH = '(?:strategic |key |policing |(?:police and crime )?plan |police and crime )?';
const NOUN = '(priority|aim|objective|theme|pillar|goal)';
const SEPARATOR = '[:.)|•·/–—-]';
const NUMBERED_STRAND = new RegExp(
  `^${WHICH}${NOUN}(?: area)?\\s+(?:(?:no\\.?|number)\\s+|#\\s?)?(\\d{1,2}|[a-z]{1,6})\\b\\s*(?:${SEPARATOR}\\s*)?(.{0,160})$`,
  'i',
);
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL_STRAND = new RegExp(
  `^(?:(?:my|our|the) )?(${ORDINALS.slice(1).join('|')}) ${WHICH}${NOUN}\\s*(?:[:|]|\\s[–—-])\\s*(.{3,160})$`,
  'i',
);

/** Reads "Priority 1: Name", "PRIORITY TWO – Name", "Theme iii. Name", "Our third priority: Name". */
export function numberedStrand(text: string): NumberedStrand | null {
  if (text.length > 200) return null;
  const plain = withoutEmphasis(text);
  const ordinal = ORDINAL_STRAND.exec(plain);
  if (ordinal?.[1] && ordinal[2]) {
    return { noun: ordinal[2], number: ORDINALS.indexOf(ordinal[1].toLowerCase()), name: (ordinal[3] ?? '').trim() };
  }
  const match = NUMBERED_STRAND.exec(plain);
  const number = match?.[2] === undefined ? null : numberOf(match[2]);
  if (!match?.[1] || number === null) return null;
  return { noun: match[1], number, name: (match[3] ?? '').trim() };
}

const NAMED_STRAND = new RegExp(`^${WHICH}${NOUN}(?:\\s*[:|]|\\s[–—-])\\s*(\\p{L}.{2,120})$`, 'iu');

/** Reads "Priority: Name", the heading of a strand that has no number. */
export function namedStrand(text: string): { readonly noun: string; readonly name: string } | null {
  const match = text.length <= 160 ? NAMED_STRAND.exec(withoutEmphasis(text)) : null;
  return match?.[1] && match[2] && !/[.;]$/.test(match[2]) ? { noun: match[1], name: match[2].trim() } : null;
}

export interface Label {
  readonly type: 'outcome' | 'focusArea' | 'successMeasure' | 'vision' | 'objective';
  /** What follows the label in the same block; empty when the label stands alone. */
  readonly text: string;
}

const LABELS: readonly (readonly [RegExp, Label['type']])[] = [
  [/^(?:(?:the|our|my) )?(?:shared|intended|desired|expected|overall|key|strategic) outcomes?$/i, 'outcome'],
  [/^outcomes?$/i, 'outcome'],
  [/^(?:(?:key|our|my) )?(?:focus areas?|areas? of focus|areas? for focus|areas? for action)$/i, 'focusArea'],
  [/^what (?:will )?(?:success|good) (?:will |would )?looks? like(?: to (?:me|us))?$/i, 'successMeasure'],
  [/^what (?:does|will) (?:success|good) look like$/i, 'successMeasure'],
  [
    /^how (?:will )?(?:we|i) (?:will )?(?:know|measure|judge)(?: if)?(?: our| my| we| i)?(?: ha(?:ve|s))?(?: been)? ?(?:success(?:ful)?|succeeded|progress)?$/i,
    'successMeasure',
  ],
  [
    /^(?:(?:key|our|my) )?(?:success (?:measures?|criteria|indicators?)|(?:measures?|indicators?) of success|measuring success)$/i,
    'successMeasure',
  ],
  [/^(?:my|our|the)? ?(?:overall |shared )?vision(?: statement)?(?: for [a-z ]{3,40})?$/i, 'vision'],
  [/^(?:(?:key|our|my|strategic) )?objectives?$/i, 'objective'],
];
const MAX_LABEL = 70;

/** Recognises a label standing alone ("Focus areas:") or before its text ("Shared outcome: Fewer people …"). */
export function labelOf(text: string): Label | null {
  const plain = withoutEmphasis(text.slice(0, 4000));
  const colon = plain.indexOf(':');
  const head = (colon < 0 ? plain : plain.slice(0, colon)).replace(/[?\s]+$/, '');
  if (head.length > MAX_LABEL) return null;
  const type = LABELS.find(([pattern]) => pattern.test(head))?.[1];
  if (!type) return null;
  return { type, text: colon < 0 ? '' : withoutEmphasis(text.slice(text.indexOf(':') + 1)) };
}

/** Text without the hashes, asterisks or underscores that some converters leave of headings, bold and italic print. */
export function withoutEmphasis(text: string): string {
  return text
    .trim()
    .replace(/^#{1,6}\s+(?=\S)/, '')
    .replace(/^[*_]{1,3}(?=\S)/, '')
    .replace(/(?<=\S)[*_]{1,3}$/, '')
    .trim();
}

/** An item's words without what only joins it to the next ("; and", ", and,"). */
export function itemText(text: string): string {
  const trimmed = withoutEmphasis(text);
  return trimmed.replace(/[;,]\s*(?:(?:and|or)\b)?\s*[;,]?$/i, '').trim();
}

/** A strand's name as a title: no full stop, no "by:" or colon before its list. */
export function strandName(text: string): string {
  return withoutEmphasis(text)
    .replace(/(?:\s+by)?\s*[:;,.]-?$/i, '')
    .trim();
}

/** What two wordings of one name share, whatever their case, punctuation and inflection. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/(?:ing|es|e|s)$/, ''))
    .join(' ');
}

const OPEN_PROMISE = /\b(?:will|shall|committed to|want to|pledge to)\s*:\s*-?$/i;

/** True when a text ends in the promise itself ("I will:"): what is promised stands in the list below. */
export function isOpenPromise(text: string): boolean {
  return OPEN_PROMISE.test(text.slice(-80));
}
