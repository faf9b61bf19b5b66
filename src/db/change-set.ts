/**
 * Change sets: what the unit of work builds, the journal keeps, undo inverts and sharing will send. A change tells
 * fields, not whole rows, so that two people's edits of one row can be told apart.
 */
import { z } from 'zod';
import { isoInstant } from '../domain/entity';
import { type ChangeSetId, changeSetId } from '../domain/ids';

export const TABLE_NAMES = [
  'profiles',
  'members',
  'plans',
  'planVersions',
  'planElements',
  'commitments',
  'papers',
  'meetings',
  'agendaItems',
  'itemPapers',
  'annotations',
  'questions',
  'links',
  'responses',
  'planChanges',
  'successions',
  'measures',
  'measureReadings',
] as const;
export const tableName = z.enum(TABLE_NAMES);
export type TableName = z.infer<typeof tableName>;

const fields = z.record(z.string(), z.unknown());
export type Fields = Readonly<Record<string, unknown>>;

const target = { table: tableName, id: z.string().min(1).max(400) };

export const change = z.discriminatedUnion('kind', [
  /** A new row, or one brought back from the bin. */
  z.object({ kind: z.literal('add'), ...target, after: fields }),
  /** Field values before and after; the same field names on both sides. */
  z.object({ kind: z.literal('patch'), ...target, before: fields, after: fields }),
  /** The row goes to the bin. */
  z.object({ kind: z.literal('remove'), ...target, before: fields }),
]);
export type Change = z.infer<typeof change>;

export const changeSetSchema = z.object({
  id: changeSetId,
  /** What the person did, in the words of the menu: "Add highlight". Shown by Undo and in the history. */
  label: z.string().min(1).max(200),
  at: isoInstant,
  /** Who did it: a member's name, or "this computer". */
  by: z.string().max(400),
  /** Set when this change set undoes or redoes another. */
  undoes: changeSetId.nullable(),
  changes: z.array(change).min(1),
});
export type ChangeSet = z.infer<typeof changeSetSchema>;

/** A change set as stored: with its place in this computer's order. */
export interface StoredChangeSet extends ChangeSet {
  readonly seq: number;
  /** `table:id` of every row it touched, for the history of a record. */
  readonly touched: readonly string[];
}

export function touchedKey(table: TableName, id: string): string {
  return `${table}:${id}`;
}

/** The change set that takes another back: inverse changes in reverse order. */
export function invert(changeSet: ChangeSet, id: ChangeSetId, at: string, by: string): ChangeSet {
  return {
    id,
    label: changeSet.label,
    at,
    by,
    undoes: changeSet.id,
    changes: changeSet.changes.map(invertChange).reverse(),
  };
}

function invertChange(one: Change): Change {
  switch (one.kind) {
    case 'add':
      return { kind: 'remove', table: one.table, id: one.id, before: one.after };
    case 'remove':
      return { kind: 'add', table: one.table, id: one.id, after: one.before };
    case 'patch':
      return { ...one, before: one.after, after: one.before };
  }
}

/** Structural equality of the plain values that rows hold. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysA = Object.keys(a);
  if (keysA.length !== Object.keys(b).length) return false;
  const other = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => other.has(key) && sameValue(value, other.get(key)));
}
