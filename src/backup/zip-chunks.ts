/** The bytes of a zip's entries as they pass. */
import { createHasher } from './hashing';
import type { Refuse } from './refuse';
import type { ZipSource } from './zip-source';

/** The bytes of an entry, and an error at their end when they are not those of the hash. */
export async function* checkedChunks(
  zip: ZipSource,
  path: string,
  sha256: string | undefined,
  refuse: Refuse,
): AsyncGenerator<Uint8Array> {
  const hasher = await createHasher();
  for await (const chunk of zip.read(path)) {
    hasher.update(chunk);
    yield chunk;
  }
  if (hasher.digest('hex') !== sha256) throw refuse('damaged', `${path} in it has been changed`);
}

/** All of it as one Blob. */
export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Blob> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) all.push(new Uint8Array(chunk));
  return new Blob(all);
}
