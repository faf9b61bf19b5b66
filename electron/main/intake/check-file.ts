// The door: is this path a file that can be read at all? Its content is judged later, by the readers.
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { IntakeProblemCode } from '@shared/intake-model';
import { errorCode } from '../storage/atomic-file';

/** 1 GB: several times the largest council pack. */
export const MAX_INTAKE_BYTES = 1_000_000_000;
/** A backup holds a whole library, and is never in memory. */
export const MAX_BACKUP_BYTES = 1_000_000_000_000;

export type FileCheck =
  | { readonly ok: true; readonly size: number }
  | { readonly ok: false; readonly code: IntakeProblemCode };

function refused(code: IntakeProblemCode): FileCheck {
  return { ok: false, code };
}

/** Codes that mean the path leads nowhere: no such entry, a link to nothing or to itself, a name the system refuses. */
const LEADS_NOWHERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);

function fromError(error: unknown): FileCheck {
  const code = errorCode(error);
  return refused(code !== null && LEADS_NOWHERE.has(code) ? 'missing' : 'unreadable');
}

/** Opening a pipe would wait for a writer; this flag keeps it from waiting (Windows has none of either). */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Checks by looking and by opening, because permissions alone don't tell (network drives, cloud placeholders). Links
 * are followed. The kind is looked at first: opening a pipe or a device can have effects.
 */
export async function checkFile(path: string, maxBytes = MAX_INTAKE_BYTES): Promise<FileCheck> {
  if (!isAbsolute(path)) return refused('missing');
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refused('folder');
    if (!found.isFile()) return refused('special');
    if (found.size > maxBytes) return refused('tooLarge');
    const file = await open(path, OPEN_FLAGS);
    try {
      return await checkOpened(file, maxBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return fromError(error);
  }
}

type OpenedFile = Awaited<ReturnType<typeof open>>;

async function checkOpened(file: OpenedFile, maxBytes: number): Promise<FileCheck> {
  const opened = await file.stat();
  if (!opened.isFile()) return refused('special');
  if (opened.size > maxBytes) return refused('tooLarge');
  if (opened.size === 0) return refused('empty');
  // One byte, so that a placeholder whose content can't be fetched is found now and not half-way through an import.
  await file.read(Buffer.alloc(1), 0, 1, 0);
  return { ok: true, size: opened.size };
}

/** Opens a checked file for its one reading. Throws when it is no longer the file that was checked. */
export async function openChecked(path: string, size: number): Promise<OpenedFile> {
  const file = await open(path, OPEN_FLAGS);
  const now = await file.stat();
  if (now.isFile() && now.size === size) return file;
  await file.close();
  throw new Error('the file changed after it was checked');
}
