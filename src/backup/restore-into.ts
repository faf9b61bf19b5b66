/** Fills an empty database from an opened backup. */
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import type { OpenedBackup } from './open-backup';
import type { Work } from './work';

export interface RestoreResult {
  /** Rows restored, all tables together. */
  readonly rows: number;
  readonly files: number;
  /** Ids of files that the backup names and that could not be had; their papers are there, as "file missing". */
  readonly missingFiles: readonly string[];
}

/**
 * Fills an EMPTY, open database, which is open again, at the current version, when this resolves. Verifies the rows
 * against the backup afterwards. When it fails or is cancelled the database is emptied again.
 * @throws AppError `notEmpty`, `damaged`, `cancelled`
 */
export function restoreInto(
  _database: ScrutinyDatabase,
  _opened: OpenedBackup,
  _work: Work = {},
): Promise<RestoreResult> {
  return Promise.reject(new Error('Not yet'));
}
