import type { SourceKind } from '../source-document';
import type { Block } from './block';

/** Items whose edges lie no further apart than this stand in one list: points in a PDF, characters in plain text. */
const TOLERANCE = { pdf: 6, text: 1 };
const DEEPEST = 9;

/** Gives each item how deep its list is nested: as the file says, and where it does not, by how far items are indented. */
export function withDepths(blocks: readonly Block[], kind: SourceKind): readonly Block[] {
  if (kind !== 'pdf' && kind !== 'text') {
    return blocks.map((block) => (block.kind === 'item' && block.level < 1 ? { ...block, level: 1 } : block));
  }
  const tolerance = TOLERANCE[kind];
  let edges: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'item') {
      edges = [];
      return block;
    }
    if (kind === 'pdf' && block.level > 0) return block;
    edges = edges.filter((edge) => edge <= block.indent + tolerance);
    if ((edges.at(-1) ?? Number.NEGATIVE_INFINITY) < block.indent - tolerance) edges.push(block.indent);
    return { ...block, level: Math.min(DEEPEST, Math.max(1, edges.length)) };
  });
}
