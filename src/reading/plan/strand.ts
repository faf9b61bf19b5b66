import type { ElementType } from '@/domain/plan';
import type { Block } from '../blocks/block';

/** One of the parts a plan is built of (a priority, theme, principle …), before what stands under it is read. */
export interface Strand {
  readonly type: ElementType;
  readonly number: string | null;
  readonly name: string;
  /** Index of the block in which it is named first. */
  readonly namedAt: number;
  /** Index of the heading that opens its own section; null when it has none. */
  readonly opensAt: number | null;
  readonly confidence: number;
  readonly reason: string;
}

/** Headings that any plan has beside its strands: they never are one, and they end the section of the last. */
const GENERAL_CHAPTER =
  /^(?:appendi|annex|contents|introduction|foreword|welcome|message|a message|about|background|context|contact|glossary|funding|financ|resourc|our resources|commission|grant|governance|accountab|performance|measuring|monitoring|keeping track|holding|roles? and|responsibilit|equality|legal|how (?:the|this|i|we|will)|what (?:does|is|the)|why|next steps|get involved|engag|roadmap|summary|executive summary|strategic policing|national|local priorities|your |leave a|comment|share|related|\d+ comments?)/i;

export function isGeneralChapter(text: string): boolean {
  return GENERAL_CHAPTER.test(text);
}

/** True when a heading has running text or a list of its own beneath it. */
export function hasBody(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && next.kind !== 'heading';
}
