import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { changeSetSchema, TABLE_NAMES } from '@/db/change-set';
import { MIGRATIONS } from '@/db/migrations';
import { HEADER_FIELDS, SCHEMAS } from '@/db/tables';
import { baseFields } from '@/domain/entity';
import { readingSchema } from '@/domain/reading';
import { firstTable, name, quoted, ROOT, readDocument, section } from './markdown';

const DOCUMENT = readDocument('docs/data-model.md');
const BASE = ['id', ...Object.keys(baseFields)];

/** Store definitions as the last migration leaves them. */
function stores(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const migration of MIGRATIONS) {
    for (const [table, definition] of Object.entries(migration.stores)) {
      if (definition === null) all.delete(table);
      else all.set(table, definition);
    }
  }
  return all;
}

const documented = Array.from(DOCUMENT.matchAll(/^### `(\w+)`$/gm), (match) => match[1] ?? '');

/** The fields of an interface in a source file, by its text. */
function fieldsOfInterface(path: string, title: string): readonly string[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const body = new RegExp(`export interface ${title}[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1];
  if (body === undefined) throw new Error(`${path} has no interface ${title}`);
  return Array.from(body.matchAll(/^ {2}readonly (\w+)\??:/gm), (match) => match[1] ?? '');
}

/** The tables that hold no entities, and their fields in the code. */
const OTHER_TABLES: Readonly<Record<string, readonly string[]>> = {
  files: fieldsOfInterface('src/domain/paper.ts', 'FileRecord'),
  layouts: fieldsOfInterface('src/domain/paper.ts', 'PaperLayout'),
  pageTexts: fieldsOfInterface('src/domain/paper.ts', 'PageText'),
  changes: [...fieldsOfInterface('src/db/change-set.ts', 'StoredChangeSet'), ...Object.keys(changeSetSchema.shape)],
  readings: Object.keys(readingSchema.shape),
  bin: fieldsOfInterface('src/db/scrutiny-database.ts', 'BinRow'),
  meta: fieldsOfInterface('src/db/scrutiny-database.ts', 'MetaRow'),
};

const rowsOf = (table: string) => firstTable(section(DOCUMENT, `\`${table}\``));

describe('docs/data-model.md', () => {
  it('has a section for every table of the database, and for no other', () => {
    expect([...documented].sort()).toEqual([...stores().keys()].sort());
    expect(new Set(documented).size).toBe(documented.length);
  });

  it.each([...stores()])('gives the indexes of %s', (table, definition) => {
    expect(/^Indexes: `(.*)`\.$/m.exec(section(DOCUMENT, `\`${table}\``))?.[1]).toBe(definition);
  });

  it('gives the fields that every row has', () => {
    expect(firstTable(section(DOCUMENT, 'Rows')).map((row) => name(row['Field']))).toEqual(BASE);
  });

  it.each(Object.entries(OTHER_TABLES))('lists every field of %s', (table, fields) => {
    const found = rowsOf(table).map((row) => name(row['Field']));
    expect([...found].sort()).toEqual([...fields].sort());
  });
});

describe.each(TABLE_NAMES)('docs/data-model.md on %s', (table) => {
  const shape: Readonly<Record<string, z.ZodType>> = SCHEMAS[table].shape;
  const own = Object.keys(shape).filter((field) => !BASE.includes(field));

  it('lists every field of the entity, and none besides', () => {
    expect(rowsOf(table).map((row) => name(row['Field']))).toEqual(own);
  });

  it('says which fields stand in the clear header', () => {
    const header = rowsOf(table).filter((row) => row['Stored in'] === 'header');
    expect(header.map((row) => name(row['Field'])).sort()).toEqual([...HEADER_FIELDS[table]].sort());
    expect(rowsOf(table).every((row) => row['Stored in'] === 'header' || row['Stored in'] === 'payload')).toBe(true);
  });

  it('says which fields may be null', () => {
    for (const row of rowsOf(table)) {
      const field = shape[name(row['Field'])];
      expect([row['Field'], row['Value']?.endsWith(', or null')]).toEqual([
        row['Field'],
        field?.safeParse(null).success,
      ]);
    }
  });

  it('lists the values of every field that has a list of them', () => {
    for (const row of rowsOf(table)) {
      const options = optionsOf(shape[name(row['Field'])]);
      if (options) expect([row['Field'], quoted(row['Value'] ?? '')]).toEqual([row['Field'], options]);
    }
  });

  it('says of every id whose id it is', () => {
    for (const row of rowsOf(table)) {
      const isId = row['Value']?.startsWith('id of `') ?? false;
      if (name(row['Field']).endsWith('Id')) expect([row['Field'], isId]).toEqual([row['Field'], true]);
      if (isId) for (const target of quoted(row['Value'] ?? '')) expect(documented).toContain(target);
    }
  });

  it('says something about every field', () => {
    expect(rowsOf(table).filter((row) => (row['Meaning'] ?? '').length < 4)).toEqual([]);
  });
});

/** The values of an enumeration, or null for any other field. */
function optionsOf(field: z.ZodType | undefined): readonly string[] | null {
  const inner = field && 'unwrap' in field ? (field as z.ZodNullable<z.ZodType>).unwrap() : field;
  return inner && 'options' in inner && inner.def.type === 'enum' ? (inner as z.ZodEnum).options.map(String) : null;
}
