/** The engine of a restore: checks a backup whole, then fills the empty partition that it was started on. */
import { fileStem } from '../backup/manifest';
import { type FileSource, type OpenedBackup, openBackup } from '../backup/open-backup';
import { restoreInto } from '../backup/restore-into';
import { ScrutinyDatabase } from '../db/scrutiny-database';
import { AppError } from '../domain/errors';
import { bridge } from '../platform/bridge';
import { fetchIntake } from '../platform/intake';
import type { CallContext, Calls } from '../platform/rpc';
import type { BackupContents, BackupSource } from '../services/backup-ports';
import { markOf } from './sentinel-keeper';

/** The calls of this engine: `open`, then `fill`. */
export function fillingCalls(): Calls {
  let opened: OpenedBackup | null = null;
  return {
    open: async (source: BackupSource, { signal, onProgress }: CallContext): Promise<BackupContents> => {
      const { blob, name, fileSource } = await received(source, signal);
      opened = await openBackup(blob, { name, fileSource, signal, onProgress });
      const { createdAt, counts, lastSeq } = opened.manifest;
      return { panel: opened.panel, createdAt, counts, lastSeq };
    },
    fill: async (_input: null, { signal, onProgress }: CallContext): Promise<null> => {
      if (opened === null) throw new Error('Nothing was opened');
      const database = new ScrutinyDatabase();
      try {
        await database.open();
        await restoreInto(database, opened, { signal, onProgress });
        await bridge.invoke('restore.filled', await markOf(database));
      } finally {
        database.close();
      }
      return null;
    },
  };
}

async function received(
  source: BackupSource,
  signal: AbortSignal,
): Promise<{ readonly blob: Blob; readonly name: string; readonly fileSource: FileSource | undefined }> {
  const isFile = source.kind === 'file';
  const token = isFile ? source.token : (await bridge.invoke('restore.copy', { name: source.name })).token;
  const name = isFile ? source.name : 'the safety copy';
  try {
    return { blob: await fetchIntake(token, signal), name, fileSource: isFile ? undefined : besideCopy };
  } catch (error) {
    if (signal.aborted) throw error;
    const sentence = isFile
      ? `“${name}” can’t be read; choose it again.`
      : 'This safety copy can’t be read; try another.';
    throw new AppError('unreadableFile', sentence, { cause: error });
  }
}

/** The papers of a safety copy, from the folder beside it. */
async function besideCopy(fileId: string): ReturnType<FileSource> {
  const found = await bridge.invoke('restore.file', { stem: fileStem(fileId) });
  if (!found) return null;
  const [bytes, derived] = await Promise.all([fetchIntake(found.bytes.token), fetchIntake(found.derived.token)]);
  return { bytes, derived };
}
