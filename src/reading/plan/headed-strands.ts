import type { Block } from '../blocks/block';
import { repeatedHeadings } from './announced';
import type { LeadIn } from './lead-in';
import { isDeed } from './sentence-parts';
import { hasBody, isGeneralChapter, isLink, isUsualChapter, type StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { explainedName } from './strand-names';
import { numberedStrand } from './strand-words';

const MAX_HEADINGS = 10;
/** A section longer than this, in blocks, belongs to no list; without a bound, many announcements would each read all. */
const MAX_SECTION = 1500;

/** Strands given as headings or short lines: "built upon five themes:" and then five headings. */
export function headingList(blocks: readonly Block[], index: number, start: number, lead: LeadIn): StrandList | null {
  return (
    numberedBelow(blocks, index, lead) ??
    withText(blocks, index, start, lead) ??
    withoutText(blocks, index, start, lead) ??
    explained(blocks, index, start, lead)
  );
}

/** "6.4 Aims and priorities", "6.4.1 …", "6.4.2 …": the announcement's own number goes on in theirs. */
function numberedBelow(blocks: readonly Block[], index: number, lead: LeadIn): StrandList | null {
  const marker = blocks[index]?.marker;
  if (!lead.bare || marker == null || blocks[index]?.kind !== 'heading') return null;
  const found: Item[] = [];
  for (let at = index + 1; at < Math.min(blocks.length, index + MAX_SECTION * 4); at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'heading' || block.marker === null) continue;
    if (!block.marker.startsWith(`${marker}.`)) break;
    if (block.marker === `${marker}.${found.length + 1}`) found.push({ block, at });
  }
  if (found.length < 2 || found.length > MAX_HEADINGS) return null;
  const strands = found.map(({ block, at }) => named(lead, block.text, block.marker, at));
  return listOf(lead, index, strands, 0.85, { support: 'Its number continues that of the heading of the' });
}

/** Headings with text beneath each. */
function withText(blocks: readonly Block[], index: number, start: number, lead: LeadIn): StrandList | null {
  const first = blocks[start];
  const leadBlock = blocks[index];
  if (
    first?.kind !== 'heading' ||
    !leadBlock ||
    (!lead.bare && !lead.open && lead.count === null && first.marker === null)
  )
    return null;
  const headings: Item[] = [];
  const labels = repeatedHeadings(blocks);
  let reachesEnd = true;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (at - (headings.at(-1)?.at ?? start) > MAX_SECTION) break;
    if (!block || block.kind !== 'heading') continue;
    reachesEnd = false;
    if (block.level < first.level || (leadBlock.kind === 'heading' && block.level < leadBlock.level)) break;
    if (block.level > first.level || (first.marker !== null && block.marker === null) || labels.has(block.text))
      continue;
    if (lead.count === null && isGeneralChapter(block.text)) break;
    if (
      !hasBody(blocks, at) ||
      !sameNumbering(first, block) ||
      isOtherFamily(first, block) ||
      isLink(block.text) ||
      (block.marker === null && block.text.endsWith(':'))
    )
      break;
    headings.push({ block, at });
    reachesEnd = true;
    if (lead.count !== null && headings.length === lead.count) break;
  }
  const cut = reachesEnd && headings.length < (lead.count ?? 0);
  const complete = lead.count === null ? headings.length <= MAX_HEADINGS : cut || headings.length === lead.count;
  if (headings.length < 2 || !complete) return null;
  const strands = headings.map(({ block, at }) => ({ ...named(lead, block.text, block.marker, at), opensAt: at }));
  const guessed = lead.count === null && first.marker === null;
  return listOf(lead, index, strands, guessed || cut ? 0.7 : 0.85, {
    support: 'It is a heading under words that announce the',
    doubts: [
      ...(guessed ? ['nothing says how many of the headings belong to them'] : []),
      ...(cut ? [`${lead.count ?? 0} are announced, and ${headings.length} were found`] : []),
    ],
  });
}

/** Names alone, one to a line. */
function withoutText(blocks: readonly Block[], index: number, start: number, lead: LeadIn): StrandList | null {
  if (!lead.bare && !lead.open) return null;
  let end = start;
  while (isName(blocks[end], blocks[start])) end += 1;
  const row = blocks.slice(start, end).map((block, order): Item => ({ block, at: start + order }));
  // The last short line before running text may be the heading of that text: then it seldom begins as the others do.
  const deeds = row.slice(0, -1).every(({ block }) => isDeed(block.text));
  const opensText =
    blocks[end]?.kind === 'paragraph' && (lead.bare || (deeds && !isDeed(row.at(-1)?.block.text ?? '')));
  if (lead.count === null && opensText && !(deeds && isDeed(row.at(-1)?.block.text ?? ''))) row.pop();
  const chosen = lead.count !== null ? row.slice(0, lead.count) : row;
  const enough =
    lead.count === null ? chosen.length >= 3 && chosen.length <= MAX_HEADINGS : chosen.length === lead.count;
  if (!enough) return null;
  const strands = chosen.map(({ block, at }) => named(lead, block.text, block.marker, at));
  return listOf(lead, index, strands, lead.count === null ? 0.7 : 0.85, {
    support: 'It stands in the row of short lines after words that announce the',
    doubts: lead.count === null ? ['the lines have no list marks'] : [],
  });
}

function isName(block: Block | undefined, first: Block | undefined): boolean {
  if (block?.kind !== 'heading' || block.level !== first?.level || isUsualChapter(block.text)) return false;
  return block.text.length <= 110 && !block.text.endsWith(':') && !block.text.endsWith('?');
}

/** "Prevention: we will …", a paragraph for each. */
function explained(blocks: readonly Block[], index: number, start: number, lead: LeadIn): StrandList | null {
  const found: (Item & { readonly name: string })[] = [];
  for (let at = start; at < blocks.length && found.length < (lead.count ?? MAX_HEADINGS); at += 1) {
    const block = blocks[at];
    const name = block?.kind === 'paragraph' ? explainedName(block.text) : null;
    if (!block || name === null) break;
    found.push({ block, at, name });
  }
  if (lead.count === null ? found.length < 3 : found.length !== lead.count) return null;
  const strands = found.map(({ block, at, name }) => ({ ...named(lead, name, block.marker, at), opensAt: at }));
  return listOf(lead, index, strands, lead.count === null ? 0.65 : 0.8, {
    support: 'It begins a paragraph after words that announce the',
    doubts: lead.count === null ? ['nothing says how many paragraphs belong to them'] : [],
  });
}

/** "Pillar A" is no further value, and a line of a table with its columns is no heading. */
function isOtherFamily(first: Block, block: Block): boolean {
  const family = numberedStrand(block.text)?.noun.toLowerCase();
  return (
    block.text.includes('\t') || (family !== undefined && family !== numberedStrand(first.text)?.noun.toLowerCase())
  );
}

/** "1.1" is followed by "1.2", not by "2.0". */
function sameNumbering(first: Block, block: Block): boolean {
  if (first.marker === null || block.marker === null) return first.marker === block.marker;
  return first.marker.replace(/\d+$/, '') === block.marker.replace(/\d+$/, '');
}
