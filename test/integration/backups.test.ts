import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBackup } from '@/backup/check-backup';
import { derivedOf } from '@/backup/derived';
import { openBackup, readManifest } from '@/backup/open-backup';
import { restoreInto } from '@/backup/restore-into';
import { backUp, everythingIn, memoryTarget } from '../helpers/backup-files';
import { addDamagedPaper, addStoredPaper, fillWorkspace } from '../helpers/backup-workspace';
import { unzipped } from '../helpers/backup-zip';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const NAME = 'northmoor.zip';

let workspace: TestWorkspace;
let other: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  other = await createTestWorkspace();
});
afterEach(async () => {
  await workspace.close();
  await other.close();
});

describe('a complete backup', () => {
  it('brings every row and every byte back', async () => {
    await fillWorkspace(workspace);
    const before = await everythingIn(workspace.database);
    for (const [table, rows] of Object.entries(before)) expect([table, rows.length > 0]).toEqual([table, true]);
    const { blob, manifest } = await backUp(workspace.database);
    const opened = await openBackup(blob, { name: NAME });
    const result = await restoreInto(other.database, opened);
    expect(await everythingIn(other.database)).toEqual(before);
    expect(result).toEqual({ rows: sum(Object.values(manifest.counts)), files: 3, missingFiles: [] });
    const { blob: again } = await backUp(other.database);
    expect(await again.text()).toEqual(await blob.text());
  });

  it('says what it holds', async () => {
    await fillWorkspace(workspace);
    const { blob, manifest } = await backUp(workspace.database, { workspace: { id: 'w', name: 'N', isExample: true } });
    expect(await readManifest(blob, { name: NAME })).toEqual(manifest);
    expect(await checkBackup(blob, { name: NAME })).toMatchObject({
      panel: 'Northmoor Police and Crime Panel',
      isExample: true,
      isComplete: true,
      createdAt: '2025-02-13T12:00:00.000Z',
      papers: 2,
      pages: 4,
      files: 3,
      lostFiles: 0,
      missingFiles: 0,
      lastSeq: manifest.counts['changes'],
    });
  });

  it('can be made of an empty workspace', async () => {
    const { blob } = await backUp(workspace.database);
    const result = await restoreInto(other.database, await openBackup(blob, { name: NAME }));
    expect(result).toEqual({ rows: 0, files: 0, missingFiles: [] });
  });

  it('is read as a Zip64 as well, as backups over 4 GB are', async () => {
    await fillWorkspace(workspace);
    const { blob } = await backUp(workspace.database);
    const large = new ZipWriter(new BlobWriter(), { zip64: true, useWebWorkers: false });
    for (const [path, bytes] of await unzipped(blob)) await large.add(path, new Uint8ArrayReader(bytes));
    await restoreInto(other.database, await openBackup(await large.close(), { name: NAME }));
    expect(await everythingIn(other.database)).toEqual(await everythingIn(workspace.database));
  });

  it.each([
    ['before there were zips', '1970-01-01T00:00:00.000Z'],
    ['far ahead', '2150-06-01T00:00:00.000Z'],
  ])('can be made when the clock stands %s', async (_, at) => {
    const { blob } = await backUp(workspace.database, { now: new Date(at) });
    expect(await checkBackup(blob, { name: NAME })).toMatchObject({ createdAt: at });
  });

  it('holds rows in the bin that were deleted under older tables', async () => {
    await fillWorkspace(workspace);
    const [binned] = await workspace.database.bin.toArray();
    if (!binned) throw new Error('Nothing in the bin');
    const { fileName: _, ...payload } = binned.row.payload;
    await workspace.database.bin.put({ ...binned, row: { ...binned.row, payload: { ...payload, old: true } } });
    const { blob } = await backUp(workspace.database);
    await restoreInto(other.database, await openBackup(blob, { name: NAME }));
    expect(await everythingIn(other.database)).toEqual(await everythingIn(workspace.database));
  });

  it('leaves out bytes that are no longer what they were, and says so', async () => {
    await fillWorkspace(workspace);
    const lost = await addDamagedPaper(workspace);
    const { blob, manifest } = await backUp(workspace.database);
    expect(manifest.lostFiles).toEqual([{ fileId: lost.fileId, sha256: lost.sha256 }]);
    const result = await restoreInto(other.database, await openBackup(blob, { name: NAME }));
    expect(result.missingFiles).toEqual([lost.fileId]);
    expect(await other.database.rows('papers').get(lost.id)).toBeDefined();
  });

  it('tells how far it is, up to the end', async () => {
    await fillWorkspace(workspace);
    const told: [string, number, number][] = [];
    const onProgress = ({ stage, done, total }: { stage: string; done: number; total: number }) =>
      told.push([stage, done, total]);
    const { blob } = await backUp(workspace.database, { onProgress });
    expect(told.every(([, done], index) => index === 0 || done >= (told[index - 1]?.[1] ?? 0))).toBe(true);
    const opened = await openBackup(blob, { name: NAME, onProgress });
    await restoreInto(other.database, opened, { onProgress });
    for (const stage of ['writing', 'checking', 'restoring']) {
      const last = told.filter(([one]) => one === stage).at(-1);
      expect([stage, last?.[1]]).toEqual([stage, last?.[2]]);
    }
  });
});

describe('a backup beside its papers', () => {
  it('holds the records alone, and takes the papers from beside it', async () => {
    await fillWorkspace(workspace);
    const { blob, manifest } = await backUp(workspace.database, { files: 'beside' });
    expect(blob.size).toBeLessThan(100_000);
    expect(manifest.files.map(({ path }) => path)).toEqual([null, null, null]);
    const fileSource = async (fileId: string) => {
      const file = await workspace.database.files.get(fileId);
      const derived = await derivedOf(workspace.database, fileId);
      return file && derived ? { bytes: file.blob, derived } : null;
    };
    const opened = await openBackup(blob, { name: NAME, fileSource });
    await restoreInto(other.database, opened);
    expect(await everythingIn(other.database)).toEqual(await everythingIn(workspace.database));
  });

  it('is restored without papers that are not there, or not what they were', async () => {
    const [kept, gone, changed] = [
      await addStoredPaper(workspace, { bytes: new Blob(['one']) }),
      await addStoredPaper(workspace, { bytes: new Blob(['two']) }),
      await addStoredPaper(workspace, { bytes: new Blob(['three']) }),
    ];
    const { blob } = await backUp(workspace.database, { files: 'beside' });
    const fileSource = async (fileId: string) => {
      const derived = await derivedOf(workspace.database, fileId);
      if (fileId === gone.fileId || derived === null) return null;
      return { bytes: new Blob([fileId === kept.fileId ? 'one' : 'THREE']), derived };
    };
    expect(await checkBackup(blob, { name: NAME, fileSource })).toMatchObject({ missingFiles: 2, isComplete: false });
    const result = await restoreInto(other.database, await openBackup(blob, { name: NAME, fileSource }));
    expect(new Set(result.missingFiles)).toEqual(new Set([gone.fileId, changed.fileId]));
    expect(await other.database.rows('papers').count()).toBe(3);
    expect(await other.database.files.toCollection().primaryKeys()).toEqual([kept.fileId]);
  });
});

describe('cancelling', () => {
  it('leaves no backup', async () => {
    await fillWorkspace(workspace);
    const stop = new AbortController();
    const { target, state } = memoryTarget();
    const onProgress = ({ stage }: { stage: string }) => stage === 'writing' && stop.abort();
    const made = backUp(workspace.database, { target, signal: stop.signal, onProgress });
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    expect(state()).toBe('aborted');
  });

  it('leaves the database empty', async () => {
    await fillWorkspace(workspace);
    const { blob } = await backUp(workspace.database);
    const opened = await openBackup(blob, { name: NAME });
    const stop = new AbortController();
    let seen = 0;
    const onProgress = () => {
      seen += 1;
      if (seen === 19) stop.abort();
    };
    const restored = restoreInto(other.database, opened, { signal: stop.signal, onProgress });
    await expect(restored).rejects.toMatchObject({ code: 'cancelled' });
    expect(Object.values(await everythingIn(other.database)).flat()).toEqual([]);
  });
});

it('a workspace that holds something is not restored into', async () => {
  await fillWorkspace(other);
  const before = await everythingIn(other.database);
  const { blob } = await backUp(workspace.database);
  const opened = await openBackup(blob, { name: NAME });
  await expect(restoreInto(other.database, opened)).rejects.toMatchObject({ code: 'notEmpty' });
  expect(await everythingIn(other.database)).toEqual(before);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
