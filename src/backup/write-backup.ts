/** Writes a workspace as one zip. */
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { AppError } from '../domain/errors';
import type { FileRecord } from '../domain/paper';
import { areRight, derivedOf } from './derived';
import {
  type BackupEntry,
  type BackupManifest,
  type BackupReason,
  type BackupWorkspace,
  bytesPath,
  derivedPath,
  FORMAT,
  FORMAT_VERSION,
  manifestSchema,
} from './manifest';
import { readmeText } from './readme-text';
import { type Snapshot, takeSnapshot, versionOf } from './snapshot';
import { sumsOf } from './sums';
import { stopIfCancelled, type Work } from './work';
import { createZipTarget, type ZipTarget } from './zip-target';

export interface WriteBackupOptions extends Work {
  readonly database: ScrutinyDatabase;
  readonly workspace: BackupWorkspace;
  readonly appVersion: string;
  readonly reason: BackupReason;
  readonly now: Date;
  /** Closed at the end; aborted when the work fails or is cancelled. */
  readonly target: WritableStream<Uint8Array>;
  /** `inside`: complete. `beside`: records alone; bytes and derived entries lie outside, once per file. */
  readonly files: 'inside' | 'beside';
}

/**
 * Rows are read in one transaction; then the zip is streamed. A file whose bytes can't be read any more, or are not what
 * they were, is left out and named in `lostFiles`: one broken paper must not keep all else from being backed up.
 * @throws AppError `cancelled`, or whatever the database or the target rejects with. The target is then aborted.
 */
export async function writeBackup(options: WriteBackupOptions): Promise<BackupManifest> {
  let zip: ZipTarget | null = null;
  try {
    stopIfCancelled(options);
    const snapshot = await takeSnapshot(options.database);
    const progress = progressOf(snapshot, options);
    const sorted = options.files === 'inside' ? await sortedFiles(snapshot, progress, options) : allPresent(snapshot);
    zip = createZipTarget({
      target: options.target,
      at: options.now,
      signal: options.signal,
      onBytes: (count) => progress('writing', count),
    });
    return await writeEntries(zip, snapshot, sorted, options);
  } catch (error) {
    await (zip ?? options.target).abort(error).catch(() => undefined);
    stopIfCancelled(options);
    throw error;
  }
}

interface SortedFiles {
  readonly present: readonly FileRecord[];
  readonly lost: readonly FileRecord[];
}

function allPresent({ files }: Snapshot): SortedFiles {
  return { present: files, lost: [] };
}

type Progress = (stage: 'reading' | 'writing', bytes: number) => void;

/** Bytes of papers count twice: they are hashed before they are written. */
function progressOf({ tables, files }: Snapshot, { onProgress, files: where }: WriteBackupOptions): Progress {
  const texts = [...tables.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  const bytes = where === 'inside' ? files.reduce((sum, { size }) => sum + size, 0) : 0;
  const total = texts + 2 * bytes;
  let done = 0;
  return (stage, count) => {
    done = Math.min(total, done + count);
    onProgress?.({ stage, done, total });
  };
}

/** Tells files whose bytes are there and right from those whose bytes are lost. */
async function sortedFiles({ files }: Snapshot, progress: Progress, work: Work): Promise<SortedFiles> {
  const present: FileRecord[] = [];
  const lost: FileRecord[] = [];
  for (const file of files) {
    stopIfCancelled(work);
    const isThere = await areRight(file, file.blob).catch(() => false);
    (isThere ? present : lost).push(file);
    progress('reading', file.size);
  }
  return { present, lost };
}

async function writeEntries(
  zip: ZipTarget,
  snapshot: Snapshot,
  { present, lost }: SortedFiles,
  options: WriteBackupOptions,
): Promise<BackupManifest> {
  const { workspace, appVersion, reason, now } = options;
  const isInside = options.files === 'inside';
  const entries: BackupEntry[] = [await zip.add('README.txt', new Blob([readmeText(options)]), { isText: true })];
  for (const [table, { blob, sha256 }] of snapshot.tables) {
    stopIfCancelled(options);
    entries.push(await zip.add(`rows/${table}.jsonl`, blob, { isText: true, sha256 }));
  }
  if (isInside) for (const file of present) entries.push(...(await writeFile(zip, file, options)));
  const manifest = manifestSchema.parse({
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    databaseVersion: versionOf(options.database),
    appVersion,
    createdAt: now.toISOString(),
    reason,
    workspace,
    counts: Object.fromEntries([...snapshot.tables].map(([table, { count }]) => [table, count])),
    lastSeq: snapshot.lastSeq,
    files: present.map((file) => ({
      fileId: file.id,
      sha256: file.sha256,
      size: file.size,
      mediaType: file.mediaType,
      path: isInside ? bytesPath({ fileId: file.id, mediaType: file.mediaType }) : null,
    })),
    lostFiles: lost.map((file) => ({ fileId: file.id, sha256: file.sha256 })),
    entries,
  });
  const text = new Blob([`${JSON.stringify(manifest, null, 2)}\n`]);
  const last = await zip.add('manifest.json', text, { isText: true });
  await zip.add('SHA256SUMS', new Blob([sumsOf([...entries, last])]), { isText: true });
  stopIfCancelled(options);
  await zip.end();
  return manifest;
}

async function writeFile(zip: ZipTarget, file: FileRecord, options: WriteBackupOptions): Promise<BackupEntry[]> {
  stopIfCancelled(options);
  const derived = await derivedOf(options.database, file.id);
  if (derived === null) {
    throw new AppError(
      'stale',
      'Papers were removed while the backup was made, so it was not made; make it once more.',
    );
  }
  const path = bytesPath({ fileId: file.id, mediaType: file.mediaType });
  const bytes = await zip.add(path, file.blob, { isText: false, sha256: file.sha256 });
  return [bytes, await zip.add(derivedPath(file.id), derived, { isText: true })];
}
