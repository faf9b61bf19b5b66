/** A zip that somebody else may have made: its structure checked before anything in it is unpacked. */
import { type Entry, ERR_INVALID_UNCOMPRESSED_SIZE, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js';
import { AppError } from '../domain/errors';
import { entryProblem, namesProblem, packingProblem, placesProblem } from './entry-checks';
import type { RandomAccess } from './random-access';
import type { Refuse } from './refuse';
import { readZipEnd } from './zip-end';

export interface ZipSource {
  readonly entries: ReadonlyMap<string, FileEntry>;
  /** The bytes of an entry. Ends with an error as soon as there are more than its size says. */
  read(path: string): AsyncGenerator<Uint8Array>;
  /** The bytes of a stored entry as a part of the file, without a copy; null when that can't be had. */
  slice(path: string): Promise<Blob | null>;
}

/** The structure was checked, and there is an entry of this name; null for a file that is no zip, or another's. */
export async function openZip(source: RandomAccess, needed: string, refuse: Refuse): Promise<ZipSource | null> {
  const end = await readZipEnd(source, refuse);
  if (end === null) return null;
  const listed = await listEntries(source, refuse);
  if (!listed.some(({ filename }) => filename === needed)) return null;
  if (listed.length !== end.count) throw refuse('unsafe', 'its list of contents can be read in more than one way');
  const entries = new Map<string, FileEntry>();
  const unsafe = listed.map(entryProblem).find((problem) => problem !== null);
  if (unsafe) throw refuse('unsafe', unsafe);
  const names = listed.map(({ filename }) => filename);
  const tricked = namesProblem(names) ?? placesProblem(listed, end.directoryAt) ?? packingProblem(listed);
  if (tricked !== null) throw refuse('unsafe', tricked);
  for (const entry of listed) if (!entry.directory) entries.set(entry.filename, entry);
  return {
    entries,
    read: (path) => readEntry(entries, path, refuse),
    slice: async (path) => {
      const entry = entries.get(path);
      return entry ? sliceEntry(source, entry) : null;
    },
  };
}

/** zip.js refuses, in this mode, whatever another program could read in another way. */
async function listEntries(source: RandomAccess, refuse: Refuse): Promise<Entry[]> {
  const reader = new ZipReader(new RangeReader(source), {
    useWebWorkers: false,
    strictness: 'strict',
    filenameValidation: 'tolerant',
    checkSignature: true,
  });
  try {
    return await reader.getEntries();
  } catch (error) {
    const isTrick = error instanceof Error && /ambiguous|duplicate/i.test(error.message);
    if (isTrick) throw refuse('unsafe', 'its list of contents can be read in more than one way', error);
    throw refuse('damaged', 'its list of contents is damaged', error);
  }
}

class RangeReader extends Reader<RandomAccess> {
  private readonly source: RandomAccess;

  constructor(source: RandomAccess) {
    super(source);
    this.source = source;
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.source.read(index, length);
  }
}

async function* readEntry(
  entries: ReadonlyMap<string, FileEntry>,
  path: string,
  refuse: Refuse,
): AsyncGenerator<Uint8Array> {
  const entry = entries.get(path);
  if (!entry) throw refuse('damaged', `${path} is missing from it`);
  const stop = new AbortController();
  let fail: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      fail = (error) => controller.error(error);
    },
  });
  const unpacking = entry.getData(writable, { useWebWorkers: false, signal: stop.signal });
  // What fails before the first byte would never reach the reading side by itself.
  unpacking.catch(fail);
  const reader = readable.getReader();
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      count += value.length;
      if (count > entry.uncompressedSize) throw wrongSize(path, refuse);
      yield value;
    }
    await unpacking;
  } catch (error) {
    throw asRefused(error, path, refuse);
  } finally {
    stop.abort();
    await reader.cancel().catch(() => undefined);
  }
  if (count !== entry.uncompressedSize) throw wrongSize(path, refuse);
}

function asRefused(error: unknown, path: string, refuse: Refuse): AppError {
  if (error instanceof AppError) return error;
  const isSize = error instanceof Error && error.message === ERR_INVALID_UNCOMPRESSED_SIZE;
  return isSize ? wrongSize(path, refuse) : refuse('damaged', `${path} in it is damaged`, error);
}

function wrongSize(path: string, refuse: Refuse): AppError {
  return refuse('unsafe', `${path} in it is not as large as it says`);
}

const LOCAL_BYTES = 30;

/** The local header's own name and extra field stand before the bytes, and their lengths in it (APPNOTE 4.3.7). */
async function sliceEntry(source: RandomAccess, entry: FileEntry): Promise<Blob | null> {
  if (!source.slice || entry.compressionMethod !== 0) return null;
  const header = await source.read(entry.offset, LOCAL_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const begin = entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return source.slice(begin, entry.uncompressedSize);
}
