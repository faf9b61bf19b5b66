import type { Block } from '../blocks/block';
import type { ContentsEntry } from './contents-list';
import type { Strand } from './strand';
import { type NumberedStrand, namedStrand, nameKey, numberedStrand, strandName, strandType } from './vocabulary';

interface Found extends NumberedStrand {
  readonly name: string;
  readonly index: number;
  /** How many blocks follow before the next numbered heading: a section, not a mention, has many. */
  readonly extent: number;
}

/**
 * Strands whose headings say so themselves: "Priority 1: …". Where one is announced in a summary and treated later, the
 * place with more text beneath it counts. Entries of the contents list fill in what the text itself lacks.
 */
export function numberedStrands(blocks: readonly Block[], contents: readonly ContentsEntry[]): readonly Strand[] {
  const found = withExtents(blocks);
  const byKey = new Map<string, Found>();
  for (const candidate of found) {
    const key = keyOf(candidate);
    const known = byKey.get(key);
    if (!known || candidate.extent > known.extent) byKey.set(key, candidate);
  }
  const strands = new Map<string, Strand>();
  for (const [key, candidate] of byKey) {
    if (candidate.name !== '') strands.set(key, strandOf(candidate, candidate.index));
  }
  for (const { title } of contents) {
    const entry = numberedStrand(title);
    if (entry && entry.name !== '' && !strands.has(keyOf(entry))) strands.set(keyOf(entry), strandOf(entry, null));
  }
  return mainNoun([...strands.values()], byKey).sort((a, b) => Number(a.number) - Number(b.number));
}

/** Strands whose headings all begin with one word and no number: "Priority: …". One alone may be a remark. */
export function namedStrands(blocks: readonly Block[]): readonly Strand[] {
  const found = new Map<string, { readonly strand: Strand; readonly type: Strand['type'] }>();
  blocks.forEach((block, index) => {
    const named = block.kind === 'item' ? null : namedStrand(block.text);
    const type = named ? strandType(named.noun) : null;
    if (!named || !type || isProse(named.name)) return;
    const reason = `Its heading says "${named.noun}".`;
    const strand = { type, number: null, name: strandName(named.name), namedAt: index, opensAt: index };
    // Of a summary and the section itself, the later one is the section.
    found.set(`${type}:${nameKey(named.name)}`, { type, strand: { ...strand, confidence: 0.8, reason } });
  });
  const strands = [...found.values()];
  const [first] = strands;
  const same = strands.filter(({ type }) => type === first?.type).map(({ strand }) => strand);
  return same.length > 1 ? same.toSorted((a, b) => a.namedAt - b.namedAt) : [];
}

function keyOf(strand: NumberedStrand): string {
  return `${strandType(strand.noun) ?? ''}:${strand.number}`;
}

function withExtents(blocks: readonly Block[]): readonly Found[] {
  const found: Omit<Found, 'extent'>[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'item' || block.text.length > 200) return;
    const numbered = numberedStrand(block.text);
    if (!numbered || isProse(numbered.name)) return;
    const next = blocks[index + 1];
    const name = numbered.name === '' && next && next.text.length <= 120 ? next.text : numbered.name;
    found.push({ ...numbered, name, index });
  });
  return found.map((candidate, order) => ({
    ...candidate,
    extent: (found[order + 1]?.index ?? blocks.length) - candidate.index,
  }));
}

/** "Priority 1 is about …" and "Priority 2 will be met." are sentences, not headings. */
function isProse(name: string): boolean {
  return /^(?:is|are|was|will|has|have|of|to|and|in|for|sets?)\b/.test(name) || /\.\s|\.$/.test(name);
}

function strandOf(strand: NumberedStrand, index: number | null): Strand {
  return {
    type: strandType(strand.noun) ?? 'priority',
    number: String(strand.number),
    name: strandName(strand.name),
    namedAt: index ?? 0,
    opensAt: index,
    confidence: index === null ? 0.75 : 0.95,
    reason:
      index === null
        ? `The contents list names it "${strand.noun} ${strand.number}".`
        : `Its heading says "${strand.noun} ${strand.number}".`,
  };
}

/** A lone "Theme 3" beside a full row of priorities is a mention; a type counts when its numbers make a row. */
function mainNoun(strands: readonly Strand[], sections: ReadonlyMap<string, Found>): Strand[] {
  const count = new Map<string, number>();
  for (const strand of strands) count.set(strand.type, (count.get(strand.type) ?? 0) + 1);
  const most = Math.max(0, ...count.values());
  return strands.filter((strand) => {
    const rows = count.get(strand.type) ?? 0;
    return rows > 1 || rows === most || (sections.get(`${strand.type}:${strand.number ?? ''}`)?.extent ?? 0) > 3;
  });
}
