// What the hostile backups have in common.
import type { ErrorCode } from '@/domain/errors';
import type { BackupParts } from './backup-zip';

/** A backup that is damaged, foreign or made to do harm: wrong in one way, and otherwise as good as can be. */
export interface HostileBackup {
  readonly name: string;
  readonly code: ErrorCode;
  /** What the sentence must say. */
  readonly says: RegExp;
  readonly make: (backup: BackupParts) => Blob;
}

export function hostile(
  name: string,
  code: ErrorCode,
  says: RegExp,
  make: (backup: BackupParts) => Blob,
): HostileBackup {
  return { name, code, says, make };
}

export type Row = Record<string, unknown>;

/** The path of the first paper in the backup. */
export function firstFile(backup: BackupParts): string {
  return [...backup.parts.keys()].find((path) => /^files\/.*\.pdf$/.test(path)) ?? '';
}
