/** SHA-256 of what goes into a backup and comes out of it, as a stream. */
import { createSHA256 } from 'hash-wasm';
import { CHUNK_BYTES } from '../domain/paper';

type Hasher = Awaited<ReturnType<typeof createSHA256>>;

/** A hasher that may be used again after each `digest`, by `init`. Made outside transactions: making it takes a wait. */
export function createHasher(): Promise<Hasher> {
  return createSHA256();
}

/** SHA-256 in lower-case hex, read in chunks. */
export async function hashOf(blob: Blob): Promise<string> {
  const hasher = await createSHA256();
  for await (const bytes of chunksOf(blob)) hasher.update(bytes);
  return hasher.digest('hex');
}

/** The bytes of a Blob in pieces of `CHUNK_BYTES`; the last may be shorter. */
export async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let begin = 0; begin < blob.size; begin += CHUNK_BYTES) {
    yield new Uint8Array(await blob.slice(begin, begin + CHUNK_BYTES).arrayBuffer());
  }
}

export interface ExpectedBytes {
  readonly sha256: string;
  /** One per `CHUNK_BYTES`. */
  readonly chunkHashes: readonly string[];
}

/** Feeds on the bytes of a file as they pass and says at the end whether they are the ones expected. */
export interface ByteCheck {
  add(bytes: Uint8Array): void;
  isRight(): boolean;
}

export async function createByteCheck(expected: ExpectedBytes): Promise<ByteCheck> {
  const whole = await createSHA256();
  const part = await createSHA256();
  let inPart = 0;
  let index = 0;
  let isRight = true;
  const endPart = () => {
    if (part.digest('hex') !== expected.chunkHashes[index]) isRight = false;
    part.init();
    index += 1;
    inPart = 0;
  };
  return {
    add: (bytes) => {
      whole.update(bytes);
      for (let begin = 0; begin < bytes.length; ) {
        const end = Math.min(bytes.length, begin + CHUNK_BYTES - inPart);
        part.update(bytes.subarray(begin, end));
        inPart += end - begin;
        begin = end;
        if (inPart === CHUNK_BYTES) endPart();
      }
    },
    isRight: () => {
      if (inPart > 0) endPart();
      return isRight && index === expected.chunkHashes.length && whole.digest('hex') === expected.sha256;
    },
  };
}
