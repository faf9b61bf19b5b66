/** Opens a backup and checks it before anything is written. */
import { checkContents } from './check-contents';
import { type FileParts } from './derived';
import { type BackupFile, type BackupManifest, derivedPath } from './manifest';
import type { PlainObject } from './plain-json';
import { blobAccess, type RandomAccess } from './random-access';
import { asRefusal, manifestIn, type ReadManifest } from './read-manifest';
import { parsedLines } from './read-rows';
import { foreign, type Refuse, refuser } from './refuse';
import { stopIfCancelled, type Work } from './work';
import { checkedChunks, gathered } from './zip-chunks';
import { openZip, type ZipSource } from './zip-source';

/** Where the bytes and derived entries of a `beside` backup come from; null when they are not there. */
export type FileSource = (fileId: string) => Promise<FileParts | null>;

export interface OpenBackupOptions extends Work {
  /** The name of the file, for messages. */
  readonly name: string;
  /** Needed to restore or check what lies beside the backup. */
  readonly fileSource?: FileSource | undefined;
}

export interface OpenedBackup {
  readonly name: string;
  readonly manifest: BackupManifest;
  /** The name of the panel as the latest profile gives it; null when none was set. */
  readonly panel: string | null;
  /** Makes the error for what is wrong with this backup. */
  readonly refuse: Refuse;
  /** The rows of a table in the order of their keys, some at a time. */
  rowsOf(table: string): AsyncGenerator<readonly PlainObject[]>;
  /** The bytes of a file and what was derived from them, unchecked; null when they are beside and not there. */
  partsOf(file: BackupFile): Promise<FileParts | null>;
}

/** The manifest alone, its place in the zip checked but none of the rest: for lists of backups. */
export async function readManifest(source: Blob | RandomAccess, options: OpenBackupOptions): Promise<BackupManifest> {
  const { manifest } = await openManifest(source, options, refuser(options.name));
  return manifest;
}

/**
 * Checks everything in the zip: its structure, checksums, every row and where it points, the papers' bytes. What lies
 * beside is checked by `checkBackup` and while it is restored.
 * @throws AppError with one sentence: `foreign` (not a backup), `newer`, `damaged`, `unsafe` (made to do harm),
 *   `cancelled`.
 */
export async function openBackup(source: Blob | RandomAccess, options: OpenBackupOptions): Promise<OpenedBackup> {
  const refuse = refuser(options.name);
  const { zip, manifest, bytes } = await openManifest(source, options, refuse);
  try {
    const { panel } = await checkContents({ zip, manifest, manifestBytes: bytes, refuse, work: options });
    const entries = new Map(manifest.entries.map((entry) => [entry.path, entry]));
    return {
      name: options.name,
      manifest,
      panel,
      refuse,
      rowsOf: async function* rowsOf(table) {
        const path = `rows/${table}.jsonl`;
        const chunks = checkedChunks(zip, path, entries.get(path)?.sha256, refuse);
        for await (const { rows } of parsedLines(chunks, path, refuse)) yield rows as readonly PlainObject[];
      },
      partsOf: async (file) =>
        file.path === null ? ((await options.fileSource?.(file.fileId)) ?? null) : partsInside(zip, file.path, file),
    };
  } catch (error) {
    stopIfCancelled(options);
    throw asRefusal(error, refuse);
  }
}

async function openManifest(
  source: Blob | RandomAccess,
  options: OpenBackupOptions,
  refuse: Refuse,
): Promise<ReadManifest & { readonly zip: ZipSource }> {
  try {
    stopIfCancelled(options);
    const zip = await openZip(source instanceof Blob ? blobAccess(source) : source, 'manifest.json', refuse);
    if (zip === null) throw foreign(options.name);
    return { ...(await manifestIn(zip, options.name, refuse)), zip };
  } catch (error) {
    throw asRefusal(error, refuse);
  }
}

async function partsInside(zip: ZipSource, path: string, { fileId, mediaType }: BackupFile): Promise<FileParts> {
  const part = async (from: string) => (await zip.slice(from)) ?? (await gathered(zip.read(from)));
  const bytes = await part(path);
  return { bytes: bytes.slice(0, bytes.size, mediaType), derived: await part(derivedPath(fileId)) };
}
