/** Opens a backup and checks it before anything is written. */
import type { BackupManifest } from './manifest';
import type { RandomAccess } from './random-access';
import type { Work } from './work';

/** Where the bytes and derived entries of a `beside` backup come from; null when they are not there. */
export type FileSource = (fileId: string) => Promise<{ readonly bytes: Blob; readonly derived: Blob } | null>;

export interface OpenBackupOptions extends Work {
  /** The name of the file, for messages. */
  readonly name: string;
  /** Needed to restore or check what lies beside the backup. */
  readonly fileSource?: FileSource | undefined;
}

export interface OpenedBackup {
  readonly name: string;
  readonly manifest: BackupManifest;
}

/** The manifest alone, its place in the zip checked but none of the rest: for lists of backups. */
export function readManifest(_source: Blob | RandomAccess, _options: OpenBackupOptions): Promise<BackupManifest> {
  return Promise.reject(new Error('Not yet'));
}

/**
 * Checks everything in the zip: its structure, checksums, every row and where it points.
 * @throws AppError with one sentence: `foreign` (not a backup), `newer`, `damaged`, `unsafe` (made to do harm),
 *   `cancelled`.
 */
export function openBackup(_source: Blob | RandomAccess, _options: OpenBackupOptions): Promise<OpenedBackup> {
  return Promise.reject(new Error('Not yet'));
}
