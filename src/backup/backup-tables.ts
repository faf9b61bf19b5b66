/** Which tables a version of the database has, and by which key their rows are told apart. */
import { MIGRATIONS } from '../db/migrations';

/** One field, or several. */
export type KeyPath = string | readonly string[];
type RowKey = string | number | readonly RowKey[];

/** Kept as `files/` and `derived/`, since they hold bytes or can be made from them again. */
const FILE_TABLES = new Set(['files', 'layouts', 'pageTexts']);

/** The tables whose rows stand in `rows/`, with their primary keys, as of a version of the database. */
export function rowTablesAt(version: number): ReadonlyMap<string, KeyPath> {
  const tables = new Map<string, KeyPath>();
  for (const migration of MIGRATIONS.filter((one) => one.version <= version)) {
    for (const [table, indexes] of Object.entries(migration.stores)) {
      if (indexes === null) tables.delete(table);
      else if (!FILE_TABLES.has(table)) tables.set(table, keyPathOf(indexes));
    }
  }
  return tables;
}

/** The first of Dexie's index definitions is the primary key: `id`, `&id` or `[a+b]`. */
function keyPathOf(indexes: string): KeyPath {
  const first =
    indexes
      .split(',')[0]
      ?.trim()
      .replace(/^[&+]+/, '') ?? '';
  return first.startsWith('[') ? first.slice(1, -1).split('+') : first;
}

/** The key of a row; null when a part of it is missing or no key. */
export function keyOf(row: Readonly<Record<string, unknown>>, path: KeyPath): RowKey | null {
  if (typeof path === 'string') return asKey(row[path]);
  const parts = path.map((field) => asKey(row[field]));
  return parts.every((part) => part !== null) ? parts : null;
}

function asKey(value: unknown): RowKey | null {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

/** The order of IndexedDB: numbers before text before lists; text by UTF-16 code units. */
export function isAfter(key: RowKey, earlier: RowKey): boolean {
  return compareKeys(key, earlier) > 0;
}

function compareKeys(a: RowKey, b: RowKey): number {
  if (typeof a === 'object' && typeof b === 'object') {
    for (const [index, part] of a.entries()) {
      const other = b[index];
      if (other === undefined) return 1;
      const order = compareKeys(part, other);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === typeof b) return a < b ? -1 : Number(a > b);
  return rank(a) - rank(b);
}

function rank(key: RowKey): number {
  return typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;
}
