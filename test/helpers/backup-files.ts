// Backups in memory, and databases as plain values for comparing.

import type { BackupManifest } from '@/backup/manifest';
import { type WriteBackupOptions, writeBackup } from '@/backup/write-backup';
import type { ScrutinyDatabase } from '@/db/scrutiny-database';
import { A_WORKSPACE } from './backup-workspace';

export interface MadeBackup {
  readonly blob: Blob;
  readonly manifest: BackupManifest;
}

/** A target that keeps what it is given. `blob` is null until it has been closed. */
export function memoryTarget() {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let state: 'open' | 'closed' | 'aborted' = 'open';
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => void chunks.push(new Uint8Array(chunk)),
    close: () => {
      state = 'closed';
    },
    abort: () => {
      state = 'aborted';
    },
  });
  return { target, state: () => state, blob: () => new Blob(chunks) };
}

export async function backUp(
  database: ScrutinyDatabase,
  options: Partial<WriteBackupOptions> = {},
): Promise<MadeBackup> {
  const { target, blob } = memoryTarget();
  const manifest = await writeBackup({
    database,
    workspace: A_WORKSPACE,
    appVersion: '0.1.0',
    reason: 'person',
    now: new Date('2025-02-13T12:00:00.000Z'),
    files: 'inside',
    target,
    ...options,
  });
  return { blob: blob(), manifest };
}

/** Everything in a database, bytes as hexadecimal, by table. */
export async function everythingIn(database: ScrutinyDatabase): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of database.tables) {
    const rows: unknown[] = await table.orderBy(':id').toArray();
    tables[table.name] = await Promise.all(rows.map(plain));
  }
  return tables;
}

async function plain(row: unknown): Promise<unknown> {
  if (typeof row !== 'object' || row === null || !('blob' in row) || !(row.blob instanceof Blob)) return row;
  return { ...row, blob: Buffer.from(await row.blob.arrayBuffer()).toString('hex') };
}
