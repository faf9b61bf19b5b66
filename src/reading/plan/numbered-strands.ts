import type { Block } from '../blocks/block';
import type { ContentsEntry } from './contents-list';
import type { Strand, StrandList } from './strand';
import { type NumberedStrand, namedStrand, numberedStrand, strandNoun } from './strand-words';
import { nameKey, strandName } from './vocabulary';

/** The page of a contents list that was not known for one. */
const PAGE_BEHIND = /\s+\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/;

interface Found extends NumberedStrand {
  /** Index of its block; null when only the contents list has it. */
  readonly index: number | null;
  readonly isItem: boolean;
  /** How many blocks follow before the next numbered heading: a section, not a mention, has many. */
  readonly extent: number;
}

/**
 * Strands whose headings say so themselves: "Priority 1: …", a list for each word. Where one is announced in a summary and
 * treated later, the place with more text beneath it counts. Entries of the contents list fill in what the text lacks.
 */
export function numberedStrands(blocks: readonly Block[], contents: readonly ContentsEntry[]): readonly StrandList[] {
  const families = new Map<string, Map<number, Found>>();
  for (const candidate of [...inBlocks(blocks), ...inContents(contents)]) {
    const family = familyOf(candidate.noun);
    const known = families.get(family) ?? new Map<number, Found>();
    families.set(family, known);
    const before = known.get(candidate.number);
    if (!before || isBetter(candidate, before)) known.set(candidate.number, candidate);
  }
  return [...families.values()].flatMap((family) => listOfFamily([...family.values()]) ?? []);
}

/** "Priority" and "priorities", "aim" and "objective" each count by themselves, capitals or not. */
function familyOf(noun: string): string {
  return noun.toLowerCase();
}

function isBetter(candidate: Found, known: Found): boolean {
  if (candidate.name === '' || known.name === '') return known.name === '';
  if (candidate.isItem !== known.isItem) return known.isItem;
  return candidate.extent > known.extent;
}

function inBlocks(blocks: readonly Block[]): readonly Found[] {
  const found: Omit<Found, 'extent'>[] = [];
  blocks.forEach((block, index) => {
    if (block.text.length > 200) return;
    const numbered = numberedStrand(block.text);
    if (!numbered) return;
    const next = blocks[index + 1];
    const follows = numbered.name === '' && next && next.text.length <= 120 && !numberedStrand(next.text);
    const name = follows ? next.text : numbered.name;
    found.push({ ...numbered, name, index, isItem: block.kind === 'item' });
  });
  return found.map((candidate, order) => ({
    ...candidate,
    extent: (found[order + 1]?.index ?? blocks.length) - (candidate.index ?? 0),
  }));
}

function inContents(contents: readonly ContentsEntry[]): readonly Found[] {
  return contents.flatMap(({ title }) => {
    const numbered = numberedStrand(title);
    return numbered && numbered.name !== '' ? [{ ...numbered, index: null, isItem: true, extent: -1 }] : [];
  });
}

function listOfFamily(family: readonly Found[]): StrandList | null {
  const rows = family.filter((found) => found.name !== '').toSorted((a, b) => a.number - b.number);
  const [first] = rows;
  const paged = rows.length > 1 && rows.every((row) => PAGE_BEHIND.test(row.name));
  const meaning = first ? strandNoun(first.noun) : null;
  if (!first || !meaning) return null;
  // A lone mention counts only where text stands beneath it: "Theme 3" may be somebody's remark, "Our mission 4" a page.
  const extent = Math.max(...rows.map((row) => row.extent));
  if (rows.length === 1 && (extent <= 3 || meaning.rank > 1)) return null;
  const gaps = rows.some((row, order) => row.number !== (rows[0]?.number ?? 1) + order);
  const printed = rows.some((row) => row.index !== null);
  const noun = first.noun.toLowerCase();
  return {
    ...meaning,
    noun,
    leadAt: first.index ?? 0,
    strands: rows.map((row) =>
      strandOf(paged ? { ...row, name: row.name.replace(PAGE_BEHIND, '') } : row, meaning.type),
    ),
    score: (printed ? 1 : 0.85) - (rows.length === 1 ? 0.15 : 0) - (gaps ? 0.1 : 0),
    support: printed ? `Its heading says "${noun}" and a number` : `The contents list names it "${noun}" with a number`,
    doubts: [
      ...(gaps ? ['numbers are missing in the row'] : []),
      ...(printed ? [] : ['it was found in the contents list only']),
    ],
  };
}

function strandOf(row: Found, type: Strand['type']): Strand {
  return {
    type,
    number: row.letter ?? String(row.number),
    name: strandName(row.name),
    namedAt: row.index ?? 0,
    opensAt: row.isItem ? null : row.index,
    confidence: 0,
    reason: '',
  };
}

/** Strands whose headings or contents entries all begin with one word and no number: "Priority: …". One alone may be a remark. */
export function namedStrands(blocks: readonly Block[], contents: readonly ContentsEntry[]): StrandList | null {
  const found = new Map<string, { readonly strand: Strand; readonly noun: string }>();
  const add = (text: string, index: number | null): void => {
    const name = namedStrand(text);
    const meaning = name ? strandNoun(name.noun) : null;
    // "Outcome: …" and the like are labels of what stands under a priority.
    if (!name || !meaning || meaning.rank > 1) return;
    const strand = {
      type: meaning.type,
      number: null,
      name: strandName(name.name),
      namedAt: index ?? 0,
      opensAt: index,
    };
    // Of a summary and the section itself, the later one is the section.
    found.set(`${meaning.type}:${nameKey(name.name)}`, {
      strand: { ...strand, confidence: 0, reason: '' },
      noun: name.noun.toLowerCase(),
    });
  };
  for (const entry of contents) add(entry.title, null);
  for (const [index, block] of blocks.entries()) add(block.text, index);
  const all = [...found.values()];
  const same = all.filter(({ strand }) => strand.type === all[0]?.strand.type);
  const noun = same[0]?.noun ?? '';
  const meaning = strandNoun(noun);
  if (same.length < 2 || !meaning) return null;
  const strands = same.map(({ strand }) => strand).toSorted((a, b) => a.namedAt - b.namedAt);
  const leadAt = strands[0]?.namedAt ?? 0;
  return { ...meaning, noun, leadAt, strands, score: 0.8, support: `Its heading says "${noun}"`, doubts: [] };
}
