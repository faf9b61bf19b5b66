import type { Block } from '../blocks/block';
import { headingList } from './headed-strands';
import { type LeadIn, leadInOf, leadInSentence, mayAnnounce, PRONOUN } from './lead-in';
import { numberedRun } from './numbered-run';
import { ordinalList, statedInTurn } from './ordinal-list';
import { deedsOfPlan, type ProseList, proseList } from './prose-list';
import { sentencesOf } from './sentences';
import { isLink, isUsualChapter, type StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { namesOf } from './strand-names';
import { labelOf } from './vocabulary';

const MAX_STRANDS = 15;
const MAX_NAME = 260;
/** Blocks that may stand between two entries of a numbered list (each priority's outcome beneath it). */
const MAX_BETWEEN = 3;
/** Items of one list may begin so far apart: in points, and in characters of a plain text. */
const INDENT = 6;
const TEXT_INDENT = 1;
/** Longer texts are not searched for lists in their sentences. */
/** Without an announced number, the most that the lines show. */
const UNSAID_COUNTS = [9, 8, 7, 6, 5, 4, 3];
const MAX_PROSE = 8000;
const MAX_SENTENCE = 1200;

/** All lists of strands that the text announces, in reading order. */
export function listedStrands(blocks: readonly Block[]): readonly StrandList[] {
  const lists: StrandList[] = [];
  // On a page that also says what success is, "Focus areas" is a label within a part.
  const labelled = blocks.some((block) => block.text.length <= 80 && labelOf(block.text)?.type === 'successMeasure');
  blocks.forEach((block, index) => {
    const isLabel = labelled && block.text.length <= 80 && labelOf(block.text) !== null;
    const lead = block.kind === 'item' || isLabel ? null : leadOfBlock(blocks, index);
    const list = lead ? listAfter(blocks, index, lead) : null;
    for (const found of list ? [list] : proseLists(blocks, index)) lists.push(found);
  });
  const inTurn = turnList(blocks);
  return inTurn ? [...lists, inTurn] : lists;
}

/** Priorities that sentences here and there number: "My second priority is …". */
function turnList(blocks: readonly Block[]): StrandList | null {
  const lead = leadInSentence('The plan has these priorities');
  const naming = blocks.filter((block) => block.text.length <= MAX_PROSE && /\bpriority\b/i.test(block.text));
  const names = statedInTurn(naming.flatMap((block) => sentencesOf(block.text).map((sentence) => sentence.text)));
  const at = naming[0] ? blocks.indexOf(naming[0]) : 0;
  if (!lead || names.length === 0) return null;
  const strands = names.map((name, order) => named(lead, name, String(order + 1), at));
  return listOf({ ...lead, weight: 0 }, at, strands, 0.6, { support: 'Sentences number it as one of the' });
}

/** "They are:" in a block of its own announces what the one before speaks of. */
function leadOfBlock(blocks: readonly Block[], index: number): LeadIn | null {
  const text = blocks[index]?.text ?? '';
  const before = blocks[index - 1];
  if (!PRONOUN.test(text) || before === undefined) return leadInOf(text);
  const lead = leadInOf(before.text);
  return lead ? { ...lead, open: true } : null;
}

function listAfter(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  if (!lead.bare && !lead.open && lead.count === null) return null;
  const start = afterNotes(blocks, index + 1, lead);
  const next = blocks[start];
  if (!next) return null;
  if (next.kind === 'item') return itemList(blocks, index, start, lead);
  return (
    semicolonList(next, start, lead) ?? numberedLines(blocks, index, lead) ?? headingList(blocks, index, start, lead)
  );
}

/** Notes in brackets may stand between an announcement and its list. */
function afterNotes(blocks: readonly Block[], start: number, lead: LeadIn): number {
  let at = start;
  while (at < start + 2 && (lead.bare || lead.open) && /^\[[^\]]*\]$/.test(blocks[at]?.text ?? '')) at += 1;
  return at;
}

/** "A; B; and C." in a paragraph of its own: entries whose marks were lost. */
function semicolonList(block: Block, at: number, lead: LeadIn): StrandList | null {
  if (!lead.open || lead.rank > 1 || block.text.length > 1000 || block.text.split(';').length < 3) return null;
  const names = block.text.split(/;\s*(?:and\s+)?/).map((part) => part.replace(/[.\s]+$/, ''));
  if (names.length > MAX_STRANDS || names.some((name) => name.length < 3 || name.length > 120)) return null;
  const fits = lead.count === null || lead.count === names.length;
  return fits
    ? listOf(
        lead,
        at - 1,
        names.map((name) => named(lead, name, null, at)),
        0.75,
      )
    : null;
}

/** Lists within sentences of running text. */
function proseLists(blocks: readonly Block[], index: number): readonly StrandList[] {
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
  return lead && earlier?.count != null && earlier.noun === lead.noun ? { ...lead, count: earlier.count } : lead;
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

function itemList(blocks: readonly Block[], index: number, start: number, lead: LeadIn): StrandList | null {
  const items = fittingItems(blocks, start, lead.count);
  const chosen = lead.count !== null && items.length > lead.count ? items.slice(0, lead.count) : items;
  if (chosen.length < 2 || chosen.length > MAX_STRANDS) return null;
  const links = chosen.filter(({ block }) => isLink(block.text) || isUsualChapter(block.text)).length;
  if (links * 2 >= chosen.length) return null;
  const names = namesOf(chosen.map(({ block }) => block.text));
  const strands = chosen.map(({ block, at }, order) => named(lead, names[order] ?? block.text, block.marker, at));
  if (strands.some((strand) => strand.name.length > MAX_NAME || strand.name.startsWith('['))) return null;
  const agrees = lead.count === null ? 0.8 : items.length === lead.count ? 0.9 : 0.6;
  const doubts = agrees < 0.7 ? [`${lead.count ?? 0} are announced, and the list has ${items.length}`] : [];
  return listOf(lead, index, strands, agrees, { doubts });
}

/** A list within the list may be indented by little: where a number is announced, it tells which items are of the outer one. */
function fittingItems(blocks: readonly Block[], start: number, count: number | null): readonly Item[] {
  const items = itemsAfter(blocks, start, blocks[start]?.page === null ? TEXT_INDENT : INDENT);
  if (count === null || items.length === count) return items;
  const outer = itemsAfter(blocks, start, 0);
  return outer.length === count ? outer : items;
}

/** The items of one list; entries with numbers may have a few blocks of text between them. */
function itemsAfter(blocks: readonly Block[], start: number, tolerance: number): readonly Item[] {
  const items: Item[] = [];
  const first = blocks[start];
  if (first?.kind !== 'item') return items;
  let between = 0;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || between > MAX_BETWEEN) break;
    const sameList = block.kind === 'item' && (block.marker === null) === (first.marker === null);
    if (
      sameList &&
      block.indent <= first.indent + tolerance &&
      (items.length === 0 || goesOn(items.at(-1)?.block, block))
    ) {
      items.push({ block, at });
      between = 0;
    } else if (block.kind === 'item' && block.indent > first.indent) continue;
    else if (first.marker === null || (block.kind === 'heading' && block.level > 1)) break;
    else between += 1;
  }
  return items;
}

/** A list that begins again with 1 is another. */
function goesOn(before: Block | undefined, block: Block): boolean {
  return !(block.marker === '1' && before?.marker !== null);
}

/** "1 First 2 Second" over one or a few lines without list marks. */
function numberedLines(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  const counts = lead.count === null ? (lead.bare || lead.open ? UNSAID_COUNTS : []) : [lead.count];
  for (const count of counts) {
    for (let lines = 1; lines <= Math.min(count, 5); lines += 1) {
      const text = blocks.slice(index + 1, index + 1 + lines).map((block) => block.text);
      if (text.join(' ').length > 1000) break;
      const names = numberedRun(text.join(' '), count);
      if (names) {
        const strands = names.map((name, order) => named(lead, name, String(order + 1), index + 1));
        return listOf(lead, index, strands, 0.8);
      }
    }
  }
  return null;
}
