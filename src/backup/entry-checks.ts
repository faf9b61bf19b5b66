/** What an entry of a backup may not be, by what the list of contents says of it. Each check gives a clause, or null. */
import type { Entry } from '@zip.js/zip.js';
import { shownName } from './refuse';

const LONGEST_NAME = 200;
/** Text that unpacks to more than this may not have been packed tighter than `TIGHTEST`. */
const FREE_BYTES = 10 * 1024 ** 2;
const TIGHTEST = 100;
/** An entry's extra field and what follows its bytes: the most that may lie between two entries. */
const WIDEST_GAP = 0xffff + 24;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** One entry by itself. */
export function entryProblem(entry: Entry): string | null {
  const { filename } = entry;
  const name = `“${shownName(filename)}”`;
  const problem = nameProblem(filename);
  if (problem !== null) return `${name} in it ${problem}`;
  if (entry.directory) return `${name} in it is a folder`;
  if (entry.symlink) return `${name} in it is a link to another file`;
  if (entry.encrypted) return `${name} in it is encrypted`;
  const { compressionMethod: method, compressedSize: packed, uncompressedSize: size } = entry;
  if (method !== STORED && method !== DEFLATED) return `${name} in it is packed in an unknown way`;
  if (method === STORED && packed !== size) return `${name} in it is not as large as it says`;
  return null;
}

function nameProblem(name: string): string | null {
  if (name.length > LONGEST_NAME) return 'has too long a name';
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must not be there
  if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(name)) return 'has a name that deceives';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (/^(?:\/|[a-z]:)/i.test(name)) return 'would be unpacked outside its folder';
  if (name.split('/').some((part) => part === '..' || part === '.')) return 'would be unpacked outside its folder';
  if (/\.(?:zip|7z|rar|tar|gz|tgz|bz2|xz|zst|jar)$/i.test(name)) return 'is an archive itself';
  return null;
}

/** Names that are one and the same on systems that don't tell capitals or forms of accents apart. */
export function namesProblem(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) return `“${shownName(name)}” is in it twice`;
    seen.add(folded);
  }
  return null;
}

/** Entries must follow each other from the first byte on: nothing shared, nothing hidden in between. */
export function placesProblem(entries: readonly Entry[], directoryAt: number): string | null {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  let begin = 0;
  let gap = 0;
  for (const { filename, rawFilename, offset, compressedSize } of sorted) {
    if (offset < begin) return `“${shownName(filename)}” in it shares its bytes with another`;
    if (offset > begin + gap) return `something is hidden in front of “${shownName(filename)}”`;
    begin = offset + LOCAL_BYTES + rawFilename.length + compressedSize;
    gap = WIDEST_GAP;
  }
  if (begin > directoryAt) return 'its last file runs into its list of contents';
  return directoryAt > begin + gap ? 'something is hidden behind its last file' : null;
}

/** Text that was packed tighter than any real text can be, in one entry or in many small ones. */
export function packingProblem(entries: readonly Entry[]): string | null {
  let [all, allPacked] = [0, 0];
  for (const { filename, compressionMethod, uncompressedSize: size, compressedSize: packed } of entries) {
    if (compressionMethod === STORED) continue;
    if (isTooTight(size, packed)) return `“${shownName(filename)}” in it would unpack to far more than it is`;
    all += size;
    allPacked += packed;
  }
  return isTooTight(all, allPacked) ? 'it would unpack to far more than it is' : null;
}

function isTooTight(size: number, packed: number): boolean {
  return size > FREE_BYTES && size > packed * TIGHTEST;
}
