import type { Block } from '../blocks/block';
import { evidentList } from './evident-list';
import { NO_LEAD } from './lead-in';
import { isLink, isUsualChapter, type StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { namesOf } from './strand-names';

const MIN_ROW = 3;
const MAX_ROW = 9;
const MAX_NAME = 100;
const OF_PRIORITIES = /\bpriorit/i;
/** Words that say what is set out to be done, without a word for the parts. */
const SETS_OUT =
  /\b(?:(?:achieved?|delivered?) (?:this |it )?by|will see (?:us|the force)|focus(?:es)? on|concentrates? on|set out to)\s*:?\s*$/i;
const OWN = /\b(?:plan|strategy|my|our|we|us|i|commissioner|pcc)\b/i;
const OTHERS = /\b(?:residents?|respondents?|survey|responsib\w+|duties|you told|government|national)\b/i;

/**
 * Strands that no word calls priorities, tried only where nothing else was found: sections numbered from 1 in a text that
 * speaks of priorities, the one list after words such as "this will be achieved by:", or the row for which most speaks.
 * `counts` are the numbers of parts that the text announces.
 */
export function unnamedStrands(blocks: readonly Block[], counts: ReadonlySet<number>): StrandList | null {
  return numberedSections(blocks) ?? onlyList(blocks) ?? evidentList(blocks, counts);
}

function numberedSections(blocks: readonly Block[]): StrandList | null {
  if (!blocks.some((block) => OF_PRIORITIES.test(block.text))) return null;
  let row: Item[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.marker === '1' && row.length < MIN_ROW) row = [];
    const isNext = block.marker === String(row.length + 1) && isName(block.text);
    // Entries of a list stand one below the other; sections have text between them.
    const hasText = blocks[at + 1]?.kind === 'paragraph' && blocks[at + 1]?.marker === null;
    if (isNext && hasText) row.push({ block, at });
  }
  if (row.length < MIN_ROW || row.length > MAX_ROW) return null;
  const strands = row.map(({ block, at }) => ({ ...named(NO_LEAD, block.text, block.marker, at), opensAt: at }));
  return {
    ...listOf(NO_LEAD, row[0]?.at ?? 0, strands, 0.45),
    support: 'It is one of the sections that are numbered from 1',
    doubts: ['nothing calls it a priority'],
  };
}

function onlyList(blocks: readonly Block[]): StrandList | null {
  const leads = [...blocks.entries()].filter(
    ([at, block]) =>
      block.kind !== 'item' && block.text.length <= 400 && announces(block.text, blocks[at - 1]?.text ?? ''),
  );
  const [found, other] = leads;
  if (!found || other) return null;
  const [at] = found;
  const items: Item[] = [];
  for (let next = at + 1; blocks[next]?.kind === 'item'; next += 1) {
    const block = blocks[next];
    if (block) items.push({ block, at: next });
  }
  const names = namesOf(items.map(({ block }) => block.text));
  if (names.length < MIN_ROW || names.length > MAX_ROW || !names.every(isName)) return null;
  const strands = items.map((item, order) => named(NO_LEAD, names[order] ?? '', item.block.marker, item.at));
  return {
    ...listOf(NO_LEAD, at, strands, 0.4),
    support: 'It is in the only list of what is set out to be done',
    doubts: ['nothing calls it a priority'],
  };
}

function announces(text: string, before: string): boolean {
  return SETS_OUT.test(text.slice(-80)) && OWN.test(`${before.slice(-200)} ${text}`) && !OTHERS.test(text);
}

function isName(text: string): boolean {
  return text.length >= 3 && text.length <= MAX_NAME && !isUsualChapter(text) && !isLink(text) && !/[?:]$/.test(text);
}
