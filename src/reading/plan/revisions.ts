import type { Block } from '../blocks/block';
import { endsSentence, startsMidSentence } from '../blocks/join-lines';
import { elementOf } from './element-tree';
import type { ReadElement } from './plan-reading';

/** Words that announce that the plan is to be changed. */
const ANNOUNCES =
  /\b(?:plan|priorities|objectives|them)\b[^.]{0,120}\b(?:revis|amend|var(?:y|ied|iation)|chang|refresh)\w*|\b(?:revis|amend|vary|chang)\w*[^.]{0,80}\b(?:plan|priorities|objectives|them)\b/i;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ORDINAL = /^["“‘']?(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?\b[,:]?/i;
/** A revision begins at most so many blocks after its announcement or the one before it. */
const REACH = 4;
const MIN_REVISIONS = 2;

/**
 * Revisions that a report proposes to a plan: paragraphs "Firstly …", "Secondly …" after words that speak of revising it.
 * `taken` says which blocks are part of something else already.
 */
export function readRevisions(
  blocks: readonly Block[],
  taken: (index: number) => boolean,
): readonly { readonly at: number; readonly element: ReadElement }[] {
  const found: { at: number; element: ReadElement }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.text.length > 2000 || !ANNOUNCES.test(block.text)) continue;
    const row = ordinalRow(blocks, index + 1);
    if (row.length < MIN_REVISIONS || row.some(taken)) continue;
    for (const at of row) {
      const revision = blocks[at];
      if (revision) found.push({ at, element: elementOf('revision', whole(revision, blocks[at + 1]), DETAIL) });
    }
    return found;
  }
  return found;
}

const DETAIL = {
  confidence: 0.75,
  reason:
    'It is counted off ("Firstly …") after words that speak of revising the plan. Doubtful: whether it was adopted is not said here.',
};

function ordinalRow(blocks: readonly Block[], start: number): readonly number[] {
  const row: number[] = [];
  let last = start;
  for (let at = start; at < blocks.length && at - last <= REACH; at += 1) {
    const ordinal = ORDINAL.exec(blocks[at]?.text ?? '')?.[1]?.toLowerCase();
    if (ordinal === undefined) continue;
    if (ordinal !== ORDINALS[row.length]) break;
    row.push(at);
    last = at;
  }
  return row;
}

/** A page's end may have cut it in two. */
function whole(block: Block, next: Block | undefined): Block {
  if (!next || endsSentence(block.text) || !startsMidSentence(next.text)) return block;
  return { ...block, text: `${block.text} ${next.text}` };
}
