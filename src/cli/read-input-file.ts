import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { decodeText } from '@/reading/decode-text';
import {
  HEAD_BYTES,
  MAX_OFFICE_BYTES,
  NOTHING_KNOWN,
  officeKind,
  signatureOf,
} from '@/reading/documents/file-signature';
import type { MarkedKind } from '@/reading/documents/read-marked-source';
import { UnreadableDocument } from '@/reading/documents/unreadable';
import { CommandFailure, shown } from './command';

/** Larger files are refused before a byte is read. */
export const MAX_INPUT_BYTES = 1024 ** 3;
/** A text file longer than this is no plan or agenda; refusing it keeps the readers' memory bounded. */
export const MAX_TEXT_BYTES = 64 * 1024 ** 2;
/** Each line costs memory of its own, so a file of nothing but line breaks has to be refused well before that size. */
const MAX_TEXT_LINES = 500_000;

export type InputFile =
  | { readonly kind: 'pdf' | MarkedKind; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

/**
 * Reads a file given on the command line and tells its kind by its bytes; text in a file named as a PDF or an office document is
 * refused, because it is not what was meant. Throws a `CommandFailure` with one sentence for whatever is not a readable,
 * non-empty document of bearable size.
 */
export async function readInputFile(path: string): Promise<InputFile> {
  const name = basename(path);
  const bytes = await readBytes(path);
  const kind = await kindOf(bytes, name);
  return kind === 'text' ? { kind, name, text: textOf(bytes, name) } : { kind, name, bytes };
}

async function kindOf(bytes: Uint8Array, name: string): Promise<InputFile['kind']> {
  try {
    const signature = signatureOf(bytes.subarray(0, HEAD_BYTES));
    if (signature === 'pdf') return 'pdf';
    const limit = signature === 'office' ? MAX_OFFICE_BYTES : MAX_TEXT_BYTES;
    if (bytes.length > limit) {
      const what = signature === 'office' ? 'an office file' : 'a text file';
      throw new UnreadableDocument(`is too large for ${what}: ${sizeOf(bytes.length)}; the limit is ${sizeOf(limit)}`);
    }
    return signature === 'office' ? await officeKind(bytes) : signature;
  } catch (error) {
    throw asCommandFailure(error, name);
  }
}

/** The failure of a command, for what a reader of a document has thrown about the file; other errors stay what they are. */
export function asCommandFailure(error: unknown, name: string): unknown {
  return error instanceof UnreadableDocument ? new CommandFailure(`${shown(name)} ${error.message}.`) : error;
}

function textOf(bytes: Uint8Array, name: string): string {
  const text = decodeText(bytes);
  const ending = /\.(pdf|docx|odt)$/i.exec(name)?.[1];
  if (text !== null && ending !== undefined) {
    throw new CommandFailure(`${shown(name)} is not a ${ending.toUpperCase()}, although its name says so.`);
  }
  if (text === null) throw new CommandFailure(`${shown(name)} ${NOTHING_KNOWN}.`);
  if (hasTooManyLines(text)) throw new CommandFailure(`${shown(name)} has too many lines for a plan or an agenda.`);
  if (text.trim() === '') throw new CommandFailure(`${shown(name)} is empty: it has no text in it.`);
  return text;
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > MAX_TEXT_LINES) return true;
  }
  return false;
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { handle, size } = await openFile(path, MAX_INPUT_BYTES);
  try {
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    throw asFailure(error, path);
  } finally {
    await handle.close();
  }
}

/**
 * Opens a file given on the command line; the caller closes the handle. Throws a `CommandFailure` with one sentence for
 * whatever is not an ordinary, readable, non-empty file of at most `maxBytes`.
 */
export async function openFile(
  path: string,
  maxBytes: number = Number.POSITIVE_INFINITY,
): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    // oxlint-disable-next-line no-bitwise -- open flags are a bit mask
    handle = await open(await printedPath(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return { handle, size: (await checkedStat(handle, path, maxBytes)).size };
  } catch (error) {
    await handle?.close();
    throw asFailure(error, path);
  }
}

/**
 * The path's own bytes. Node replaces those of an argument that are no UTF-8, so such a name is looked up in its folder;
 * when it is not there, or there are two of it, the path stays as it is.
 */
async function printedPath(path: string): Promise<string | Buffer> {
  const name = basename(path);
  if (!name.includes('\ufffd')) return path;
  try {
    const folder = dirname(path);
    const names = await readdir(folder, { encoding: 'buffer' });
    const [same, other] = names.filter((candidate) => candidate.toString('utf8') === name);
    return same && !other ? Buffer.concat([Buffer.from(`${folder}${sep}`), same]) : path;
  } catch {
    return path;
  }
}

async function checkedStat(handle: FileHandle, path: string, maxBytes: number): Promise<{ size: number }> {
  const name = shown(basename(path));
  const stat = await handle.stat();
  if (stat.isDirectory()) throw new CommandFailure(`${name} is a folder, not a file.`);
  if (!stat.isFile()) throw new CommandFailure(`${name} is not an ordinary file.`);
  if (stat.size === 0) throw new CommandFailure(`${name} is empty (0 bytes).`);
  if (stat.size > maxBytes) {
    throw new CommandFailure(`${name} is too large: ${sizeOf(stat.size)}; the limit is 1 GB.`);
  }
  return { size: stat.size };
}

function asFailure(error: unknown, path: string): Error {
  if (error instanceof CommandFailure) return error;
  const name = shown(basename(path) || path);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CommandFailure(`There is no file ${shown(path)}.`);
    case 'EISDIR':
      return new CommandFailure(`${name} is a folder, not a file.`);
    case 'EACCES':
    case 'EPERM':
      return new CommandFailure(`${name} cannot be read: permission denied.`);
    case 'ENAMETOOLONG':
      return new CommandFailure(`The file name ${name} is too long.`);
    case 'ERR_INVALID_ARG_VALUE':
      return new CommandFailure(`${name} is not a possible file name.`);
    default:
      return new CommandFailure(`${name} cannot be read (${code === '' ? 'unknown error' : code}).`);
  }
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GB` : `${Math.ceil(bytes / 1024 ** 2)} MB`;
}
