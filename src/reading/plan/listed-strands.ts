import type { Block } from '../blocks/block';
import type { ContentsEntry } from './contents-list';
import { inlineList, type LeadIn, leadInOf, numberedRun } from './lead-in';
import { hasBody, isGeneralChapter, type Strand } from './strand';
import { itemText, nameKey, strandName } from './vocabulary';

/** A list that a lead-in announces, with how far it can be trusted. */
export interface StrandList {
  readonly type: Strand['type'];
  readonly noun: string;
  readonly leadAt: number;
  readonly strands: readonly Strand[];
  readonly score: number;
}

const MAX_STRANDS = 15;
const MAX_NAME = 200;
/** Blocks that may stand between two entries of a numbered list (each priority's outcome beneath it). */
const MAX_BETWEEN = 3;
/** A place with fewer blocks beneath it is an entry of a list and no section. */
const MIN_SECTION = 5;

/** All lists of strands that the text announces, in reading order. */
export function listedStrands(blocks: readonly Block[]): readonly StrandList[] {
  const lists: StrandList[] = [];
  blocks.forEach((block, index) => {
    const lead = block.kind === 'item' ? null : leadInOf(block.text);
    const list = lead ? listAfter(blocks, index, lead) : null;
    if (list) lists.push(list);
  });
  return lists;
}

function listAfter(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  const inline = inlineList(lead);
  if (inline)
    return listOf(
      lead,
      index,
      inline.map((name) => named(lead, name, null, index)),
      0.65,
    );
  const next = blocks[index + 1];
  if (!next) return null;
  if (next.kind === 'item') return itemList(blocks, index, lead);
  return numberedLines(blocks, index, lead) ?? headingList(blocks, index, lead);
}

function itemList(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  const items = itemsAfter(blocks, index + 1);
  const chosen = lead.count !== null && items.length > lead.count ? items.slice(0, lead.count) : items;
  if (chosen.length < 2 || chosen.length > MAX_STRANDS) return null;
  const strands = chosen.map(({ block, at }) => named(lead, itemText(block.text), block.marker, at));
  if (strands.some((strand) => strand.name.length > MAX_NAME || strand.name.startsWith('['))) return null;
  const agrees = lead.count === null ? 0.8 : items.length === lead.count ? 0.9 : 0.6;
  return listOf(lead, index, strands, agrees);
}

interface Item {
  readonly block: Block;
  readonly at: number;
}

/** The items of one list; entries with numbers may have a few blocks of text between them. */
export function itemsAfter(blocks: readonly Block[], start: number): readonly Item[] {
  const items: Item[] = [];
  const first = blocks[start];
  if (first?.kind !== 'item') return items;
  let between = 0;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || between > MAX_BETWEEN) break;
    const sameList = block.kind === 'item' && (block.marker === null) === (first.marker === null);
    if (sameList && block.indent <= first.indent + 6) {
      items.push({ block, at });
      between = 0;
    } else if (block.kind === 'item' && block.indent > first.indent) continue;
    else if (first.marker === null || (block.kind === 'heading' && block.level > 1)) break;
    else between += 1;
  }
  return items;
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

/** Strands given as headings, each with its text beneath: "built upon five themes:" and then five headings. */
function headingList(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  const first = blocks[index + 1];
  const leadBlock = blocks[index];
  if (first?.kind !== 'heading' || !leadBlock || (!lead.bare && lead.count === null && first.marker === null))
    return null;
  const headings: Item[] = [];
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.kind !== 'heading') continue;
    if (block.level < first.level || (leadBlock.kind === 'heading' && block.level < leadBlock.level)) break;
    if (block.level > first.level || (first.marker !== null && block.marker === null)) continue;
    if (lead.count === null && isGeneralChapter(block.text)) break;
    if (!hasBody(blocks, at) || !sameNumbering(first, block)) break;
    headings.push({ block, at });
    if (lead.count !== null && headings.length === lead.count) break;
  }
  const complete = lead.count === null ? headings.length <= 9 : headings.length === lead.count;
  if (headings.length < 2 || !complete) return null;
  const strands = headings.map(({ block, at }) => ({ ...named(lead, block.text, block.marker, at), opensAt: at }));
  return listOf(lead, index, strands, lead.count === null && first.marker === null ? 0.7 : 0.85);
}

/** "1.1" is followed by "1.2", not by "2.0". */
function sameNumbering(first: Block, block: Block): boolean {
  if (first.marker === null || block.marker === null) return first.marker === block.marker;
  return first.marker.replace(/\d+$/, '') === block.marker.replace(/\d+$/, '');
}

function named(lead: LeadIn, name: string, number: string | null, at: number): Strand {
  return {
    type: lead.type,
    number,
    name: strandName(name),
    namedAt: at,
    opensAt: null,
    confidence: 0.8,
    reason: `It is listed under words that announce the plan's ${lead.noun}.`,
  };
}

function listOf(lead: LeadIn, leadAt: number, strands: readonly Strand[], agrees: number): StrandList {
  // What the plan itself calls a priority goes before its aims or objectives.
  const score = agrees + lead.weight + (lead.noun.startsWith('priorit') ? 0.05 : 0);
  return {
    type: lead.type,
    noun: lead.noun,
    leadAt,
    strands: strands.map((strand) => ({ ...strand, confidence: agrees })),
    score,
  };
}

/** Strands that only the contents list shows: "Aims" and, beneath, numbered entries from 1. */
export function contentsStrands(contents: readonly ContentsEntry[]): readonly Strand[] {
  for (const [index, heading] of contents.entries()) {
    const lead = leadInOf(heading.title);
    if (lead?.bare !== true) continue;
    const below = contents.slice(index + 1);
    const numbered = numberedFromOne(below);
    const children = numbered.length > 0 || !heading.title.endsWith(':') ? numbered : untilGeneralChapter(below);
    if (children.length < 2 || children.length > MAX_STRANDS) continue;
    return children.map((entry) => ({
      ...named(lead, entry.title, entry.marker, 0),
      confidence: numbered.length > 0 ? 0.7 : 0.55,
      reason: `The contents list has it under "${heading.title}".`,
    }));
  }
  return [];
}

function numberedFromOne(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const end = entries.findIndex((entry, order) => entry.marker !== String(order + 1));
  return end < 0 ? entries : entries.slice(0, end);
}

function untilGeneralChapter(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const end = entries.findIndex((entry) => isGeneralChapter(entry.title));
  return end < 0 ? [] : entries.slice(0, end);
}

/** Finds, for strands known by name only, the heading that opens each one's section. */
export function withOpenings(strands: readonly Strand[], blocks: readonly Block[]): readonly Strand[] {
  const headings = new Map<string, number>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || !hasBody(blocks, index)) return;
    const key = nameKey(strandName(withoutNumber(block.text)));
    if (!headings.has(key)) headings.set(key, index);
  });
  const opened = strands.map((strand) => {
    const at = headings.get(nameKey(strand.name)) ?? null;
    return strand.opensAt === null && at !== null ? { ...strand, opensAt: at } : strand;
  });
  return opened.some((strand) => strand.opensAt !== null) ? opened : withNumberedOpenings(opened, blocks);
}

/** "1. Safer streets" above a section looks like a list's entry: the place with most text beneath it is the section. */
function withNumberedOpenings(strands: readonly Strand[], blocks: readonly Block[]): readonly Strand[] {
  const keys = new Set(strands.map((strand) => nameKey(strand.name)));
  const places: { key: string; at: number }[] = [];
  blocks.forEach((block, at) => {
    if (block.marker === null || block.text.length > MAX_NAME) return;
    const key = nameKey(strandName(block.text));
    if (keys.has(key)) places.push({ key, at });
  });
  const sections = new Map<string, { at: number; extent: number }>();
  for (const [order, { key, at }] of places.entries()) {
    const extent = (places[order + 1]?.at ?? blocks.length) - at;
    if (extent > MIN_SECTION && extent > (sections.get(key)?.extent ?? 0)) sections.set(key, { at, extent });
  }
  if (sections.size < strands.length) return strands;
  return strands.map((strand) => ({ ...strand, opensAt: sections.get(nameKey(strand.name))?.at ?? null }));
}

function withoutNumber(text: string): string {
  return text.replace(/^\d{1,2}[.)]?\s+(?=\p{L})/u, '');
}
