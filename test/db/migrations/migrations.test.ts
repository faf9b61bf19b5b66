import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '@/db/change-set';
import { CURRENT_VERSION, MIGRATIONS } from '@/db/migrations';
import { openDatabase } from '@/db/open-database';
import { ScrutinyDatabase } from '@/db/scrutiny-database';

const names: string[] = [];

function freshName(): string {
  const name = `migration-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

describe('migrations', () => {
  it('are numbered 1, 2, 3 … without gaps and have unique names', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(new Set(MIGRATIONS.map((migration) => migration.name)).size).toBe(MIGRATIONS.length);
  });

  it('give every entity a table keyed by id', async () => {
    const database = await openDatabase(freshName());
    for (const table of TABLE_NAMES) expect(database.rows(table).schema.primKey.keyPath).toBe('id');
    database.close();
  });

  it('keep every row when the database is closed and opened again', async () => {
    const name = freshName();
    const first = await openDatabase(name);
    await first.meta.put({ key: 'kept', value: [1, 2, 3] });
    first.close();
    const second = await openDatabase(name);
    expect(await second.meta.toArray()).toEqual([{ key: 'kept', value: [1, 2, 3] }]);
    second.close();
  });

  it('001 makes the first tables from nothing', async () => {
    const database = new ScrutinyDatabase(freshName(), 1);
    await database.open();
    expect(database.verno).toBe(1);
    expect(database.tables.map((table) => table.name)).toContain('changes');
    database.close();
  });
});

describe('002 readings', () => {
  it('leaves every row of version 1 as it is, and brings an empty table', async () => {
    const name = freshName();
    const old = new ScrutinyDatabase(name, 1);
    await old.open();
    const paper = {
      id: 'a',
      compartment: 'open',
      createdAt: '',
      updatedAt: '',
      fileId: 'f',
      payload: { title: 'Old' },
    };
    await old.rows('papers').put(paper as never);
    await old.table('meta').put({ key: 'kept', value: 1 });
    old.close();
    const database = await openDatabase(name);
    expect(await database.rows('papers').toArray()).toEqual([paper]);
    expect(await database.meta.toArray()).toEqual([{ key: 'kept', value: 1 }]);
    expect(await database.readings.toArray()).toEqual([]);
    database.close();
  });
});

describe('a database written by a newer version', () => {
  it('is refused with one sentence and left as it is', async () => {
    const name = freshName();
    const newer = new Dexie(name);
    newer.version(CURRENT_VERSION + 1).stores({ meta: 'key', fromTheFuture: 'id' });
    await newer.open();
    await newer.table('fromTheFuture').put({ id: 'a', value: 1 });
    newer.close();

    await expect(openDatabase(name)).rejects.toMatchObject({
      code: 'newerDatabase',
      message: expect.stringContaining('newer version of Panel Scrutiny'),
    });

    await newer.open();
    expect(await newer.table('fromTheFuture').toArray()).toEqual([{ id: 'a', value: 1 }]);
    newer.close();
  });
});
