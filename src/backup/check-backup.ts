/** Checks a backup whole and says what it holds. */
import { type OpenBackupOptions, type OpenedBackup, openBackup } from './open-backup';
import type { RandomAccess } from './random-access';
import { checkedParts } from './restore-into';
import { stopIfCancelled } from './work';

export interface BackupSummary {
  /** The panel's name as the latest profile gives it; null when none was set. */
  readonly panel: string | null;
  readonly workspace: string;
  readonly isExample: boolean;
  readonly createdAt: string;
  readonly reason: string;
  readonly appVersion: string;
  readonly formatVersion: number;
  readonly databaseVersion: number;
  /** True when the papers' bytes are in the backup itself. */
  readonly isComplete: boolean;
  /** Change sets so far. */
  readonly lastSeq: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly papers: number;
  readonly pages: number;
  readonly files: number;
  /** Bytes of all papers. */
  readonly bytes: number;
  /** Files whose bytes were lost before the backup was made. */
  readonly lostFiles: number;
  /** Files that lie beside the backup and are not at hand, or not what they were. */
  readonly missingFiles: number;
}

/** `openBackup`, and besides what lies beside the backup. @throws AppError as `openBackup` */
export async function checkBackup(source: Blob | RandomAccess, options: OpenBackupOptions): Promise<BackupSummary> {
  const opened = await openBackup(source, options);
  const { manifest, panel } = opened;
  const missingFiles = await countMissing(opened, options);
  return {
    panel,
    workspace: manifest.workspace.name,
    isExample: manifest.workspace.isExample ?? false,
    createdAt: manifest.createdAt,
    reason: manifest.reason,
    appVersion: manifest.appVersion,
    formatVersion: manifest.formatVersion,
    databaseVersion: manifest.databaseVersion,
    isComplete: manifest.files.every(({ path }) => path !== null),
    lastSeq: manifest.lastSeq,
    counts: manifest.counts,
    papers: manifest.counts['papers'] ?? 0,
    pages: await countPages(opened),
    files: manifest.files.length,
    bytes: manifest.files.reduce((sum, { size }) => sum + size, 0),
    lostFiles: manifest.lostFiles.length,
    missingFiles,
  };
}

async function countPages(opened: OpenedBackup): Promise<number> {
  let pages = 0;
  for await (const rows of opened.rowsOf('papers')) {
    for (const { pageCount } of rows) pages += typeof pageCount === 'number' ? pageCount : 0;
  }
  return pages;
}

async function countMissing(opened: OpenedBackup, options: OpenBackupOptions): Promise<number> {
  let missing = 0;
  for (const file of opened.manifest.files) {
    stopIfCancelled(options);
    if (file.path !== null) continue;
    const parts = await opened.partsOf(file);
    if (parts === null || (await checkedParts(file, parts, opened)) === null) missing += 1;
  }
  return missing;
}
