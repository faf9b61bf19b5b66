/** A document made ready to be compared: its blocks, with the parts of the plan that are read from them. Pure. */
import type { Comparable, ComparableBlock, ComparablePart } from '@/domain/compare/comparable';
import type { ElementType } from '@/domain/plan';
import type { Block } from '../blocks/block';
import { PATH_SEPARATOR, type ReadElement } from '../plan/plan-reading';
import { readPlanInBlocks } from '../plan/read-plan';
import type { SourceDocument } from '../source-document';
import { isPageChrome } from './page-chrome';
import { printedAsTorn } from './torn-words';

/** Parts that plans are chiefly made of. */
const STRANDS: ReadonlySet<ElementType> = new Set(['priority', 'theme', 'pillar', 'objective', 'section']);

interface Placed {
  readonly part: ComparablePart;
  /** Text of the block the part was read from. */
  readonly passage: string;
  readonly path: readonly string[];
  readonly strand: string | null;
}

/** Any document as a text to compare: a plan with its parts, another one with its headings. */
export function comparableOf(document: SourceDocument, name: string): Comparable {
  const { reading, blocks, paths } = readPlanInBlocks(document);
  const parts = placedParts(reading.elements, [], null);
  const strands = new Set(parts.flatMap(({ strand }) => strand ?? []));
  const owners = ownersOf(blocks, paths, parts);
  const asTorn = printedAsTorn(document);
  const headings: { level: number; text: string }[] = [];
  const found: ComparableBlock[] = [];
  let open: Block | null = null;
  blocks.forEach((block, at) => {
    const owner = owners.get(at);
    const last = found.at(-1);
    if (last && open?.continues && !owner) {
      found[found.length - 1] = { ...last, text: `${last.text} ${asTorn(block.text)}` };
      open = block;
      return;
    }
    open = block;
    if (!owner && isPageChrome(block.text)) return;
    if (block.kind === 'heading') while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
    const path = paths[at]?.split(PATH_SEPARATOR) ?? [];
    const strand = owner ? owner.strand : (path[0] ?? null);
    found.push({
      kind: block.kind,
      text: asTorn(printed(block)),
      page: block.page,
      part: owner?.part ?? null,
      path: owner?.path ?? (path.length > 0 ? withoutOwn(path, block) : headings.map(({ text }) => text)),
      strand: strand !== null && strands.has(strand) ? strand : null,
    });
    if (block.kind === 'heading') headings.push({ level: block.level, text: block.text });
  });
  const isTitled = reading.period.from !== null || reading.elements.some(({ type }) => type === 'vision');
  return { name, isTitled, blocks: found };
}

function withoutOwn(path: readonly string[], block: Block): readonly string[] {
  return block.kind === 'heading' && path.at(-1) === block.text ? path.slice(0, -1) : path;
}

/** With the number it was printed with; which brackets or stops stood around it, blocks don't tell. */
function printed({ marker, text }: Block): string {
  if (marker === null) return text;
  return marker.includes('.') ? `${marker} ${text}` : `${marker}. ${text}`;
}

function placedParts(
  elements: readonly ReadElement[],
  path: readonly string[],
  strand: string | null,
): readonly Placed[] {
  return elements.flatMap((element) => {
    const own = strand ?? (path.length === 0 && STRANDS.has(element.type) ? element.text : null);
    const part = { type: element.type, number: element.number ?? '', name: element.text, stableKey: null };
    const placed = { part, passage: element.passage, path, strand: own };
    return [placed, ...placedParts(element.children, [...path, element.text], own)];
  });
}

/** Which block each part was read from: one with its words, under the right strand where the words recur. */
function ownersOf(
  blocks: readonly Block[],
  paths: readonly (string | null)[],
  parts: readonly Placed[],
): ReadonlyMap<number, Placed> {
  const byText = new Map<string, number[]>();
  blocks.forEach(({ text }, at) => {
    byText.set(text, [...(byText.get(text) ?? []), at]);
  });
  const owners = new Map<number, Placed>();
  for (const placed of parts) {
    const places = (byText.get(placed.passage) ?? []).filter((at) => !owners.has(at));
    const under = (at: number): boolean => (paths[at]?.split(PATH_SEPARATOR)[0] ?? null) === placed.strand;
    const place = places.find(under) ?? places[0];
    if (place !== undefined) owners.set(place, placed);
  }
  return owners;
}
