import type { Block } from '../blocks/block';
import { headingList } from './headed-strands';
import { type LeadIn, leadInOf, leadInSentence } from './lead-in';
import { numberedRun } from './numbered-run';
import { ordinalList } from './ordinal-list';
import { deedsOfPlan, type ProseList, proseList } from './prose-list';
import { sentencesOf } from './sentences';
import type { StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { namesOf } from './strand-names';

const MAX_STRANDS = 15;
const MAX_NAME = 260;
/** Blocks that may stand between two entries of a numbered list (each priority's outcome beneath it). */
const MAX_BETWEEN = 3;
/** Longer texts are not searched for lists in their sentences. */
const MAX_PROSE = 8000;
const MAX_SENTENCE = 1200;

/** All lists of strands that the text announces, in reading order. */
export function listedStrands(blocks: readonly Block[]): readonly StrandList[] {
  const lists: StrandList[] = [];
  blocks.forEach((block, index) => {
    const lead = block.kind === 'item' ? null : leadInOf(block.text);
    const list = lead ? listAfter(blocks, index, lead) : null;
    for (const found of list ? [list] : proseLists(block, index, blocks[index - 1]?.text ?? '')) lists.push(found);
  });
  return lists;
}

function listAfter(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  if (!lead.bare && !lead.open && lead.count === null) return null;
  const start = afterNotes(blocks, index + 1, lead);
  const next = blocks[start];
  if (!next) return null;
  if (next.kind === 'item') return itemList(blocks, index, start, lead);
  return numberedLines(blocks, index, lead) ?? headingList(blocks, index, start, lead);
}

/** Notes in brackets may stand between an announcement and its list. */
function afterNotes(blocks: readonly Block[], start: number, lead: LeadIn): number {
  let at = start;
  while (at < start + 2 && (lead.bare || lead.open) && /^\[[^\]]*\]$/.test(blocks[at]?.text ?? '')) at += 1;
  return at;
}

/** Lists within sentences of running text; `before` is the text of the block above. */
function proseLists(block: Block, index: number, before: string): readonly StrandList[] {
  if (block.text.length > MAX_PROSE) return [];
  const sentences = sentencesOf(block.text).map((sentence) => sentence.text);
  return sentences.flatMap((sentence, order) => {
    if (sentence.length > MAX_SENTENCE) return [];
    const lead = leadInSentence(sentence, order === 0 ? before : sentences[order - 1]);
    const following = sentences.slice(order, order + 8);
    const list = lead
      ? (proseList(lead, sentence) ?? ordinalList(following.join(' '), lead) ?? fragments(following, lead))
      : null;
    return [...(lead && list ? [proseStrands(lead, list, index)] : []), ...planDeeds(sentence, index)];
  });
}

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
  const items = itemsAfter(blocks, start);
  const chosen = lead.count !== null && items.length > lead.count ? items.slice(0, lead.count) : items;
  if (chosen.length < 2 || chosen.length > MAX_STRANDS) return null;
  const names = namesOf(chosen.map(({ block }) => block.text));
  const strands = chosen.map(({ block, at }, order) => named(lead, names[order] ?? block.text, block.marker, at));
  if (strands.some((strand) => strand.name.length > MAX_NAME || strand.name.startsWith('['))) return null;
  const agrees = lead.count === null ? 0.8 : items.length === lead.count ? 0.9 : 0.6;
  const doubts = agrees < 0.7 ? [`${lead.count ?? 0} are announced, and the list has ${items.length}`] : [];
  return listOf(lead, index, strands, agrees, { doubts });
}

/** The items of one list; entries with numbers may have a few blocks of text between them. */
function itemsAfter(blocks: readonly Block[], start: number): readonly Item[] {
  const items: Item[] = [];
  const first = blocks[start];
  if (first?.kind !== 'item') return items;
  let between = 0;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || between > MAX_BETWEEN) break;
    const sameList = block.kind === 'item' && (block.marker === null) === (first.marker === null);
    if (sameList && block.indent <= first.indent + 6 && (items.length === 0 || goesOn(items.at(-1)?.block, block))) {
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
  if (lead.count === null) return null;
  for (let lines = 1; lines <= Math.min(lead.count, 5); lines += 1) {
    const text = blocks.slice(index + 1, index + 1 + lines).map((block) => block.text);
    if (text.join(' ').length > 1000) return null;
    const names = numberedRun(text.join(' '), lead.count);
    if (names) {
      const strands = names.map((name, order) => named(lead, name, String(order + 1), index + 1));
      return listOf(lead, index, strands, 0.8);
    }
  }
  return null;
}
