/**
 * What differs between two texts. One entry for each passage (a sentence, a heading, an item) in reading order of the
 * later text, with what was removed where it stood. The screen, the command line and the exports all show this.
 */
import type { ElementType } from '../plan';

export const CHANGE_KINDS = ['reworded', 'added', 'removed', 'moved', 'typography'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
/** `typography` is there only when it was asked for; otherwise such passages are `same`. */
export type EntryKind = 'same' | ChangeKind;

export const CHANGE_KIND_LABELS: Readonly<Record<ChangeKind, string>> = {
  reworded: 'Re-worded',
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  typography: 'Typography',
};

/** Whether what is said differs, or only how it is set. */
export type Significance = 'wording' | 'typography';

/**
 * Words in a row. All `before` of an entry's runs joined are its text before, all `after` its text after: `same` has
 * both (they may differ in typography nobody asked about), `replaced` both, `removed` only before, `added` only after.
 */
export interface WordRun {
  readonly kind: 'same' | 'typography' | 'replaced' | 'removed' | 'added';
  readonly before: string;
  readonly after: string;
}

/** Where a passage stands in one of the two texts. */
export interface PassagePlace {
  /** Which block (paragraph, heading, item) of that text holds it, from 0: passages of one paragraph share it. */
  readonly block: number;
  /** Page of the file, from 1; null where the file has no pages. */
  readonly page: number | null;
}

/** What a passage belongs to. */
export interface ComparedElement {
  /** What kind of part it is; a plain heading, paragraph or item when it is no part of a plan itself. */
  readonly type: ElementType | 'heading' | 'paragraph' | 'item';
  /** As printed; empty when unnumbered. */
  readonly number: string;
  /** Names of what it stands under, outermost first; empty at the top. */
  readonly path: readonly string[];
}

export interface ComparedEntry {
  /** "c12": stable for the same two texts and options. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly element: ComparedElement;
  /** Null when added. */
  readonly before: string | null;
  /** Null when removed. */
  readonly after: string | null;
  readonly runs: readonly WordRun[];
  readonly beforePlace: PassagePlace | null;
  readonly afterPlace: PassagePlace | null;
  /** Of a moved passage: what it stood under before (it now stands at `element.path`); else null. */
  readonly movedFrom: readonly string[] | null;
}

/** How much of the two texts was compared. */
export type Coverage =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'part';
      /** The text that holds only a part. */
      readonly side: 'before' | 'after';
      /** Names of the parts that both cover; empty when they have no names. */
      readonly parts: readonly string[];
      /** A sentence for the reader. */
      readonly note: string;
    };

export interface Comparison {
  /** Names of the two texts. */
  readonly beforeName: string;
  readonly afterName: string;
  readonly coverage: Coverage;
  /** Whether typography was asked for. */
  readonly hasTypography: boolean;
  readonly entries: readonly ComparedEntry[];
  /** Entries of each kind. */
  readonly counts: Readonly<Record<EntryKind, number>>;
}

export interface CompareOptions {
  /** Also report differences of typography. */
  readonly typography: boolean;
}

/** An entry that is a change, as the filters and the next/previous keys mean it. */
export function isChange(entry: ComparedEntry): entry is ComparedEntry & { readonly kind: ChangeKind } {
  return entry.kind !== 'same';
}

/** Only `typography` entries leave the wording alone. */
export function significanceOf(entry: ComparedEntry): Significance {
  return entry.kind === 'typography' ? 'typography' : 'wording';
}

/** How many entries of each kind there are. */
export function countEntries(entries: readonly ComparedEntry[]): Comparison['counts'] {
  const counts = { same: 0, reworded: 0, added: 0, removed: 0, moved: 0, typography: 0 };
  for (const entry of entries) counts[entry.kind] += 1;
  return counts;
}
