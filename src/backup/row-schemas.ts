/** What a row of each table may be. A row that says anything more than its schema is refused as well. */
import { z } from 'zod';
import { changeSetSchema, sameValue, TABLE_NAMES, tableName } from '../db/change-set';
import { CURRENT_VERSION } from '../db/migrations';
import { fromRow, SCHEMAS, type StoredRow, toRow } from '../db/tables';
import { compartment, isoDate, isoInstant } from '../domain/entity';
import { changeSetId } from '../domain/ids';
import { readingSchema } from '../domain/reading';
import type { PlainObject } from './plain-json';

/** Says what is wrong with a row, as a clause without its subject, or null. */
export type RowCheck = (row: PlainObject) => string | null;

const key = z.string().min(1).max(400);
const touched = z.array(z.string().min(1).max(1_000));

/** What every row of an entity had from the first version on, in its clear header and its payload. */
const entityShape = z.looseObject({
  id: key,
  compartment,
  createdAt: isoInstant,
  updatedAt: isoInstant,
  payload: z.record(z.string(), z.unknown()),
});

const storedChange = changeSetSchema.extend({ seq: z.number().int().min(1), touched });

const binned = z.object({
  id: z.string().min(1).max(1_000),
  table: tableName,
  entityId: key,
  deletedAt: isoInstant,
  changeSetId,
  label: z.string().min(1).max(200),
  row: entityShape,
});

const meta = z.object({ key, value: z.unknown() });

/**
 * The check of a table's rows. Rows of an older version are held to the shape that all versions share; once they have been
 * migrated they are checked again, in full.
 */
export function rowCheckFor(table: string, version: number): RowCheck {
  const entity = TABLE_NAMES.find((name) => name === table);
  if (entity !== undefined) {
    return version === CURRENT_VERSION
      ? (row) => entityProblem(entity, row)
      : (row) => problemBy(entityShape, row) ?? timesProblem(row);
  }
  switch (table) {
    case 'changes':
      return (row) => problemBy(storedChange, row) ?? timesProblem(row);
    case 'bin':
      return (row) => problemBy(binned, row) ?? timesProblem(row) ?? binnedProblem(row);
    case 'meta':
      return (row) => problemBy(meta, row);
    case 'readings':
      return (row) => (version === CURRENT_VERSION ? (problemBy(readingSchema, row) ?? timesProblem(row)) : null);
    // A table of newer code than this; its key was checked, and that it is plain JSON.
    default:
      return () => null;
  }
}

function entityProblem(table: (typeof TABLE_NAMES)[number], row: PlainObject): string | null {
  const shape = problemBy(entityShape, row);
  if (shape !== null) return shape;
  const stored = row as unknown as StoredRow;
  const joined = fromRow<typeof table>(stored);
  const problem = problemBy(SCHEMAS[table], joined);
  if (problem !== null) return problem;
  // Joined and split again it must be what it was: each field in its one place, none in both.
  if (!sameValue(toRow(table, joined), row)) return 'has a field in the wrong place';
  return timesProblem(joined);
}

/**
 * The row inside is held to the common shape only: it may have been deleted under older tables, and the writer checks it in
 * full before it comes back.
 */
function binnedProblem(row: PlainObject): string | null {
  const { id, table, entityId, row: inner } = binned.parse(row);
  return id === `${table}:${entityId}` && inner.id === entityId ? null : 'has an id that does not fit';
}

/** The schema's first complaint in words, or that there is more than the schema knows. */
function problemBy(schema: z.ZodType, value: unknown): string | null {
  const result = schema.safeParse(value);
  if (result.success) return sameValue(result.data, value) ? null : 'holds something that does not belong there';
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  const where = field === '' ? '' : ` in “${field.slice(0, 60)}”`;
  return issue?.code === 'too_big' ? `is too long${where}` : `has something wrong${where}`;
}

/** Fields that hold a date or an instant have the form of one already; this asks whether there is such a day. */
function timesProblem(row: PlainObject): string | null {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'string' && isTimeField(name, value) && !isRealTime(value)) {
      return `has an impossible date in “${name}”`;
    }
  }
  return null;
}

/** Fields of words may look like dates and be none. */
const TIME_FIELDS: ReadonlySet<string> = timeFields();

function isTimeField(name: string, value: string): boolean {
  return TIME_FIELDS.has(name) && /^\d{4}-\d{2}-\d{2}/.test(value);
}

function timeFields(): Set<string> {
  const found = new Set(['at', 'deletedAt', 'readAt']);
  for (const table of TABLE_NAMES) {
    const shape: Readonly<Record<string, z.ZodType>> = SCHEMAS[table].shape;
    for (const [name, schema] of Object.entries(shape)) {
      const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
      if (inner === isoDate || inner === isoInstant) found.add(name);
    }
  }
  return found;
}

/** True for a date or an instant that a calendar has. The 30th of February is let pass: people type it. */
export function isRealTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
