// How much memory a backup takes while it is written and checked. 128 MB of papers each time; for another size:
//   BACKUP_MEMORY_MB=1024 npx vitest run test/integration/backup-memory.test.ts
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { checkBackup } from '@/backup/check-backup';
import { writeBackup } from '@/backup/write-backup';
import { openRandomAccess } from '@/cli/workspace-file';
import { A_WORKSPACE, addStoredPaper } from '../helpers/backup-workspace';
import { createTestWorkspace } from '../helpers/workspace';

const MEGABYTE = 1024 ** 2;
const PAPERS = 4;
const paperMegabytes = Number(process.env['BACKUP_MEMORY_MB'] ?? 128) / PAPERS;
const MOST_MEGABYTES = 200;

const folder = mkdtempSync(join(tmpdir(), 'backup-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The most memory that the process took beyond what it had before, in megabytes, and the time in seconds. */
async function growthOf(work: () => Promise<unknown>): Promise<{ megabytes: number; seconds: number }> {
  const begun = performance.now();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { megabytes: (most - before) / MEGABYTE, seconds: (performance.now() - begun) / 1_000 };
}

it('papers are streamed, never held', async () => {
  // A Blob of Blobs shares their bytes, so the papers themselves take hardly any memory.
  const megabyte = new Blob([Buffer.alloc(MEGABYTE, '%PDF-1.7 0123456789')]);
  const paper = new Blob(Array.from({ length: paperMegabytes }, () => megabyte));
  const workspace = await createTestWorkspace();
  for (let at = 0; at < PAPERS; at += 1) await addStoredPaper(workspace, { bytes: paper });

  const file = join(folder, 'backup.zip');
  const writing = await growthOf(() =>
    writeBackup({
      database: workspace.database,
      workspace: A_WORKSPACE,
      appVersion: '0.1.0',
      reason: 'person',
      now: new Date('2025-02-13T12:00:00.000Z'),
      files: 'inside',
      target: Writable.toWeb(createWriteStream(file)) as WritableStream<Uint8Array>,
    }),
  );
  await workspace.close();
  expect(statSync(file).size).toBeGreaterThan(PAPERS * paperMegabytes * MEGABYTE);

  const access = await openRandomAccess(file);
  const checking = await growthOf(() => checkBackup(access, { name: 'backup.zip' }));
  await access.close();
  for (const [what, { megabytes, seconds }] of Object.entries({ writing, checking })) {
    console.info(
      `${PAPERS * paperMegabytes} MB of papers, ${what}: ${megabytes.toFixed(0)} MB more, ${seconds.toFixed(1)} s`,
    );
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  }
}, 900_000);
