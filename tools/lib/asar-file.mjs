// @ts-check
/**
 * Writes an asar archive of a few small files at its top level. The format (README of Electron's asar): a Chromium
 * pickle with the size of the next pickle, that pickle with the JSON header, then the files one after the other.
 */

/** @param {number} length */
const padded = (length) => Math.ceil(length / 4) * 4;

/**
 * @param {Readonly<Record<string, string>>} files name to text
 * @returns {Buffer} the archive
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const header = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text, 'utf8');
    header[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: header }), 'utf8');
  const pickle = Buffer.alloc(8 + padded(json.length));
  pickle.writeUInt32LE(4 + padded(json.length), 0);
  pickle.writeInt32LE(json.length, 4);
  json.copy(pickle, 8);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(4, 0);
  size.writeUInt32LE(pickle.length, 4);
  return Buffer.concat([size, pickle, ...bodies]);
}
