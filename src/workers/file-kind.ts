/** Tells what a file is by the bytes, not by the name. */
import { AppError } from '../domain/errors';
import {
  HEAD_BYTES,
  MAX_OFFICE_BYTES,
  NOTHING_KNOWN,
  officeKind,
  signatureOf,
} from '../reading/documents/file-signature';
import { UnreadableDocument } from '../reading/documents/unreadable';
import type { SourceKind } from '../reading/source-document';

/** A text longer than this is no plan or agenda. Bytes. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** @throws AppError for a file that can't be read, saying what it is and what to do. */
export async function fileKind(blob: Blob, name: string): Promise<SourceKind> {
  if (blob.size === 0) throw new AppError('unreadableFile', `“${name}” is empty; ask for it again.`);
  try {
    const signature = signatureOf(new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer()));
    if (signature === 'pdf') return 'pdf';
    const limit = signature === 'office' ? MAX_OFFICE_BYTES : LONGEST_TEXT;
    if (blob.size > limit)
      throw new UnreadableDocument(`is too large to be read; the limit is ${limit / 1024 ** 2} MB`);
    return signature === 'office' ? await officeKind(new Uint8Array(await blob.arrayBuffer())) : signature;
  } catch (error) {
    throw asAppError(error, name);
  }
}

/** An error with its sentence, for what a reader of a document has thrown; other errors stay what they are. */
export function asAppError(error: unknown, name: string): unknown {
  return error instanceof UnreadableDocument ? new AppError('unreadableFile', `“${name}” ${error.message}.`) : error;
}

export function notADocument(name: string): AppError {
  return new AppError('unreadableFile', `“${name}” ${NOTHING_KNOWN}.`);
}
