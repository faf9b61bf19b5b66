import { type Block, pageAt } from '../blocks/block';
import type { ReadElement } from './plan-reading';
import type { Strand } from './strand';
import { findTarget } from './target';

/** An element as it is being read: its children are added as the reader comes to them. */
export interface OpenElement extends ReadElement {
  children: ReadElement[];
}

/** An element made of a block, or of the part of the block's text that follows a label. */
export function elementOf(
  type: ReadElement['type'],
  block: Block,
  detail: { readonly text?: string; readonly confidence: number; readonly reason: string },
): OpenElement {
  const text = detail.text ?? block.text;
  const target = type === 'successMeasure' || type === 'objective' ? findTarget(text) : null;
  return {
    type,
    number: block.marker,
    text,
    page: pageAt(block, Math.max(0, block.text.indexOf(text))),
    confidence: detail.confidence,
    reason: detail.reason,
    passage: block.text,
    ...(target ? { target } : {}),
    children: [],
  };
}

export function elementOfStrand(strand: Strand, blocks: readonly Block[]): OpenElement {
  const block = blocks[strand.opensAt ?? strand.namedAt];
  return {
    type: strand.type,
    number: strand.number,
    text: strand.name,
    page: block?.page ?? null,
    confidence: strand.confidence,
    reason: strand.reason,
    passage: block?.text ?? strand.name,
    children: [],
  };
}
