// Puts zips together byte by byte (APPNOTE 4.3), so that each can be wrong in one chosen way, and takes backups apart.

import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** An entry; whatever is named besides name and data is written instead of the truth. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly stored?: boolean;
  /** Already deflated bytes; `data` is then what they are said to be. */
  readonly packed?: Uint8Array;
  readonly localName?: string;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Upper half of the external attributes: Unix mode. */
  readonly unixMode?: number;
  /** Points to the bytes of the entry with this index instead of having its own. */
  readonly sharedWith?: number;
}

export interface RawZip {
  readonly entries: readonly RawEntry[];
  readonly before?: Uint8Array;
  readonly between?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string;
  /** Number of entries that the end claims. */
  readonly claimed?: number;
}

const UTF8 = 0x0800;

export function rawZip({ entries, before, between, after, comment = '', claimed }: RawZip): Blob {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push(new Uint8Array(bytes));
    at += bytes.length;
  };
  if (before) put(before);
  const offsets: number[] = [];
  const facts = entries.map(factsOf);
  for (const [index, one] of facts.entries()) {
    const shared = entries[index]?.sharedWith;
    offsets.push(shared === undefined ? at : (offsets[shared] ?? 0));
    if (shared !== undefined) continue;
    put(record(0x04034b50, [20, one.flags, one.method, 0, 0x21], one, Buffer.from(one.localName), []));
    put(one.packed);
    if (index === 0 && between) put(between);
  }
  const directoryAt = at;
  for (const [index, one] of facts.entries()) {
    const tail = uint(0, 2) + uint(0, 2) + uint(0, 2) + uint(one.unixMode * 0x10000, 4) + uint(offsets[index] ?? 0, 4);
    put(
      record(0x02014b50, [one.unixMode ? 0x314 : 20, 20, one.flags, one.method, 0, 0x21], one, Buffer.from(one.name), [
        tail,
      ]),
    );
  }
  const count = uint(claimed ?? entries.length, 2);
  const end = uint(0x06054b50, 4) + uint(0, 4) + count + count + uint(at - directoryAt, 4) + uint(directoryAt, 4);
  put(Buffer.from(end + uint(Buffer.byteLength(comment), 2), 'hex'));
  put(Buffer.from(comment));
  if (after) put(after);
  return new Blob(pieces);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(entry: RawEntry) {
  const { name, data, stored = false, localName = name, flags = UTF8, unixMode = 0 } = entry;
  const packed = entry.packed ?? (stored ? data : deflateRawSync(data));
  return {
    name,
    localName,
    flags,
    unixMode,
    packed,
    method: entry.method ?? (stored ? 0 : 8),
    crc: entry.crc ?? crc32(data),
    size: entry.size ?? data.length,
    packedSize: entry.packedSize ?? packed.length,
  };
}

/** A local or central record: they share the middle part. */
function record(signature: number, head: readonly number[], one: Facts, name: Buffer, tail: readonly string[]): Buffer {
  const middle = uint(one.crc, 4) + uint(one.packedSize, 4) + uint(one.size, 4) + uint(name.length, 2) + uint(0, 2);
  const hex = uint(signature, 4) + head.map((part) => uint(part, 2)).join('') + middle + tail.join('');
  return Buffer.concat([Buffer.from(hex, 'hex'), name]);
}

/** Little-endian, in hexadecimal. */
function uint(value: number, bytes: number): string {
  return Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The entries of a zip in their order. */
export async function unzipped(zip: Blob): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false });
  const parts = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return parts;
}

type Json = Record<string, unknown>;

/** A backup taken apart, to be changed and put together again. */
export class BackupParts {
  readonly parts: Map<string, Uint8Array>;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.parts = new Map(parts);
  }

  text(path: string): string {
    return Buffer.from(this.parts.get(path) ?? []).toString('utf8');
  }

  set(path: string, content: string | Uint8Array): this {
    this.parts.set(path, typeof content === 'string' ? Buffer.from(content) : content);
    return this;
  }

  remove(path: string): this {
    this.parts.delete(path);
    return this;
  }

  manifest(change: (manifest: Json) => void): this {
    const manifest = JSON.parse(this.text('manifest.json')) as Json;
    change(manifest);
    return this.set('manifest.json', JSON.stringify(manifest));
  }

  rows(table: string): Json[] {
    const lines = this.text(`rows/${table}.jsonl`).split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Json);
  }

  /** Writes the rows of a table, each a value or a line as it is to stand there. */
  setRows(table: string, rows: readonly (Json | string)[]): this {
    const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
    return this.set(`rows/${table}.jsonl`, lines.map((line) => `${line}\n`).join(''));
  }

  /** Changes the first row of a table. */
  row(table: string, change: (row: Json) => void): this {
    const rows = this.rows(table);
    const [first] = rows;
    if (first) change(first);
    return this.setRows(table, rows);
  }

  /** Makes sizes, checksums and counts true again, so that only what was meant is wrong. */
  honest(): this {
    const listed = [...this.parts].filter(([path]) => path !== 'manifest.json' && path !== 'SHA256SUMS');
    const entries = listed.map(([path, data]) => ({ path, size: data.length, sha256: sha256(data) }));
    this.manifest((manifest) => {
      manifest['entries'] = entries;
      for (const file of manifest['files'] as Json[]) {
        Object.assign(file, { sha256: entries.find(({ path }) => path === file['path'])?.sha256 });
      }
      const counts = manifest['counts'] as Record<string, number>;
      for (const table of Object.keys(counts)) {
        counts[table] = this.text(`rows/${table}.jsonl`).split('\n').length - 1;
      }
    });
    return this.sums();
  }

  /** Makes `SHA256SUMS` true again. */
  sums(): this {
    const { entries } = JSON.parse(this.text('manifest.json')) as { entries: { path: string; sha256: string }[] };
    const own = { path: 'manifest.json', sha256: sha256(this.parts.get('manifest.json') ?? new Uint8Array()) };
    return this.set('SHA256SUMS', [...entries, own].map(({ path, sha256: hash }) => `${hash}  ${path}\n`).join(''));
  }

  /** The entries for `rawZip`, some of them changed. */
  entries(change: Readonly<Record<string, Partial<RawEntry>>> = {}): RawEntry[] {
    return [...this.parts].map(([name, data]) => ({ name, data, stored: name.startsWith('files/'), ...change[name] }));
  }

  zip(): Blob {
    return rawZip({ entries: this.entries() });
  }
}

export function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
