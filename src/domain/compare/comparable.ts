/** What can be compared: any text as headings, paragraphs and items in reading order, with the parts of a plan it has. */
import type { ElementType } from '../plan';

/** The part of a plan that a block is. */
export interface ComparablePart {
  readonly type: ElementType;
  /** As printed: "1", "2.3"; empty when unnumbered. */
  readonly number: string;
  /** Its text as the tree has it, which may be less than the block ("Safer streets" of "Priority 1: Safer streets"). */
  readonly name: string;
  /** Joins the same part across versions of one plan; null when the text is no version of a plan that is kept. */
  readonly stableKey: string | null;
}

export interface ComparableBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** As read, with its printed number ("2.3 Cyber crime") and without its bullet. */
  readonly text: string;
  /** Page of the file, from 1; null where the file has no pages. */
  readonly page: number | null;
  readonly part: ComparablePart | null;
  /** The chief part of a plan (a priority, a theme) that it is or stands under; null when there is none. */
  readonly strand: string | null;
  /** Names of the parts it stands under or, outside of all parts, of the headings, outermost first; not its own name. */
  readonly path: readonly string[];
}

export interface Comparable {
  /** What the text is called: "Draft: Version 1.5", a file's name. */
  readonly name: string;
  /** True when it names itself as a whole plan: it has a title with years, a vision or a foreword of its own. */
  readonly isTitled: boolean;
  readonly blocks: readonly ComparableBlock[];
}
