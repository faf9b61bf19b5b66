/** Which change sets are one burst of typing, and so one step of undo. */
import type { ChangeSet, Fields, TableName } from './change-set';
import { HEADER_FIELDS } from './tables';

/**
 * Joins two change sets when the later one goes on writing in the field that the earlier one wrote in, so that one undo
 * takes back both. Null for anything but text: two moves or two choices are two steps, however quick.
 */
export function joinTyping(earlier: ChangeSet, later: ChangeSet): ChangeSet | null {
  const [first] = earlier.changes;
  const [second] = later.changes;
  if (earlier.changes.length !== 1 || later.changes.length !== 1) return null;
  if (first?.kind !== 'patch' || second?.kind !== 'patch') return null;
  if (first.table !== second.table || first.id !== second.id || earlier.label !== later.label) return null;
  const field = textField(first.table, first.after);
  if (field === null || field !== textField(second.table, second.after)) return null;
  return { ...later, changes: [{ ...second, before: first.before }] };
}

/** The one field of words that a patch writes; header fields hold ids, states, dates and orders, never words. */
function textField(table: TableName, after: Fields): string | null {
  const names = Object.keys(after).filter((name) => name !== 'updatedAt');
  const [name] = names;
  if (name === undefined || names.length !== 1 || typeof after[name] !== 'string') return null;
  return HEADER_FIELDS[table].includes(name) ? null : name;
}
