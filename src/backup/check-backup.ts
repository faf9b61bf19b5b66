/** Checks a backup whole and says what it holds. */
import type { OpenBackupOptions } from './open-backup';
import type { RandomAccess } from './random-access';

export interface BackupSummary {
  /** The panel's name as the latest profile gives it; null when none was set. */
  readonly panel: string | null;
  readonly createdAt: string;
  readonly reason: string;
  readonly appVersion: string;
  readonly databaseVersion: number;
  readonly isExample: boolean;
  /** True when the papers' bytes are in the backup itself. */
  readonly isComplete: boolean;
  readonly lastSeq: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly papers: number;
  readonly pages: number;
  readonly files: number;
  /** Bytes of all papers. */
  readonly bytes: number;
  /** Papers whose bytes were lost before the backup was made. */
  readonly lostFiles: number;
  /** Papers of a `beside` backup whose bytes were not checked, since they are not at hand. */
  readonly uncheckedFiles: number;
}

/** `openBackup`, and besides the bytes of what lies beside the backup. @throws AppError as `openBackup` */
export function checkBackup(_source: Blob | RandomAccess, _options: OpenBackupOptions): Promise<BackupSummary> {
  return Promise.reject(new Error('Not yet'));
}
