import type { Block } from './block';
import { startsMidSentence } from './join-lines';
import { isOpenPromise, labelOf } from './vocabulary';

const MAX_ITEM = 500;

/**
 * Lists whose bullets and indents are lost altogether are paragraphs: those after "I will:" that go on with its sentence,
 * and those between "What success will look like" and the next heading. Both become items.
 */
export function withUnmarkedLists(blocks: readonly Block[]): readonly Block[] {
  const items = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const end = endOfUnmarkedList(blocks, index, block);
    if (end - index > 2) for (let at = index + 1; at < end; at += 1) items.add(at);
  }
  if (items.size === 0) return blocks;
  return blocks.map((block, index) => (items.has(index) ? { ...block, kind: 'item', continues: false } : block));
}

/** Index after the last paragraph of a list that the block announces; `index + 1` when it announces none. */
function endOfUnmarkedList(blocks: readonly Block[], index: number, block: Block): number {
  const promise = block.kind !== 'item' && isOpenPromise(block.text);
  const label = block.kind === 'item' || promise ? null : labelOf(block.text);
  if (!promise && !(label?.type === 'successMeasure' && label.text === '')) return index + 1;
  let end = index + 1;
  for (let next = blocks[end]; next; next = blocks[end]) {
    if (next.kind !== 'paragraph' || next.text.length > MAX_ITEM || next.text.endsWith(':')) break;
    if (startsMidSentence(next.text) !== promise) break;
    end += 1;
  }
  // Measures that stop short of a heading are the opening of running text.
  return promise || blocks[end] === undefined || blocks[end]?.kind === 'heading' ? end : index + 1;
}
