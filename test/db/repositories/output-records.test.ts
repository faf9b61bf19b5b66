import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputRecords } from '@/db/repositories/output-records';
import { SCHEMAS, toRow } from '@/db/tables';
import type { Records } from '@/domain/publication';
import { richRecords } from '../../helpers/rich-meeting';
import { createTestWorkspace, type TestWorkspace } from '../../helpers/workspace';

const TABLES = {
  meetings: 'meetings',
  items: 'agendaItems',
  places: 'itemPapers',
  papers: 'papers',
  annotations: 'annotations',
  questions: 'questions',
  links: 'links',
  responses: 'responses',
  commitments: 'commitments',
  plans: 'plans',
  versions: 'planVersions',
  elements: 'planElements',
  measures: 'measures',
  figures: 'measureReadings',
  members: 'members',
} as const satisfies Record<keyof Records, keyof typeof SCHEMAS>;

const NAMES = Object.keys(TABLES) as (keyof Records)[];
type Row = { readonly id: string };

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

async function readAll(): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = Object.fromEntries(NAMES.map((name) => [name, []]));
  for await (const { table, rows } of outputRecords(workspace.database)) found[table]?.push(...(rows as Row[]));
  return found;
}

const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('outputRecords', () => {
  it('gives every row of every table as it is', async () => {
    const all = richRecords();
    for (const name of NAMES) {
      const rows = all[name].map((row) => SCHEMAS[TABLES[name]].parse(row));
      await workspace.database.rows(TABLES[name]).bulkAdd(rows.map((row) => toRow(TABLES[name], row)));
    }
    const found = await readAll();
    for (const name of NAMES) expect(sorted(found[name] ?? [])).toEqual(sorted(all[name]));
  });

  it('gives thousands of rows once each, and no mark that nothing rests on', async () => {
    const all = richRecords();
    const [mark, member] = [all.annotations[0], all.members[0]];
    if (!mark || !member) throw new Error('the fixture has changed');
    const many = Array.from({ length: 1_700 }, (_, index) => ({ ...member, id: `m-${index}` }));
    await workspace.database.rows('members').bulkAdd(many.map((row) => toRow('members', row)));
    await workspace.database.rows('annotations').add(toRow('annotations', mark));
    const found = await readAll();
    expect(sorted(found['members'] ?? [])).toEqual(sorted(many));
    expect(found['annotations']).toEqual([]);
  });
});
