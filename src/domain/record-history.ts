/** What happened to one record, told from the change sets that touched it: who, when, and what changed. Pure. */

/** The parts of a stored change set that a history is told from. */
export interface HistorySource {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly undoes: string | null;
  readonly changes: readonly HistorySourceChange[];
}

export type HistorySourceChange = { readonly table: string; readonly id: string } & (
  | { readonly kind: 'add'; readonly after: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'patch';
      readonly before: Readonly<Record<string, unknown>>;
      readonly after: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'remove'; readonly before: Readonly<Record<string, unknown>> }
);

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  /** What the person did, in the words of the menu. */
  readonly label: string;
  readonly how: 'done' | 'undone' | 'redone';
  readonly kind: 'added' | 'changed' | 'removed';
  /** The fields that changed; empty for what was added or removed whole. */
  readonly fields: readonly FieldChange[];
}

/** Fields that say nothing to a person. */
const SILENT: ReadonlySet<string> = new Set(['updatedAt', 'createdAt', 'order', 'stableKey', 'id']);

/** The history of one record, newest first. `sources` come in the order in which they were saved. */
export function historyOf(sources: readonly HistorySource[], table: string, id: string): readonly HistoryEntry[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return sources
    .flatMap((source) => {
      const change = source.changes.find((one) => one.table === table && one.id === id);
      return change ? [entryOf(source, change, byId)] : [];
    })
    .reverse();
}

function entryOf(
  source: HistorySource,
  change: HistorySourceChange,
  byId: ReadonlyMap<string, HistorySource>,
): HistoryEntry {
  const { id, at, by, label } = source;
  return { id, at, by, label, how: howOf(source, byId), kind: KINDS[change.kind], fields: fieldsOf(change) };
}

const KINDS = { add: 'added', patch: 'changed', remove: 'removed' } as const;

/** Undo commits the inverse of a change set, and redo the inverse of that: an odd number of steps back is an undo. */
function howOf(source: HistorySource, byId: ReadonlyMap<string, HistorySource>): HistoryEntry['how'] {
  let steps = 0;
  let current: HistorySource | undefined = source;
  while (current && current.undoes !== null) {
    steps += 1;
    current = byId.get(current.undoes);
  }
  if (steps === 0) return 'done';
  return steps % 2 === 1 ? 'undone' : 'redone';
}

function fieldsOf(change: HistorySourceChange): readonly FieldChange[] {
  if (change.kind !== 'patch') return [];
  return Object.keys(change.after)
    .filter((field) => !SILENT.has(field))
    .map((field) => ({ field, before: change.before[field], after: change.after[field] }));
}
