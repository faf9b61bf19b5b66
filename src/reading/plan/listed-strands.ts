import type { Block } from '../blocks/block';
import { headingList } from './headed-strands';
import { type LeadIn, leadInOf, PRONOUN } from './lead-in';
import { numberedRun } from './numbered-run';
import { sentenceStrands, turnStrands } from './sentence-strands';
import { isStatute } from './statute-list';
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
/** Without an announced number, the most that the lines show. */
const UNSAID_COUNTS = [9, 8, 7, 6, 5, 4, 3];

/** All lists of strands that the text announces, in reading order. */
export function listedStrands(blocks: readonly Block[]): readonly StrandList[] {
  const lists: StrandList[] = [];
  // On a page that also says what success is, "Focus areas" is a label within a part.
  const labelled = blocks.some((block) => block.text.length <= 80 && labelOf(block.text)?.type === 'successMeasure');
  blocks.forEach((block, index) => {
    const isLabel = labelled && block.text.length <= 80 && labelOf(block.text) !== null;
    const lead = isLabel || !mayLead(block, blocks[index + 1]) ? null : leadOfBlock(blocks, index);
    const list = lead ? listAfter(blocks, index, lead) : null;
    for (const found of list ? [list] : sentenceStrands(blocks, index)) lists.push(found);
  });
  const inTurn = turnStrands(blocks);
  return inTurn ? [...lists, inTurn] : lists;
}

/** An entry of one list announces another only where that is marked otherwise: "(b) … the priorities are:" and bullets. */
function mayLead(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'item') return true;
  return block.marker !== null && next?.kind === 'item' && next.marker === null;
}

/** "They are:" in a block of its own announces what the one before speaks of. */
function leadOfBlock(blocks: readonly Block[], index: number): LeadIn | null {
  const text = blocks[index]?.text ?? '';
  const before = blocks[index - 1];
  if (!PRONOUN.test(text) || before === undefined) return leadInOf(text);
  const lead = leadInOf(before.text);
  return lead ? { ...lead, open: true } : null;
}

/** The list that stands below its announcement, in whatever form. */
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

function itemList(blocks: readonly Block[], index: number, start: number, lead: LeadIn): StrandList | null {
  const items = withoutExplanations(fittingItems(blocks, start, lead.count), lead.count);
  const chosen = lead.count !== null && items.length > lead.count ? items.slice(0, lead.count) : items;
  if (chosen.length < 2 || chosen.length > MAX_STRANDS) return null;
  const links = chosen.filter(({ block }) => isLink(block.text) || isUsualChapter(block.text)).length;
  if (links * 2 >= chosen.length || isStatute(chosen.map(({ block }) => block.text))) return null;
  const names = namesOf(chosen.map(({ block }) => block.text));
  const strands = chosen.map(({ block, at }, order) => named(lead, names[order] ?? block.text, block.marker, at));
  if (strands.some((strand) => strand.name.length > MAX_NAME || strand.name.startsWith('['))) return null;
  const agrees = lead.count === null ? 0.8 : items.length === lead.count ? 0.9 : 0.6;
  const doubts = agrees < 0.7 ? [`${lead.count ?? 0} are announced, and the list has ${items.length}`] : [];
  return listOf(lead, index, strands, agrees, { doubts });
}

/** "This includes action on …" between the entries explains the one above; the number announced tells that it is none. */
function withoutExplanations(items: readonly Item[], count: number | null): readonly Item[] {
  if (count === null || items.length <= count) return items;
  const names = items.filter(({ block }) => !EXPLAINS.test(block.text));
  return names.length === count ? names : items;
}

const EXPLAINS = /^(?:this|these|it|they|we|i|here)\s+(?:\p{L}+ly\s+)?\p{L}{2,}/iu;

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
