// A backup that an older version of the app made, restored by this one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackup } from '@/backup/open-backup';
import { restoreInto } from '@/backup/restore-into';
import { CURRENT_VERSION } from '@/db/migrations';
import { ScrutinyDatabase } from '@/db/scrutiny-database';
import { backUp, everythingIn } from '../helpers/backup-files';
import { fillWorkspace } from '../helpers/backup-workspace';
import { BackupParts, unzipped } from '../helpers/backup-zip';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const NAME = 'older.zip';

let older: ScrutinyDatabase;
let target: TestWorkspace;
beforeEach(async () => {
  target = await createTestWorkspace();
});

/** A database of an older version, with a row in each of its tables. */
async function fillOlder(version: number): Promise<void> {
  const workspace = await createTestWorkspace();
  await fillWorkspace(workspace);
  older = new ScrutinyDatabase(`test-${crypto.randomUUID()}`, version);
  await older.open();
  for (const table of older.tables) await table.bulkAdd(await workspace.database.table(table.name).toArray());
  await workspace.close();
}

const SINCE_VERSION_2 = { planChanges: [], successions: [], measures: [], measureReadings: [] };
afterEach(async () => {
  await older.delete();
  await target.close();
});

describe('a backup of version 2', () => {
  beforeEach(() => fillOlder(2));

  it('keeps how far papers were read, and its plans get what they had not', async () => {
    for (const [table, field] of [
      ['plans', 'previousPlanId'],
      ['planVersions', 'previousVersionId'],
    ] as const) {
      await older
        .table(table)
        .toCollection()
        .modify((row: Record<string, unknown>) => void delete row[field]);
    }
    const { blob, manifest } = await backUp(older);
    expect(manifest.databaseVersion).toBe(2);
    await restoreInto(target.database, await openBackup(blob, { name: NAME }));
    const restored = await everythingIn(target.database);
    expect(restored['readings']).toHaveLength(1);
    expect(restored['plans']).toMatchObject([{ previousPlanId: null, payload: { remit: 'police' } }]);
    expect(restored['planVersions']).toMatchObject([{ previousVersionId: null, payload: { scope: 'whole' } }]);
    expect(restored).toMatchObject(SINCE_VERSION_2);
  });
});

describe('a backup of version 1', () => {
  beforeEach(() => fillOlder(1));

  it('fills tables of version 1, which are then migrated', async () => {
    const { blob, manifest } = await backUp(older);
    expect(manifest.databaseVersion).toBe(1);
    expect(manifest.counts).not.toHaveProperty('readings');
    await restoreInto(target.database, await openBackup(blob, { name: NAME }));
    expect(target.database.verno).toBe(CURRENT_VERSION);
    expect(await everythingIn(target.database)).toEqual({
      ...(await everythingIn(older)),
      readings: [],
      ...SINCE_VERSION_2,
    });
  });

  it.each([
    ['an unknown state', /record 1 of questions has something wrong in “state”/, 'state', 'won'],
    ['an id that leads nowhere', /record 1 of questions points by “meetingId”/, 'meetingId', 'gone'],
  ])('is refused once it has been migrated for %s, and the database is empty again', async (_, says, field, value) => {
    const parts = new BackupParts(await unzipped((await backUp(older)).blob));
    parts.row('questions', (row) => void (row[field] = value)).honest();
    const opened = await openBackup(parts.zip(), { name: NAME });
    await expect(restoreInto(target.database, opened)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(says),
    });
    expect(target.database.verno).toBe(CURRENT_VERSION);
    expect(Object.values(await everythingIn(target.database)).flat()).toEqual([]);
  });

  it('is refused before anything is written for what no version has had', async () => {
    const parts = new BackupParts(await unzipped((await backUp(older)).blob));
    parts.row('questions', (row) => void delete row['payload']).honest();
    await expect(openBackup(parts.zip(), { name: NAME })).rejects.toMatchObject({ code: 'damaged' });
  });
});
