/** Makes entries of aligned passages. Pure. */
import type { Group } from './align';
import type { ComparableBlock } from './comparable';
import type { ComparedElement, ComparedEntry, EntryKind, PassagePlace, WordRun } from './comparison';
import type { Moves } from './moves';
import type { Passage } from './passages';
import { textOf, wordRuns } from './word-runs';

/** One of the two texts, cut up. */
export interface Side {
  readonly blocks: readonly ComparableBlock[];
  readonly passages: readonly Passage[];
}

interface Work {
  readonly before: Side;
  readonly after: Side;
  readonly typography: boolean;
  /** The text whose names are shown where both have some: the whole, not a page of it. */
  readonly named: 'before' | 'after';
}

/** Entries in the order of the groups; what was moved stands where it is now. */
export function entriesOf(groups: readonly Group[], moves: Moves, work: Work): readonly ComparedEntry[] {
  const movedAway = new Set(moves.values());
  const entries: ComparedEntry[] = [];
  for (const { a, b } of groups) {
    const isOnlyBefore = b[0] === b[1];
    if (isOnlyBefore && movedAway.has(a[0])) continue;
    const from = a[0] === a[1] ? moves.get(b[0]) : undefined;
    const before = from === undefined ? work.before.passages.slice(...a) : work.before.passages.slice(from, from + 1);
    const after = work.after.passages.slice(...b);
    entries.push(entryOf(before, after, { ...work, id: `c${entries.length + 1}`, isMoved: from !== undefined }));
  }
  return entries;
}

function entryOf(
  before: readonly Passage[],
  after: readonly Passage[],
  work: Work & { readonly id: string; readonly isMoved: boolean },
): ComparedEntry {
  const runs = runsOf(before, after, work.typography);
  const oldBlock = blockOf(before, work.before);
  const newBlock = blockOf(after, work.after);
  return {
    id: work.id,
    kind: work.isMoved ? 'moved' : kindOf(runs),
    element: work.named === 'after' ? elementOf(oldBlock, newBlock) : elementOf(newBlock, oldBlock),
    before: before.length === 0 ? null : textOf(before),
    after: after.length === 0 ? null : textOf(after),
    runs,
    beforePlace: placeOf(before, oldBlock),
    afterPlace: placeOf(after, newBlock),
    movedFrom: work.isMoved ? (oldBlock?.path ?? []) : null,
  };
}

function runsOf(before: readonly Passage[], after: readonly Passage[], typography: boolean): readonly WordRun[] {
  if (after.length === 0) return [{ kind: 'removed', before: textOf(before), after: '' }];
  if (before.length === 0) return [{ kind: 'added', before: '', after: textOf(after) }];
  const isEqual = before.length === 1 && after.length === 1 && before[0]?.key === after[0]?.key;
  if (isEqual && (!typography || before[0]?.text === after[0]?.text)) {
    return [{ kind: 'same', before: textOf(before), after: textOf(after) }];
  }
  return wordRuns(before, after, typography);
}

function kindOf(runs: readonly WordRun[]): EntryKind {
  const kinds = new Set(runs.map(({ kind }) => kind));
  const [only] = kinds;
  if (kinds.size === 1 && (only === 'added' || only === 'removed')) return only;
  if (kinds.has('added') || kinds.has('removed') || kinds.has('replaced')) return 'reworded';
  return kinds.has('typography') ? 'typography' : 'same';
}

function blockOf(passages: readonly Passage[], side: Side): ComparableBlock | null {
  const [first] = passages;
  return first ? (side.blocks[first.block] ?? null) : null;
}

function placeOf(passages: readonly Passage[], block: ComparableBlock | null): PassagePlace | null {
  const [first] = passages;
  return first && block ? { block: first.block, page: block.page } : null;
}

/** What the passage is; by the names of the second text unless the first says more, or the second lacks it. */
function elementOf(first: ComparableBlock | null, second: ComparableBlock | null): ComparedElement {
  const block = second?.part || !first?.part ? (second ?? first) : first;
  const path = first && second && first.path.length > second.path.length ? first.path : (block?.path ?? []);
  return { type: block?.part?.type ?? block?.kind ?? 'paragraph', number: block?.part?.number ?? '', path };
}
