import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '@/db/open-database';
import { ScrutinyDatabase } from '@/db/scrutiny-database';

const name = `migration-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

const BASE = { compartment: 'open', createdAt: '2025-01-01T00:00:00.000Z', updatedAt: '2025-01-01T00:00:00.000Z' };
const PLAN = { ...BASE, id: 'plan', payload: { title: 'Safer Exampleshire', periodFrom: '2021', periodTo: '2025' } };
const VERSION = {
  ...BASE,
  id: 'version',
  planId: 'plan',
  paperId: 'paper',
  status: 'draft',
  reviewState: 'accepted',
  acceptedOn: '2021-04-01',
  payload: { label: 'Draft 2' },
};
const PART = {
  ...BASE,
  id: 'part',
  versionId: 'version',
  parentId: null,
  type: 'priority',
  order: 'a0',
  stableKey: 'part',
  payload: { number: '1', text: 'Safer streets', source: null, confidence: 1, reason: '' },
};

const PROMISE = {
  ...BASE,
  id: 'promise',
  versionId: 'version',
  elementId: 'part',
  state: 'kept',
  payload: { text: 'I will light the streets.', who: '' },
};

function binned(table: string, row: { readonly id: string }) {
  const id = `${row.id}-deleted`;
  const kept = { deletedAt: BASE.createdAt, changeSetId: 'set', label: 'Delete plan' };
  return { id: `${table}:${id}`, table, entityId: id, ...kept, row: { ...row, id } };
}

it('003 makes every plan a police plan and every text whole, the deleted ones too, and touches nothing else', async () => {
  const old = new ScrutinyDatabase(name, 2);
  await old.open();
  await old.table('plans').put(PLAN);
  await old.table('planVersions').put(VERSION);
  await old.table('planElements').put(PART);
  await old.table('commitments').put(PROMISE);
  await old
    .table('bin')
    .bulkPut([
      binned('plans', PLAN),
      binned('planVersions', VERSION),
      binned('planElements', PART),
      binned('commitments', PROMISE),
    ]);
  old.close();

  const database = await openDatabase(name);
  const plan = { ...PLAN, previousPlanId: null, payload: { ...PLAN.payload, remit: 'police' } };
  const version = { ...VERSION, previousVersionId: null, payload: { ...VERSION.payload, scope: 'whole' } };
  expect(await database.rows('plans').toArray()).toEqual([plan]);
  expect(await database.rows('planVersions').toArray()).toEqual([version]);
  expect(await database.rows('planElements').toArray()).toEqual([PART]);
  const promise = { ...PROMISE, payload: { ...PROMISE.payload, note: '' } };
  expect(await database.rows('commitments').toArray()).toEqual([promise]);
  expect(await database.bin.toArray()).toEqual([
    binned('commitments', promise),
    binned('planElements', PART),
    binned('planVersions', version),
    binned('plans', plan),
  ]);
  for (const table of ['planChanges', 'successions', 'measures', 'measureReadings'] as const) {
    expect(await database.rows(table).count()).toBe(0);
  }
  database.close();
});
