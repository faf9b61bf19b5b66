import type { Block } from '../blocks/block';
import { hasBody, type Strand } from './strand';
import { nameKey, strandName } from './vocabulary';

const MAX_NAME = 200;
/** A place with fewer blocks beneath it is an entry of a list and no section. */
const MIN_SECTION = 5;

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
