/** Reads about papers. */
import { asId, type FileId } from '../../domain/ids';
import type { ScrutinyDatabase } from '../scrutiny-database';

/** The files that papers refer to and that are not there. Reads keys alone. */
export async function missingFiles(database: ScrutinyDatabase): Promise<ReadonlySet<FileId>> {
  const stored = new Set<unknown>(await database.files.toCollection().primaryKeys());
  const needed = (await database.rows('papers').orderBy('fileId').uniqueKeys()).filter((id) => typeof id === 'string');
  return new Set(needed.filter((id) => !stored.has(id)).map((id) => asId<FileId>(id)));
}
