// @ts-check
/** Unpacks a zip with nothing but Node: a bare machine need not have `unzip`. No Zip64, no encryption. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/**
 * @typedef {object} ZipEntry
 * @property {string} name with "/" between its parts; folders end in "/"
 * @property {number} mode Unix mode, 0 when the archive says none
 * @property {number} method 0 stored, 8 deflated
 * @property {number} packed bytes in the archive
 * @property {number} size bytes unpacked
 * @property {number} offset of its local header
 */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** The end record is 22 bytes and may be followed by a comment of at most 65,535. */
const longestTail = 22 + 0xffff;

/** @param {import('node:fs/promises').FileHandle} file @param {number} from @param {number} length */
async function bytes(file, from, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, from);
  return buffer.subarray(0, bytesRead);
}

/**
 * The entries of a zip, from its central directory.
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await bytes(file, Math.max(0, size - longestTail), Math.min(size, longestTail));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error('This is not a zip file, or it is cut off.');
  const directory = await bytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('The zip file is damaged.');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (entries.length !== tail.readUInt16LE(end + 10)) throw new Error('The zip file is damaged.');
  return entries;
}

/**
 * Unpacks the entries that `place` gives a path.
 * @param {string} archive path of the zip
 * @param {string} folder where to
 * @param {(name: string) => string | undefined} place the path below `folder` for an entry; undefined leaves it out
 * @returns {Promise<number>} how many files were written; rejects for a path that leads out of the folder
 */
export async function unpackZip(archive, folder, place) {
  const file = await open(archive);
  try {
    let written = 0;
    for (const entry of await readDirectory(file)) {
      const path = place(entry.name);
      if (path === undefined || entry.name.endsWith('/')) continue;
      await unpackEntry({ archive, file }, entry, insideFolder(folder, path));
      written += 1;
    }
    return written;
  } finally {
    await file.close();
  }
}

/** @param {string} folder @param {string} path */
function insideFolder(folder, path) {
  const clean = normalize(path);
  if (isAbsolute(clean) || clean === '..' || clean.startsWith(`..${sep}`)) {
    throw new Error(`The zip file holds a path that leads out of its folder: ${path}`);
  }
  return join(folder, clean);
}

/**
 * @param {{ archive: string, file: import('node:fs/promises').FileHandle }} from
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function unpackEntry({ archive, file }, entry, target) {
  const local = await bytes(file, entry.offset, 30);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  await mkdir(dirname(target), { recursive: true });
  if ((entry.mode & 0o170000) === 0o120000) {
    await symlink((await bytes(file, start, entry.packed)).toString('utf8'), target);
    return;
  }
  const out = createWriteStream(target, { mode: entry.mode & 0o111 ? 0o755 : 0o644 });
  if (entry.packed === 0) {
    await pipeline([], out);
  } else {
    const source = createReadStream(archive, { start, end: start + entry.packed - 1 });
    if (entry.method === 8) await pipeline(source, createInflateRaw(), out);
    else if (entry.method === 0) await pipeline(source, out);
    else throw new Error(`The zip file packs ${entry.name} in a way that can't be read here.`);
  }
  if (out.bytesWritten !== entry.size) throw new Error(`The zip file is damaged at ${entry.name}.`);
}
