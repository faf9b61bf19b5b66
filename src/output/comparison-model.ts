/** What stands in a paper about what changed between two texts, before anything is said about how it looks. */
import { placeInWords } from '../domain/compare/change-list';
import {
  CHANGE_KIND_LABELS,
  CHANGE_KINDS,
  type ChangeKind,
  type Comparison,
  type WordRun,
} from '../domain/compare/comparison';
import type { KeptText } from '../domain/compare/kept-text';
import { type ChangeEntry, changeGroups } from '../domain/compare/shown-changes';
import { publicRecords, type Records } from '../domain/publication';
import { EXEMPT_MARK } from './make-briefing';
import { oneLine } from './plain-text';
import { longDate } from './uk-dates';

export interface ComparedName {
  readonly text: KeptText;
  /** What it is called, with its file where that says more. */
  readonly name: string;
}

export interface ComparisonInput {
  readonly comparison: Comparison;
  readonly before: ComparedName;
  readonly after: ComparedName;
  /** Kinds of changes that stay out. */
  readonly hidden: readonly ChangeKind[];
  readonly bodyName: string;
  /** ISO date of today, local. */
  readonly today: string;
  /** Whether a text that may not be published may be in it; it is then marked on every page. */
  readonly withExempt: boolean;
}

/** Words and whether they went or came. */
export interface MarkedWords {
  readonly text: string;
  readonly mark: 'same' | 'removed' | 'added';
}

export interface ComparedChange {
  readonly number: number;
  readonly kind: string;
  readonly place: string;
  /** "Before under “…”", of what moved; else empty. */
  readonly note: string;
  readonly before: readonly MarkedWords[];
  readonly after: readonly MarkedWords[];
  /** "p. 4"; empty where there are no pages. */
  readonly beforePage: string;
  readonly afterPage: string;
}

export interface ComparisonModel {
  readonly title: string;
  readonly bodyName: string;
  readonly mark: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  /** A sentence about kinds that were left out; empty when none were. */
  readonly leftOut: string;
  readonly sections: readonly { readonly title: string; readonly changes: readonly ComparedChange[] }[];
  readonly madeOn: string;
}

/** Null when a text may not be published and `withExempt` was not asked for. */
export function comparisonModel(records: Records, input: ComparisonInput): ComparisonModel | null {
  const { comparison, before, after, bodyName } = input;
  const isPublic = mayBePublished(records, [before.text, after.text]);
  if (!isPublic && !input.withExempt) return null;
  const hidden = new Set(input.hidden);
  const coverage = comparison.coverage.kind === 'part' ? comparison.coverage.note : 'The whole of both texts';
  let number = 0;
  return {
    title: 'What changed in the wording',
    bodyName,
    mark: isPublic ? '' : EXEMPT_MARK,
    facts: [
      { label: 'Earlier text', value: oneLine(before.name) },
      { label: 'Later text', value: oneLine(after.name) },
      { label: 'Compared', value: coverage },
      { label: 'Typography', value: comparison.hasTypography ? 'Compared as well' : 'Not compared' },
    ],
    counts: CHANGE_KINDS.filter((kind) => kind !== 'typography' || comparison.hasTypography).map((kind) => ({
      label: CHANGE_KIND_LABELS[kind],
      count: comparison.counts[kind],
    })),
    leftOut: leftOutWords(comparison, hidden),
    sections: changeGroups(comparison.entries, hidden, false).map(({ name, changes }) => ({
      title: name === '' ? 'Outside of the parts' : oneLine(name),
      changes: changes.map((change) => {
        number += 1;
        return comparedChange(change, number);
      }),
    })),
    madeOn: longDate(input.today),
  };
}

/** The rows decide, by the rule for all documents; a text that is gone may not go out either. */
function mayBePublished(records: Records, texts: readonly KeptText[]): boolean {
  const { versions, papers } = publicRecords(records);
  const open = new Set<string>([...versions, ...papers].map(({ id }) => id));
  return texts.every(({ id }) => open.has(id));
}

function leftOutWords({ counts }: Comparison, hidden: ReadonlySet<ChangeKind>): string {
  const left = [...hidden].filter((kind) => counts[kind] > 0);
  if (left.length === 0) return '';
  const words = left.map((kind) => `${counts[kind]} ${CHANGE_KIND_LABELS[kind].toLowerCase()}`);
  return `Left out here: ${words.join(', ')}.`;
}

function comparedChange(entry: ChangeEntry, number: number): ComparedChange {
  const { kind, movedFrom, runs, beforePlace, afterPlace } = entry;
  const from = movedFrom === null || movedFrom.length === 0 ? '' : movedFrom.join(' > ');
  return {
    number,
    kind: CHANGE_KIND_LABELS[kind],
    place: oneLine(placeInWords(entry.element)),
    note: from === '' ? '' : `Before under “${oneLine(from)}”`,
    before: markedWords(runs, 'before'),
    after: markedWords(runs, 'after'),
    beforePage: pageWords(beforePlace?.page),
    afterPage: pageWords(afterPlace?.page),
  };
}

function pageWords(page: number | null | undefined): string {
  return page === null || page === undefined ? '' : `p. ${page}`;
}

/** One side of a passage, with what is only there marked. */
function markedWords(runs: readonly WordRun[], side: 'before' | 'after'): readonly MarkedWords[] {
  const mark = side === 'before' ? 'removed' : 'added';
  return runs.flatMap((run): readonly MarkedWords[] => {
    const text = run[side];
    if (text === '') return [];
    if (run.kind === 'same' || text.trim() === '') return [{ text, mark: 'same' }];
    // No line is drawn through the space behind a word.
    const words = text.trimEnd();
    const space = text.slice(words.length);
    return [{ text: words, mark }, ...(space === '' ? [] : [{ text: space, mark: 'same' as const }])];
  });
}
