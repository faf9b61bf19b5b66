// @ts-check
/** Takes one file out of a .tgz as npm makes them, as a stream, with nothing but Node. */

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const block = 512;

/** @param {Buffer} header @param {number} from @param {number} length */
const field = (header, from, length) =>
  header
    .subarray(from, from + length)
    .toString('latin1')
    .replace(/\0.*$/s, '');

/**
 * Writes the first plain file whose name `wanted` accepts to `target`.
 * @param {string} archive path of the .tgz
 * @param {(name: string) => boolean} wanted
 * @param {string} target path to write
 * @returns {Promise<string>} the file's name in the archive; rejects when there is none
 */
export async function takeFromTgz(archive, wanted, target) {
  const source = createReadStream(archive);
  const unzipped = createGunzip();
  source.once('error', (error) => unzipped.destroy(error));
  const state = { pending: Buffer.alloc(0), skip: 0, left: 0, name: '' };
  /** @type {import('node:fs').WriteStream | undefined} */
  let out;
  try {
    for await (const chunk of source.pipe(unzipped)) {
      state.pending = state.pending.length > 0 ? Buffer.concat([state.pending, chunk]) : chunk;
      while (state.pending.length > 0) {
        if (state.skip > 0) {
          const gone = Math.min(state.skip, state.pending.length);
          state.pending = state.pending.subarray(gone);
          state.skip -= gone;
        } else if (out) {
          const part = state.pending.subarray(0, state.left);
          state.pending = state.pending.subarray(part.length);
          state.left -= part.length;
          if (!out.write(part)) await once(out, 'drain');
          if (state.left > 0) continue;
          out.end();
          await once(out, 'close');
          return state.name;
        } else if (state.pending.length < block) {
          break;
        } else {
          out = readHeader(state, wanted, target);
        }
      }
    }
  } finally {
    source.destroy();
    unzipped.destroy();
    out?.destroy();
  }
  throw new Error(`${archive} holds no such file, or is cut off.`);
}

/**
 * @param {{ pending: Buffer, skip: number, left: number, name: string }} state
 * @param {(name: string) => boolean} wanted
 * @param {string} target
 */
function readHeader(state, wanted, target) {
  const header = state.pending.subarray(0, block);
  state.pending = state.pending.subarray(block);
  const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8);
  const isFile = ['', '0'].includes(field(header, 156, 1));
  const name = field(header, 0, 100);
  if (isFile && size > 0 && wanted(name)) {
    state.left = size;
    state.name = name;
    return createWriteStream(target);
  }
  state.skip = Math.ceil(size / block) * block;
  return undefined;
}
