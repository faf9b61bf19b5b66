/** What was read from a paper's bytes, kept with them so that a restore need not read every paper again. */
import type { ScrutinyDatabase } from '../db/scrutiny-database';

/**
 * The derived entry of one file: its record without the bytes, its layout, the texts of its pages, a line each. Null
 * when there is no such file.
 */
export function derivedOf(_database: ScrutinyDatabase, _fileId: string): Promise<Blob | null> {
  return Promise.reject(new Error('Not yet'));
}

/**
 * Stores a file with its derived entry, both checked first: the bytes against the hashes, each line by its schema.
 * @throws AppError `damaged`; nothing of this file is then stored.
 */
export function restoreDerived(
  _database: ScrutinyDatabase,
  _file: { readonly fileId: string; readonly sha256: string; readonly bytes: Blob; readonly derived: Blob },
): Promise<void> {
  return Promise.reject(new Error('Not yet'));
}
