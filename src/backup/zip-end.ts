/** The end of a zip (APPNOTE 4.3.14 to 4.3.16), read by ourselves so that what it claims is bounded before it is believed. */
import type { RandomAccess } from './random-access';
import type { Refuse } from './refuse';

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const END64_BYTES = 56;
const END = 0x06054b50;
const LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const LOCAL = 0x04034b50;
/** More than the greatest backup has: two entries a file and a few besides. */
const MOST_ENTRIES = 110_003;
/** The fixed part of a record, the longest name that is allowed and the extra fields of Zip64. */
const RECORD_BYTES = 46 + 200 + 64;

interface ZipEnd {
  /** Entries claimed. */
  readonly count: number;
  /** Where the list of contents begins, and so where the last entry ends. */
  readonly directoryAt: number;
}

/** Null when the file is no zip at all. @throws AppError `damaged` or `unsafe` */
export async function readZipEnd(source: RandomAccess, refuse: Refuse): Promise<ZipEnd | null> {
  if (source.size < END_BYTES) return null;
  const isZip = view(await source.read(0, 4)).getUint32(0, true) === LOCAL;
  const end = view(await source.read(source.size - END_BYTES, END_BYTES));
  if (end.getUint32(0, true) !== END) {
    if (isZip) throw await endProblem(source, refuse);
    return null;
  }
  if (!isZip) return null;
  if (end.getUint16(20, true) !== 0) throw refuse('damaged', 'it is cut off');
  const isOverfull = (at: number) => end.getUint16(at, true) === 0xffff;
  const is64 = [4, 6, 10].some(isOverfull) || [12, 16].some((at) => end.getUint32(at, true) === 0xffffffff);
  if ([4, 6].some((at) => end.getUint16(at, true) !== 0 && !isOverfull(at))) throw inParts(refuse);
  const facts = is64
    ? await readEnd64(source, refuse)
    : { count: end.getUint16(10, true), bytes: end.getUint32(12, true), at: end.getUint32(16, true) };
  if (facts.count > MOST_ENTRIES) throw refuse('unsafe', `it claims to hold ${facts.count} files`);
  if (facts.bytes > facts.count * RECORD_BYTES) throw refuse('unsafe', 'its list of contents is larger than it can be');
  if (facts.at + facts.bytes > source.size) throw refuse('damaged', 'its list of contents is not where it should be');
  return { count: facts.count, directoryAt: facts.at };
}

async function readEnd64(source: RandomAccess, refuse: Refuse): Promise<{ count: number; bytes: number; at: number }> {
  const broken = () => refuse('damaged', 'its list of contents is not where it should be');
  const locatorAt = source.size - END_BYTES - LOCATOR_BYTES;
  if (locatorAt < END64_BYTES) throw broken();
  const locator = view(await source.read(locatorAt, LOCATOR_BYTES));
  if (locator.getUint32(0, true) !== LOCATOR) throw broken();
  const at = Number(locator.getBigUint64(8, true));
  if (at + END64_BYTES > locatorAt) throw broken();
  const end = view(await source.read(at, END64_BYTES));
  if (end.getUint32(0, true) !== END64) throw broken();
  if (end.getUint32(16, true) !== 0 || end.getUint32(20, true) !== 0) throw inParts(refuse);
  const [count, bytes, begin] = [32, 40, 48].map((place) => Number(end.getBigUint64(place, true)));
  return { count: count ?? 0, bytes: bytes ?? 0, at: begin ?? 0 };
}

function inParts(refuse: Refuse): Error {
  return refuse('unsafe', 'it is a part of several');
}

/** Says whether a zip without an end at its end was cut off or has something behind it. */
async function endProblem(source: RandomAccess, refuse: Refuse): Promise<Error> {
  const length = Math.min(source.size, 0xffff + 2 * END_BYTES);
  const tail = view(await source.read(source.size - length, length));
  for (let at = length - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const after = length - at - END_BYTES;
    return tail.getUint16(at + 20, true) === after
      ? refuse('unsafe', 'it carries a comment, which no backup does')
      : refuse('damaged', `there are ${after} bytes too many at its end`);
  }
  return refuse('damaged', 'it is cut off');
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
