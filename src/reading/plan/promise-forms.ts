/** Which sentences promise, how, and who is to act. */
import type { CommitmentForm } from './plan-reading';

export interface PromiseForm {
  readonly form: CommitmentForm;
  /** Who is to act, as printed, when it isn't the office-holder. */
  readonly who: string | null;
}

const ADVERBS =
  '(?:(?:also|now|therefore|then|thus|always|still|further|personally|fully|firmly|strongly|continually|absolutely|totally|wholly|truly|really|too|together|again|specifically|,? ?as (?:your |the )?(?:police and crime )?commissioner,?)\\s+){0,2}';
const TITLE =
  '(?:(?:deputy )?police(?:,? fire)?(?: and|,) (?:and )?crime commissioner|commissioner|p(?:f)?cc|mayor|deputy mayor)';
/** "The PCC", "Your Commissioner for the county", "The Chief Constable and the Commissioner", "The Commissioner, with partners,". */
const OFFICE = `(?:(?:the|your)\\s+[^,.;:]{2,40}\\s+and\\s+)?(?:the|your)\\s+${TITLE}(?:\\s+for\\s+[^,.;:]{2,40}?)?(?:\\s+and\\s+(?:the|your|his|her|their)\\s+[^,.;:]{2,40}?)?(?:,[^,.;:]{2,60},)?`;
/** Bodies that can be asked to act; "I want people to feel safe" asks nobody. */
const BODIES =
  'force|police|constabulary|constables?|officers?|teams?|partners?|partnerships?|agency|agencies|council|councils|authority|authorities|government|ministers?|secretary|services?|courts?|boards?|providers?|organisations?|schools?'
    .split('|')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('|');
const BODY = `(?:(?:the|all|every|each|both|our|my|local|its|their|his|her|other)\\s+){0,2}(?:(?!(?:to|that|for|of|in|by)\\b)[\\w’'&-]+\\s+){0,4}?(?:${BODIES})`;
const TO_ACT = `(?=${BODY}\\b[^.;:]{0,80}?\\s+to\\b)`;
const SET_ASIDE =
  '(?:(?:set aside|earmarked|ring-?fenced)\\b|made\\s+(?:\\w+\\s+)?(?:provision|commitment|pledge)\\b|(?:committed|pledged|promised|undertaken)\\b[^,.;:]{0,40}?\\bto\\b)';

/** What follows "I": the same verbs, and below, of the office by name. Intending is wanting. */
const MINE: readonly (readonly [CommitmentForm, string])[] = [
  ['will', `(?:will|shall|am going to|continue to|am continuing to)\\b`],
  ['committed', `am\\s+${ADVERBS}committed\\s+to\\b`],
  ['committed', '(?:commit|pledge|promise|undertake|guarantee)\\s+(?:myself\\s+)?(?:to|that)\\b'],
  ['committed', `have\\s+${ADVERBS}${SET_ASIDE}`],
  ['want', 'want\\b'],
  ['want', `would\\s+like\\s+(?:to\\s+see\\b|${TO_ACT})`],
  ['want', '(?:intend|plan|aim)(?:,[^.;:]{1,40}?|\\s+in\\s+[\\d\\s/–-]{4,12})?,?\\s+(?:to|that)\\b'],
  ['want', `am\\s+${ADVERBS}(?:determined|seeking|looking|minded|aiming|planning|intending)\\s+to\\b`],
  ['want', `(?:expect|require|ask|call\\s+(?:up)?on)\\s+${TO_ACT}`],
];
const THEIRS: readonly (readonly [CommitmentForm, string])[] = [
  ['will', `(?:will|shall|is going to|continues to|is continuing to)\\b`],
  ['committed', `is\\s+${ADVERBS}committed\\s+to\\b`],
  ['committed', '(?:commits|pledges|promises|undertakes|guarantees)\\s+(?:to|that)\\b'],
  ['committed', `has\\s+${ADVERBS}${SET_ASIDE}`],
  ['want', 'wants\\s+to\\b'],
  ['want', `would\\s+like\\s+(?:to\\s+see\\b|${TO_ACT})`],
  ['want', '(?:intends|plans|aims)\\s+to\\b'],
  ['want', `is\\s+${ADVERBS}(?:determined|seeking|looking|aiming|planning)\\s+to\\b`],
  ['want', `(?:expects|requires|asks|wants|calls\\s+(?:up)?on)\\s+${TO_ACT}`],
];
/** "My commitment is to", "It is my intention to". */
const NOUNS: readonly (readonly [CommitmentForm, RegExp])[] = [
  [
    'committed',
    /\bmy\s+(?:\w+\s+)?(?:commitment|pledge|promise)(?:\s+to\s+(?:you|the\s+public|residents|victims))?\s+is\s+(?:to|that)\b/i,
  ],
  ['want', /\bmy\s+(?:\w+\s+)?(?:aim|ambition|intention|goal)\s+is\s+(?:to|that)\b/i],
  ['want', /\bit\s+is\s+my\s+(?:aim|ambition|intention)\s+(?:to|that)\b/i],
  ['want', new RegExp(`\\bmy\\s+expectation\\s+is\\s+(?:that|for)\\s+${BODY}`, 'i')],
];

/** "I’ll" and "I’m" are "I will" and "I am". */
const SHORT: Readonly<Record<string, string>> = { ll: ' will', m: ' am' };
/** "Everything I want to achieve" and "what I expect the police to do" speak of promises that stand elsewhere. */
const NOT_OF_WHAT = '(?<!\\b(?:[Ww]hat|[Ee]verything|[Aa]nything|[Aa]ll)\\s+(?:that\\s+)?)';
const FORMS: readonly (readonly [CommitmentForm, RegExp])[] = [
  ...MINE.map(([form, verb]) => [form, new RegExp(`${NOT_OF_WHAT}\\bI,?\\s+${ADVERBS}${verb}`)] as const),
  ...THEIRS.map(
    ([form, verb]) => [form, new RegExp(`^(?:[^,.;:]{0,80},\\s+)?${OFFICE}\\s+${ADVERBS}${verb}`, 'i')] as const,
  ),
  ...NOUNS,
];
const WE = new RegExp(`(?:^|[,;]\\s+|\\band\\s+)we(?:[’']ll\\b|\\s+${ADVERBS}(?:will|shall)\\b)`, 'i');
const ASKED = new RegExp(
  `\\b(?:expects?|requires?|asks?|calls?\\s+(?:up)?on|wants?|would\\s+like|expectation\\s+is\\s+(?:that|for))\\s+(${BODY}(?:\\s+and\\s+${BODY})?)\\s+(?:[^,.;:]{0,60}?\\s+)?(?:to|will|should|must)\\b`,
  'i',
);

/** How a sentence promises for the office-holder; null when it doesn't. Quoted words are somebody else's. */
export function promiseIn(sentence: string): PromiseForm | null {
  const own = spelledOut(withoutQuotations(sentence));
  const form = FORMS.find(([, pattern]) => pattern.test(own))?.[0];
  if (form === undefined) return null;
  return { form, who: form === 'want' ? (ASKED.exec(own)?.[1] ?? null) : null };
}

/** True for "we will": a promise where the plan speaks of the office so, which one sentence alone can't tell. */
export function isOurs(sentence: string): boolean {
  return WE.test(withoutQuotations(sentence));
}

function spelledOut(sentence: string): string {
  return sentence.replace(/\bI[’'](ll|m)\b/g, (_, short: string) => `I${SHORT[short] ?? ''}`);
}

function withoutQuotations(sentence: string): string {
  return sentence.replace(/[“"][^“”"]{0,2000}[”"]/g, ' ');
}

const OPEN_END =
  /\b(?:will|shall|to|by|committed|pledge|promise|commitments(?: to you)?(?: are)?|pledges(?: are)?|promises(?: are)?)\s*:\s*-?$/i;
const LIST_END = /:\s*[-–—]?$/;
const OF_PROMISES =
  /^(?:[^.;:]{0,60}\b)?(?:my|our|the (?:commissioner|pcc|pfcc|mayor)['’]s) (?:(?:key|main|\w+) )?(?:commitments|pledges|promises)(?: to (?:you|the public|residents|victims))?(?: (?:are|for [^.;:]{2,40}))?\s*:?\s*-?$/i;

/** How the bullets after a text promise. */
export interface ListLead extends PromiseForm {
  /** True when each must itself begin with "To": the words before tell of a list, but not that every item is done. */
  readonly needsTo: boolean;
}

/**
 * Whether a sentence opens a list of promises: "I will:", "I will work with others to:", "My commitments are:", or,
 * where the items begin with "To", any promise that ends in a colon.
 */
export function listLead(sentence: string): ListLead | null {
  if (OF_PROMISES.test(sentence)) return { form: 'committed', who: null, needsTo: false };
  if (!LIST_END.test(sentence)) return null;
  const promise = promiseIn(sentence);
  return promise && { ...promise, needsTo: !OPEN_END.test(sentence) };
}
