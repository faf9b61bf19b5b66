/** Puts a version's own tree, as people corrected it, in place of the one that was read from its document. Pure. */
import { type ElementNode, elementTree, type PlanElement } from '../plan';
import { wordKey } from '../similarity';
import type { Comparable, ComparableBlock } from './comparable';
import { numberingLength } from './typography';

interface Standing {
  readonly element: PlanElement;
  readonly path: readonly string[];
}

/**
 * The text with the parts of the tree in place of those it was read with. A part is looked for by its words in the
 * source, then by its own; one that was written by hand and stands nowhere in the document changes nothing.
 */
export function withParts(text: Comparable, elements: readonly PlanElement[]): Comparable {
  const standing = elementTree(elements).flatMap((node) => inOrder(node, []));
  if (standing.length === 0) return text;
  const owners = ownersOf(text.blocks, standing);
  const names = new Map<string, string>();
  for (const [at, { element }] of owners) {
    const old = text.blocks[at]?.part;
    if (old) names.set(old.name, element.text);
  }
  const renamed = (name: string): string => names.get(name) ?? name;
  const strands = new Set(text.blocks.flatMap(({ strand }) => (strand === null ? [] : renamed(strand))));
  return {
    ...text,
    blocks: text.blocks.map((block, at) => {
      const owner = owners.get(at);
      if (!owner) {
        return { ...block, part: null, path: block.path.map(renamed), strand: block.strand && renamed(block.strand) };
      }
      const { element, path } = owner;
      const top = path[0] ?? element.text;
      return {
        ...block,
        path,
        part: { type: element.type, number: element.number, name: element.text, stableKey: element.stableKey },
        strand: strands.has(top) ? top : null,
      };
    }),
  };
}

function inOrder({ element, children }: ElementNode, path: readonly string[]): readonly Standing[] {
  return [{ element, path }, ...children.flatMap((child) => inOrder(child, [...path, element.text]))];
}

/** Which block each part stands in: of blocks with the same words the one that was read as such a part, else the next. */
function ownersOf(blocks: readonly ComparableBlock[], parts: readonly Standing[]): ReadonlyMap<number, Standing> {
  const byWords = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    for (const key of keysOf(block)) byWords.set(key, [...(byWords.get(key) ?? []), at]);
  });
  const owners = new Map<number, Standing>();
  let last = 0;
  for (const part of parts) {
    const { element } = part;
    const words = [element.source?.quote ?? '', element.text].map(wordKey).filter((key) => key !== '');
    const places = words.flatMap((key) => byWords.get(key) ?? []).filter((at) => !owners.has(at));
    const place =
      places.find((at) => at >= last && blocks[at]?.part?.type === element.type) ??
      places.find((at) => blocks[at]?.part?.type === element.type) ??
      places.find((at) => at >= last) ??
      places[0];
    if (place === undefined) continue;
    owners.set(place, part);
    last = place;
  }
  return owners;
}

function keysOf({ text, kind, part }: ComparableBlock): ReadonlySet<string> {
  const unnumbered = text.slice(numberingLength(text, kind === 'heading'));
  return new Set([text, unnumbered, part?.name ?? text].map(wordKey));
}
