/** Writes a workspace as one zip. */
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import type { BackupManifest, BackupReason, BackupWorkspace } from './manifest';
import type { Work } from './work';

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

/** @throws AppError `cancelled`, or whatever the database or the target rejects with. */
export function writeBackup(_options: WriteBackupOptions): Promise<BackupManifest> {
  return Promise.reject(new Error('Not yet'));
}
