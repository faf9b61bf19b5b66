/** A zip that an office program wrote, or somebody who means harm: looked at before anything in it is unpacked. */
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { UnreadableDocument } from './unreadable';

/** Bytes of one XML part, unpacked; those of 500 pages are a quarter of it. */
const LONGEST_PART = 64 * 1024 ** 2;
const MOST_ENTRIES = 10_000;
/** A part that unpacks to more than this may not have been packed tighter than `TIGHTEST`. Repetitive XML reaches 40 to 60. */
const FREE_BYTES = 16 * 1024 ** 2;
const TIGHTEST = 250;
const TOO_LARGE = 'unpacks to far more than any document holds, so it was not opened';
const DAMAGED = 'is damaged or incomplete: it is a zip that can’t be unpacked';

export interface ZipPackage {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part, or null when there is none of this name. */
  read(name: string): Promise<Uint8Array | null>;
}

/**
 * Opens a package of office files. Throws an `UnreadableDocument` when its list of contents is broken; `read` does so for a part that
 * is encrypted, damaged or too large, before or while it is unpacked.
 */
export async function openPackage(bytes: Uint8Array): Promise<ZipPackage> {
  const entries = new Map<string, FileEntry>();
  let listed: Awaited<ReturnType<ZipReader<Uint8Array>['getEntries']>>;
  try {
    listed = await new ZipReader(new Uint8ArrayReader(bytes), {
      useWebWorkers: false,
      checkSignature: true,
    }).getEntries();
  } catch {
    throw new UnreadableDocument(DAMAGED);
  }
  if (listed.length > MOST_ENTRIES) throw new UnreadableDocument('holds far more parts than any document does');
  for (const entry of listed) {
    const name = entry.filename.replace(/^\//, '');
    if (entry.directory) continue;
    if (entries.has(name)) throw new UnreadableDocument('holds two parts of one name, so it can be read in two ways');
    entries.set(name, entry);
  }
  return { names: new Set(entries.keys()), read: (name) => readEntry(entries.get(name)) };
}

async function readEntry(entry: FileEntry | undefined): Promise<Uint8Array | null> {
  if (!entry) return null;
  if (entry.encrypted) throw new UnreadableDocument('needs a password; save a copy without one first');
  const { uncompressedSize: size, compressedSize: packed } = entry;
  const tooTight = size > FREE_BYTES && size > packed * TIGHTEST;
  if (size > LONGEST_PART || tooTight) throw new UnreadableDocument(TOO_LARGE);
  const target = new CountedBytes(size);
  try {
    await entry.getData(new WritableStream({ write: (chunk: Uint8Array) => target.add(chunk) }));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(DAMAGED);
  }
  return target.whole();
}

/** Takes no byte more than the list of contents says. */
class CountedBytes {
  readonly #bytes: Uint8Array;
  #filled = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  add(chunk: Uint8Array): void {
    if (this.#filled + chunk.length > this.#bytes.length) throw new UnreadableDocument(TOO_LARGE);
    this.#bytes.set(chunk, this.#filled);
    this.#filled += chunk.length;
  }

  whole(): Uint8Array {
    return this.#bytes.subarray(0, this.#filled);
  }
}
