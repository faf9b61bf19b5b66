/** What a backup says of itself: `manifest.json`. The format is described in docs/backup-format.md. */
import { z } from 'zod';
import { isoInstant } from '../domain/entity';
import { fileId } from '../domain/ids';
import { MEDIA_ENDINGS, mediaType, sha256Hex } from '../domain/paper';

export const FORMAT = 'panel-scrutiny-backup';
/** The version of the format that this code writes, and the newest it can read. */
export const FORMAT_VERSION = 1;

const wholeNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const entryPath = z.string().min(1).max(200);

/** Why a backup was made: by a person, or by the app itself at one of these moments. */
export const backupReason = z.enum(['person', 'exit', 'start', 'upgrade', 'import', 'restore', 'delete', 'support']);
export type BackupReason = z.infer<typeof backupReason>;

const workspace = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().max(1_000),
  /** Set for the example workspace. */
  isExample: z.boolean().optional(),
});
/** The workspace that a backup is of. */
export type BackupWorkspace = z.infer<typeof workspace>;

const backupFile = z.strictObject({
  fileId,
  sha256: sha256Hex,
  /** Bytes. */
  size: wholeNumber.min(1),
  mediaType,
  /** The entry with the bytes; null when they lie beside the backup. */
  path: entryPath.nullable(),
});
/** The bytes of one paper. */
export type BackupFile = z.infer<typeof backupFile>;

const backupEntry = z.strictObject({ path: entryPath, size: wholeNumber, sha256: sha256Hex });
/** One entry of the zip, as it is when unpacked. */
export type BackupEntry = z.infer<typeof backupEntry>;

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.number().int().min(1).max(FORMAT_VERSION),
  /** The version of the tables that the rows are of. */
  databaseVersion: z.number().int().min(1).max(100_000),
  appVersion: z.string().min(1).max(100),
  createdAt: isoInstant,
  reason: backupReason,
  workspace,
  /** Rows of each table in `rows/`. */
  counts: z.record(z.string().min(1).max(100), wholeNumber),
  /** Place of the last change set; 0 when nothing has been changed yet. */
  lastSeq: wholeNumber,
  files: z.array(backupFile).max(50_000),
  /** Files whose bytes could not be read, or were not what they had been, when the backup was made. */
  lostFiles: z.array(z.strictObject({ fileId, sha256: sha256Hex })).max(50_000),
  /** Every entry but `manifest.json` and `SHA256SUMS`. */
  entries: z.array(backupEntry).max(110_000),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/**
 * The name of a file in a backup or beside one, without its ending: its id, in which all but small letters, digits and
 * hyphens are written as `_` and the code of the character in hexadecimal, so that no two names differ in case alone.
 * @throws Error for an id too long to be a name, which the app never makes.
 */
export function fileStem(id: string): string {
  const stem = id.replace(/[^a-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (stem.length > 150) throw new Error('The id of a file is too long for the name of a file');
  return stem;
}

/** `files/<stem>.pdf`, or with the ending of its kind: where the bytes of a file stand. */
export function bytesPath({ fileId: id, mediaType: type }: Pick<BackupFile, 'fileId' | 'mediaType'>): string {
  return `files/${fileStem(id)}.${MEDIA_ENDINGS[type]}`;
}

/** `derived/<stem>.jsonl`: where the sizes and texts of a file's pages stand. */
export function derivedPath(id: string): string {
  return `derived/${fileStem(id)}.jsonl`;
}
