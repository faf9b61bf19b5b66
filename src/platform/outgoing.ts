/** Files that leave the app: to where the user says, in pieces, and in their place only when they are whole. */

import { IpcError } from '@shared/ipc-result';
import { OUTGOING_CHUNK_BYTES, type OutgoingKind } from '@shared/outgoing-model';
import { AppError } from '../domain/errors';
import { bridge } from './bridge';

export interface SaveFileRequest {
  /** What the dialog suggests; characters that a system would refuse are replaced. */
  readonly suggestedName: string;
  readonly kind: OutgoingKind;
  readonly content: Blob | ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal;
}

/**
 * Asks where to, then writes. Null when the user cancelled the dialog.
 * @throws AppError notSaved when it could not be written, cancelled when `signal` was aborted; what stood in its place
 * before is then untouched, and nothing unfinished stays.
 */
export async function saveFile({ suggestedName, kind, content, signal }: SaveFileRequest) {
  const begun = await beginOutgoing(suggestedName, kind);
  if (begun === null) return null;
  try {
    await sendPieces(begun.ticket, content, signal);
    return await finishOutgoing(begun.ticket);
  } catch (error) {
    await bridge.invoke('outgoing.discard', begun).catch(() => undefined);
    throw signal?.aborted ? new AppError('cancelled', 'Cancelled.') : error;
  }
}

/** Asks where a file is to go; null when the user cancelled. @throws AppError notSaved */
export async function beginOutgoing(suggestedName: string, kind: OutgoingKind): Promise<{ ticket: string } | null> {
  return bridge.invoke('outgoing.begin', { suggestedName, kind }).catch(rethrow);
}

/** Puts the file in its place. @throws AppError notSaved */
export async function finishOutgoing(ticket: string): Promise<{ name: string }> {
  return bridge.invoke('outgoing.finish', { ticket }).catch(rethrow);
}

/** Writes all of `content` to the file of `ticket`. @throws AppError notSaved */
export async function sendPieces(
  ticket: string,
  content: Blob | ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const stream = content instanceof Blob ? content.stream() : content;
  await stream.pipeTo(outgoingSink(ticket), signal && { signal });
}

/** Where the bytes for a ticket go. Waits for the disk with each piece, so that nothing piles up in memory. */
export function outgoingSink(ticket: string): WritableStream<Uint8Array> {
  const append = (bytes: Uint8Array<ArrayBuffer>) => bridge.invoke('outgoing.append', { ticket, bytes }).catch(rethrow);
  // Small pieces are gathered: each crossing costs more than its bytes.
  let held = new Uint8Array(OUTGOING_CHUNK_BYTES);
  let count = 0;
  const flush = async (): Promise<void> => {
    if (count === 0) return;
    const bytes = held.slice(0, count);
    count = 0;
    await append(bytes);
  };
  return new WritableStream({
    write: async (piece) => {
      for (let start = 0; start < piece.byteLength; ) {
        const end = Math.min(piece.byteLength, start + OUTGOING_CHUNK_BYTES - count);
        held.set(piece.subarray(start, end), count);
        count += end - start;
        start = end;
        if (count === OUTGOING_CHUNK_BYTES) await flush();
      }
    },
    close: flush,
    abort: () => {
      held = new Uint8Array(0);
    },
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  'no-space': 'There is not enough room on that disk for the file. Make some room, or choose another place.',
  'no-access':
    'The file can’t be written there. If another program has it open, close it there; or choose another place.',
};

function rethrow(error: unknown): never {
  if (error instanceof AppError) throw error;
  const code = error instanceof IpcError ? error.code : '';
  const sentence = SENTENCES[code] ?? 'The file could not be written. Choose another place and try again.';
  throw new AppError('notSaved', `${sentence} Nothing was left behind.`, { cause: error });
}
