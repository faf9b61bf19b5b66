import { numberedStrand } from '../plan/strand-words';
import { isOpenPromise, labelOf } from '../plan/vocabulary';
import type { Block } from './block';
import { endsSentence, startsMidSentence } from './join-lines';

const MAX_ITEM = 500;
const MAX_FRAGMENT = 140;
const MIN_FRAGMENTS = 3;

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
  if (!promise && label === null && isListLead(block)) return endOfFragments(blocks, index);
  if (!promise && !(label?.type === 'successMeasure' && label.text === '')) return index + 1;
  let end = index + 1;
  for (let next = blocks[end]; next; next = blocks[end]) {
    if (next.kind !== 'paragraph' || next.text.length > MAX_ITEM || next.text.endsWith(':')) break;
    if (startsMidSentence(next.text) !== promise) break;
    end += 1;
  }
  // Measures that stop short of a heading or another list's announcement are the opening of running text.
  const next = blocks[end];
  return promise || next === undefined || next.kind === 'heading' || next.text.endsWith(':') ? end : index + 1;
}

/** Words that announce threats or measures; those that announce priorities may have headings of sections after them. */
function isListLead(block: Block): boolean {
  return block.kind === 'paragraph' && /:\s*[-–]?$/.test(block.text) && /\b(?:threats?|measures)\b/i.test(block.text);
}

/** Three or more short pieces in a row after a colon, none of them a sentence: in plain text they pass for headings. */
function endOfFragments(blocks: readonly Block[], index: number): number {
  let end = index + 1;
  for (let next = blocks[end]; next; next = blocks[end]) {
    if (next.kind === 'item' || next.level > 1 || next.marker !== null || next.text.length > MAX_FRAGMENT) break;
    if (endsSentence(next.text) || labelOf(next.text) || numberedStrand(next.text)) break;
    end += 1;
  }
  const closing = blocks[end];
  const closed = closing?.kind === 'paragraph' && closing.text.length <= MAX_FRAGMENT / 2 && /[^:]$/.test(closing.text);
  if (closed && end - index > MIN_FRAGMENTS) return end + 1;
  // The last of the row may be the heading of the text that follows.
  const opensText = blocks[end - 1]?.kind === 'heading' && blocks[end] !== undefined;
  return end - index > MIN_FRAGMENTS ? end - (opensText ? 1 : 0) : index + 1;
}
