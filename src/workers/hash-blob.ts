/** SHA-256 of a file and of each of its chunks, streamed: memory stays at a few chunks whatever the size. */
import { createSHA256 } from 'hash-wasm';
import { CHUNK_BYTES } from '../domain/paper';

export interface BlobHashes {
  /** Lower-case hex. */
  readonly sha256: string;
  /** One per `CHUNK_BYTES`, lower-case hex. */
  readonly chunkHashes: readonly string[];
}

export async function hashBlob(
  blob: Blob,
  signal: AbortSignal,
  onProgress: (doneBytes: number) => void,
): Promise<BlobHashes> {
  const whole = await createSHA256();
  const part = await createSHA256();
  const chunkHashes: string[] = [];
  for (let begin = 0; begin < blob.size; begin += CHUNK_BYTES) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await blob.slice(begin, begin + CHUNK_BYTES).arrayBuffer());
    whole.update(bytes);
    chunkHashes.push(part.init().update(bytes).digest('hex'));
    onProgress(Math.min(begin + CHUNK_BYTES, blob.size));
  }
  return { sha256: whole.digest('hex'), chunkHashes };
}
