/** The changes of a comparison as a plain list, and where each stands in words. Pure. */
import { elementName } from '../plan';
import type { ChangeKind, ComparedElement, ComparedEntry, Comparison, Significance } from './comparison';
import { isChange, significanceOf } from './comparison';

/** One change as `scrutiny plan compare` prints it. */
export interface ListedChange {
  readonly kind: ChangeKind;
  /** Names of what the passage stands under and, for a part of a plan, what part it is; see `placeInWords`. */
  readonly element: string;
  /** The whole passage (a sentence, a heading, an item); null when added. */
  readonly before: string | null;
  /** Null when removed. */
  readonly after: string | null;
  readonly significance: Significance;
}

const KINDS_OF_BLOCK = { heading: 'Heading', paragraph: 'Paragraph', item: 'List item' } as const;

/** "Safer streets > Lighting > Success measure 2"; a paragraph is called after what it stands under. */
export function placeInWords({ type, number, path }: ComparedElement): string {
  if (type === 'heading' || type === 'paragraph' || type === 'item') {
    return path.length > 0 ? path.join(' > ') : KINDS_OF_BLOCK[type];
  }
  return [...path, elementName({ type, number })].join(' > ');
}

/** All changes, in order. */
export function changeList(comparison: Comparison): readonly ListedChange[] {
  return comparison.entries.filter(isChange).map(listed);
}

function listed(entry: ComparedEntry & { readonly kind: ChangeKind }): ListedChange {
  const { kind, before, after } = entry;
  return { kind, element: placeInWords(entry.element), before, after, significance: significanceOf(entry) };
}
