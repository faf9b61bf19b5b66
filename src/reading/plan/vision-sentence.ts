import type { Block } from '../blocks/block';
import { elementOf } from './element-tree';
import type { ReadElement } from './plan-reading';
import { sentencesOf } from './sentences';

const MAX_VISION = 600;
/** "My vision is of …", "Our vision for policing is that …"; "is set out below" and "is clear" say nothing of it. */
const VISION =
  /^(?:my|our|the commissioner['’]s|the pcc['’]s|the (?=vision\s+(?:of|for|in) this plan))\s*(?:overall |shared |clear )?vision(?: (?:for|of|in) [^.,;:]{2,60}?)? is\s+(?!set out|described|clear|below|simple|as follows|not\b|also\b)\S/i;

/** The vision as a sentence of the text tells it, for plans that give it no heading; null when none does. */
export function toldVision(
  blocks: readonly Block[],
  isTaken: (index: number) => boolean,
): { readonly at: number; readonly element: ReadElement } | null {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || isTaken(at) || !/\bvision\b/i.test(block.text)) continue;
    const told = sentencesOf(block.text).find(({ text }) => text.length <= MAX_VISION && VISION.test(text));
    if (!told || told.text.endsWith(':')) continue;
    const reason = 'The sentence says what the vision is. Doubtful: it has no heading.';
    return { at, element: elementOf('vision', block, { text: told.text, confidence: 0.7, reason }) };
  }
  return null;
}
