/** Checks the rows of a backup one after another: form, order, number, and where they point. */
import type { TableName } from '../db/change-set';
import { CURRENT_VERSION } from '../db/migrations';
import { REFERENCES, referencesOf } from '../db/references';
import { isAfter, type KeyPath, keyOf } from './backup-tables';
import { isPlainObject, type PlainObject, plainJsonProblem } from './plain-json';
import { type RowCheck, rowCheckFor } from './row-schemas';

/** Makes the error for the 1-based place of a row in its table and a clause without a subject. */
export type FailAt = (table: string, place: number, problem: string) => Error;

export interface RowsCheck {
  begin(table: string, path: KeyPath): void;
  /** The next row of the table that was begun. */
  take(row: unknown): PlainObject;
  /** Rows taken of the table that was begun. */
  count(): number;
  /** After the last table: every id that a row holds must have led somewhere. */
  end(): void;
}

interface Pending {
  readonly table: string;
  readonly place: number;
  readonly field: string;
  readonly to: string;
  readonly id: string;
}

/** What points comes after what it points to, so that hardly a reference has to be remembered. */
const ORDER: readonly string[] = [
  'profiles',
  'members',
  'plans',
  'papers',
  'meetings',
  'planVersions',
  'planElements',
  'agendaItems',
  'itemPapers',
  'annotations',
  'questions',
  'responses',
  'commitments',
  'links',
  'planChanges',
  'successions',
  'measures',
  'measureReadings',
] satisfies readonly TableName[];

/** The tables in the order in which they are best checked. */
export function inCheckingOrder(tables: ReadonlyMap<string, KeyPath>): readonly (readonly [string, KeyPath])[] {
  const rank = (table: string) => (ORDER.includes(table) ? ORDER.indexOf(table) : ORDER.length);
  return [...tables].sort(([a], [b]) => rank(a) - rank(b));
}

export function createRowsCheck(version: number, fail: FailAt): RowsCheck {
  const ids = new Map<string, Set<unknown>>();
  const pending: Pending[] = [];
  let at: Place | null = null;
  return {
    begin: (table, path) => {
      at = { table, path, check: rowCheckFor(table, version), known: new Set(), count: 0, last: null };
      ids.set(table, at.known);
    },
    take: (row) => {
      if (at === null) throw new Error('No table was begun');
      at.count += 1;
      const { table, count: place } = at;
      const problem = takeProblem(at, row);
      if (problem !== null) throw fail(table, place, problem);
      const taken = row as PlainObject;
      // Older rows may point by other fields; they are followed once they have been migrated.
      if (version === CURRENT_VERSION) {
        for (const one of pointersOf(table, taken)) {
          if (!ids.get(one.to)?.has(one.id)) pending.push({ ...one, table, place });
        }
      }
      return taken;
    },
    count: () => at?.count ?? 0,
    end: () => {
      const dead = pending.find(({ to, id }) => !ids.get(to)?.has(id));
      if (dead) throw fail(dead.table, dead.place, `points by “${dead.field}” to something that is not there`);
    },
  };
}

interface Place {
  readonly table: string;
  readonly path: KeyPath;
  readonly check: RowCheck;
  readonly known: Set<unknown>;
  count: number;
  last: ReturnType<typeof keyOf>;
}

function takeProblem(at: Place, row: unknown): string | null {
  const problem = plainJsonProblem(row);
  if (problem !== null) return problem;
  if (!isPlainObject(row)) return 'is not an object';
  const key = keyOf(row, at.path);
  if (key === null) return 'has no id';
  if (at.last !== null && !isAfter(key, at.last)) {
    return isAfter(at.last, key) ? 'is out of order' : 'has the same id as the one before';
  }
  at.last = key;
  if (at.table in REFERENCES) at.known.add(key);
  return at.check(row);
}

type Pointer = Pick<Pending, 'field' | 'to' | 'id'>;

function pointersOf(table: string, row: PlainObject): readonly Pointer[] {
  if (!isReferring(table)) return [];
  return referencesOf(table, row).flatMap(({ field, to }): Pointer[] => {
    const id = row[field];
    return typeof id === 'string' ? [{ field, to, id }] : [];
  });
}

function isReferring(table: string): table is TableName {
  return table in REFERENCES;
}
