/** Reads ranges of a stored file, each chunk checked against the hash taken when it was imported. */
import { AppError } from '../domain/errors';
import { CHUNK_BYTES, type FileRecord } from '../domain/paper';
import type { ReadRange } from './open-pdf';

/** Chunks read and checked at once when much is asked for. */
const AT_ONCE = 4;

/**
 * @param name the paper's name, for the message.
 * Reads reject with AppError `damaged` when the stored bytes are not the imported ones or can't be read at all.
 */
export function verifiedRanges(file: Pick<FileRecord, 'blob' | 'size' | 'chunkHashes'>, name: string): ReadRange {
  return async (begin, end) => {
    const until = Math.min(end, file.size);
    const bytes = new Uint8Array(Math.max(0, until - begin));
    const last = Math.ceil(until / CHUNK_BYTES);
    const copy = async (chunk: number): Promise<void> => {
      const checked = await readChunk(file, chunk, name);
      const from = chunk * CHUNK_BYTES;
      const part = checked.subarray(Math.max(0, begin - from), Math.min(checked.length, until - from));
      bytes.set(part, Math.max(0, from - begin));
    };
    for (let chunk = Math.floor(begin / CHUNK_BYTES); chunk < last; chunk += AT_ONCE) {
      const group = Array.from({ length: Math.min(AT_ONCE, last - chunk) }, (_, index) => copy(chunk + index));
      await Promise.all(group);
    }
    return bytes;
  };
}

async function readChunk(
  { blob, size, chunkHashes }: Pick<FileRecord, 'blob' | 'size' | 'chunkHashes'>,
  chunk: number,
  name: string,
): Promise<Uint8Array> {
  const from = chunk * CHUNK_BYTES;
  const buffer = await bytesOf(blob.slice(from, Math.min(from + CHUNK_BYTES, size)), name);
  const expected = chunkHashes[chunk];
  if (expected === undefined || toHex(await crypto.subtle.digest('SHA-256', buffer)) !== expected) throw damaged(name);
  return new Uint8Array(buffer);
}

async function bytesOf(slice: Blob, name: string): Promise<ArrayBuffer> {
  try {
    return await slice.arrayBuffer();
  } catch (error) {
    throw damaged(name, error);
  }
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function damaged(name: string, cause?: unknown): AppError {
  return new AppError(
    'damaged',
    `The stored copy of “${name}” is damaged; import the paper again from the file that you were sent.`,
    { cause },
  );
}
