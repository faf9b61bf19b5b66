import type { Block } from '../blocks/block';
import { type LeadIn, leadInSentence, mayAnnounce } from './lead-in';
import { ordinalList, statedInTurn } from './ordinal-list';
import { deedsOfPlan, type ProseList, proseList } from './prose-list';
import { sentencesOf } from './sentences';
import type { StrandList } from './strand';
import { listOf, named } from './strand-list';

/** Longer texts are not searched for lists in their sentences. */
const MAX_PROSE = 8000;
const MAX_SENTENCE = 1200;

/** Lists of strands within the sentences of a block. */
export function sentenceStrands(blocks: readonly Block[], index: number): readonly StrandList[] {
  const text = wholeText(blocks, index);
  if (text.length > MAX_PROSE || !(mayAnnounce(text) || PRONOUN_FIRST.test(text))) return [];
  const before = sentencesOf((blocks[index - 1]?.text ?? '').slice(-MAX_SENTENCE)).at(-1)?.text ?? '';
  const sentences = [before, ...sentencesOf(text).map((sentence) => sentence.text)];
  return sentences.slice(1).flatMap((sentence, order) => {
    if (sentence.length > MAX_SENTENCE) return [];
    const lead = leadOfSentence(sentence, sentences[order] ?? '');
    const following = sentences.slice(order + 1, order + 9);
    const list = lead
      ? (proseList(lead, sentence) ?? ordinalList(following.join(' '), lead) ?? fragments(following, lead))
      : null;
    return [...(lead && list ? [proseStrands(lead, list, index)] : []), ...planDeeds(sentence, index)];
  });
}

const PRONOUN_FIRST = /\b(?:these|they)\s+(?:are|include|will be)\b/i;

/** A paragraph break may stand within a list: "three priorities: cutting crime," and, below, "helping victims". */
function wholeText(blocks: readonly Block[], index: number): string {
  const text = blocks[index]?.text ?? '';
  const next = blocks[index + 1];
  return /[,;]$/.test(text) && next && next.kind !== 'item' && /^\p{Ll}/u.test(next.text)
    ? `${text} ${next.text}`
    : text;
}

/** The announcement in a sentence; "They are …" and "The themes are …" take it, or its number, from the one before. */
function leadOfSentence(sentence: string, before: string): LeadIn | null {
  const told = /^["“‘']?(?:these|they)\s+(?=(?:are|include|will be)\b)/i.exec(sentence);
  const first = FIRST.exec(sentence)?.[1];
  if (first) return leadInSentence(`The plan has these ${PLURALS.get(first.toLowerCase()) ?? 'priorities'}`);
  const lead = told ? null : leadInSentence(sentence, before);
  if (!told && lead?.count !== null) return lead;
  const earlier = before.length <= MAX_SENTENCE ? leadInSentence(before) : null;
  if (told) return earlier && !earlier.open ? { ...earlier, open: false, tail: sentence.slice(told[0].length) } : null;
  // "Areas of focus" are the pillars of the sentence before by another name.
  const same = lead !== null && (earlier?.noun === lead.noun || (lead.rank > 1 && lead.type === 'priority'));
  return same && earlier?.count != null ? { ...lead, count: earlier.count } : lead;
}

/** "The first priority of the plan is …". */
const FIRST =
  /\bfirst (?:key |main |strategic )?(priority|aim|objective|theme|pillar|goal)\b.{0,40}\b(?:is|will be)\b/i;
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['priority', 'priorities'],
  ['aim', 'aims'],
  ['objective', 'objectives'],
  ['theme', 'themes'],
  ['pillar', 'pillars'],
  ['goal', 'goals'],
]);

function proseStrands(lead: LeadIn, list: ProseList, index: number): StrandList {
  const strands = list.names.map((name) => named(lead, name, null, index));
  const doubts = lead.count === null ? ['where one name ends and the next begins was told by the wording only'] : [];
  return listOf(lead, index, strands, list.trust, { support: 'A sentence lists it as one of the', doubts });
}

/** "There are three priorities: Calm roads. Kind courts. Fair fines." */
function fragments(sentences: readonly string[], lead: LeadIn): ProseList | null {
  const first = /^[^:]{0,60}:\s*(\S.{2,100})$/.exec(lead.tail)?.[1];
  if (lead.count === null || first === undefined || lead.count > sentences.length) return null;
  const names = [first, ...sentences.slice(1, lead.count)].map((name) => name.replace(/[.;]+$/, ''));
  return names.every((name) => name.split(' ').length <= 12) ? { names, trust: 0.6 } : null;
}

const PLAN_ITSELF: LeadIn = {
  type: 'priority',
  rank: 3,
  noun: 'deeds of the plan',
  count: null,
  bare: false,
  open: false,
  tail: '',
  weight: 0,
};

function planDeeds(sentence: string, index: number): readonly StrandList[] {
  const list = deedsOfPlan(sentence);
  if (!list) return [];
  const strands = list.names.map((name) => named(PLAN_ITSELF, name, null, index));
  const found = listOf(PLAN_ITSELF, index, strands, list.trust);
  return [{ ...found, support: 'A sentence says that the plan is to do it', doubts: ['nothing calls it a priority'] }];
}

/** Priorities that sentences here and there number: "My second priority is …". */
export function turnStrands(blocks: readonly Block[]): StrandList | null {
  const lead = leadInSentence('The plan has these priorities');
  const naming = blocks.filter((block) => block.text.length <= MAX_PROSE && /\bpriority\b/i.test(block.text));
  const names = statedInTurn(naming.flatMap((block) => sentencesOf(block.text).map((sentence) => sentence.text)));
  const at = naming[0] ? blocks.indexOf(naming[0]) : 0;
  if (!lead || names.length === 0) return null;
  const strands = names.map((name, order) => named(lead, name, String(order + 1), at));
  return listOf({ ...lead, weight: 0 }, at, strands, 0.6, { support: 'Sentences number it as one of the' });
}
