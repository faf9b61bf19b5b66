import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBackup } from '@/backup/open-backup';
import { restoreInto } from '@/backup/restore-into';
import { AppError } from '@/domain/errors';
import { backUp, everythingIn } from '../helpers/backup-files';
import type { HostileBackup } from '../helpers/backup-hostile';
import { MANIFESTS } from '../helpers/backup-hostile-manifests';
import { ROWS } from '../helpers/backup-hostile-rows';
import { STRUCTURES } from '../helpers/backup-hostile-zips';
import { fillWorkspace } from '../helpers/backup-workspace';
import { BackupParts, unzipped } from '../helpers/backup-zip';

import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const NAME = 'Backup of Northmoor.zip';
/** Bombs; others may take what a busy machine takes. */
const BOMB_MS = 1_000;
const MOST_BYTES = 200 * 1024 ** 2;

let good: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const workspace = await createTestWorkspace();
  await fillWorkspace(workspace);
  good = await unzipped((await backUp(workspace.database)).blob);
  await workspace.close();
});

let target: TestWorkspace;
beforeEach(async () => {
  target = await createTestWorkspace();
});
afterEach(() => target.close());

async function restoreFrom(zip: Blob): Promise<unknown> {
  return restoreInto(target.database, await openBackup(zip, { name: NAME }));
}

it('the backup that all of these are made from is good, taken apart and put together', async () => {
  const { rows } = (await restoreFrom(new BackupParts(good).honest().zip())) as { rows: number };
  expect(rows).toBeGreaterThan(20);
});

async function isRefused({ name, code, says, make }: HostileBackup): Promise<void> {
  const zip = make(new BackupParts(good));
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const error: unknown = await restoreFrom(zip).catch((reason: unknown) => reason);
  const [took, grown] = [performance.now() - begun, process.memoryUsage().rss - before];
  expect(error).toBeInstanceOf(AppError);
  const { message, code: given } = error as AppError;
  expect([given, message]).toEqual([code, expect.stringMatching(says)]);
  // One sentence: it names the file, ends in a full stop and has no other.
  expect(message).toMatch(/^“Backup of Northmoor\.zip” [^\n]*[^.]\.$/);
  expect(message).not.toMatch(/[.!?] /);
  expect(Object.values(await everythingIn(target.database)).flat()).toEqual([]);
  if (name.includes('bomb')) expect(took).toBeLessThan(BOMB_MS);
  expect(grown).toBeLessThan(MOST_BYTES);
}

describe('a zip is refused, with one sentence and nothing written, for', () => {
  it.each(STRUCTURES)('$name', isRefused);
});

describe('a manifest is refused, with one sentence and nothing written, for', () => {
  it.each(MANIFESTS)('$name', isRefused);
});

describe('records are refused, with one sentence and nothing written, for', () => {
  it.each(ROWS)('$name', isRefused);
});

it('nothing of all this has reached the prototype of objects', () => {
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
