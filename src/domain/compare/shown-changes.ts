/** What of a comparison is shown: changes of the chosen kinds, by the part they stand in. Pure. */

import { wordKey } from '../similarity';
import { type ChangeKind, type ComparedEntry, isChange } from './comparison';
import { type ComparedRow, rowsOf } from './rows';

export type ChangeEntry = ComparedEntry & { readonly kind: ChangeKind };

/** A chief part of the text, or what stands outside of all. */
export interface ChangeGroup {
  readonly id: string;
  /** Empty for what stands outside of all parts. */
  readonly name: string;
  /** Id of its first passage, changed or not. */
  readonly first: string;
  readonly changes: readonly ChangeEntry[];
}

/** Whether an entry is a change of a kind that is not hidden. */
export function isShownChange(entry: ComparedEntry, hidden: ReadonlySet<ChangeKind>): entry is ChangeEntry {
  return isChange(entry) && !hidden.has(entry.kind);
}

/** Chief parts in the order of the text, each with its changes. Those without any are there with `withUnchanged`. */
export function changeGroups(
  entries: readonly ComparedEntry[],
  hidden: ReadonlySet<ChangeKind>,
  withUnchanged: boolean,
): readonly ChangeGroup[] {
  const groups = new Map<string, { name: string; first: string; changes: ChangeEntry[] }>();
  entries.forEach((entry, at) => {
    const name = groupName(entry, entries[at + 1]);
    // What was removed stands under a name of the earlier text, which may be set otherwise.
    const key = wordKey(name);
    const group = groups.get(key) ?? { name, first: entry.id, changes: [] };
    groups.set(key, group);
    if (isShownChange(entry, hidden)) group.changes.push(entry);
  });
  return [...groups]
    .filter(([, { changes }]) => withUnchanged || changes.length > 0)
    .map(([key, group]) => ({ id: `part:${key}`, ...group }));
}

/** A heading at the top belongs to what it is the heading of. */
function groupName(entry: ComparedEntry, next: ComparedEntry | undefined): string {
  const [own] = entry.element.path;
  if (own !== undefined) return own;
  const [below] = next?.element.path ?? [];
  return below !== undefined && (entry.after ?? entry.before ?? '').includes(below) ? below : '';
}

/** Rows as they are laid out: all, or those with a change that is shown. */
export function shownRows(
  entries: readonly ComparedEntry[],
  hidden: ReadonlySet<ChangeKind>,
  isWhole: boolean,
): readonly ComparedRow[] {
  const rows = rowsOf(entries);
  return isWhole ? rows : rows.filter((row) => row.entries.some((entry) => isShownChange(entry, hidden)));
}

/** The change to go to: the next (1) or the one before (-1), seen from the entry one is at; null at the end. */
export function changeFrom(
  entries: readonly ComparedEntry[],
  hidden: ReadonlySet<ChangeKind>,
  at: string | null,
  step: 1 | -1,
): ChangeEntry | null {
  const here = entries.findIndex(({ id }) => id === at);
  const isFit = (entry: ComparedEntry): entry is ChangeEntry => isShownChange(entry, hidden);
  if (step === 1) return entries.slice(here + 1).find(isFit) ?? null;
  return here < 0 ? null : (entries.slice(0, here).findLast(isFit) ?? null);
}
