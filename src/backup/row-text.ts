/** Rows as lines of JSON. A line ends in LF; JSON escapes every other line break that counts, and lone surrogates. */
import type { Table } from 'dexie';
import { type KeyPath, keyOf } from './backup-tables';
import type { createHasher } from './hashing';

/** Rows read at a time. */
const BATCH = 200;
/** Bytes gathered before they leave the page's memory for a Blob. */
const PIECE_BYTES = 1 << 20;

export function lineOf(row: unknown): string {
  return `${JSON.stringify(row)}\n`;
}

/**
 * All rows of a table in the order of their keys, a batch at a time. Awaits nothing but the database, so that a
 * transaction around it lives on.
 */
export async function eachBatch(
  table: Table<unknown, unknown>,
  path: KeyPath,
  take: (rows: readonly unknown[]) => void,
): Promise<void> {
  let rows = await table.orderBy(':id').limit(BATCH).toArray();
  while (rows.length > 0) {
    take(rows);
    if (rows.length < BATCH) return;
    const last = keyOf(rows.at(-1) as Record<string, unknown>, path);
    rows = await table.where(':id').above(last).limit(BATCH).toArray();
  }
}

export interface TextSink {
  add(text: string): void;
  /** What was added, and its SHA-256. */
  end(): { readonly blob: Blob; readonly sha256: string };
}

/** Gathers text as UTF-8 into a Blob, which browsers keep outside the page. */
export function createTextSink(hasher: Awaited<ReturnType<typeof createHasher>>): TextSink {
  const encoder = new TextEncoder();
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  hasher.init();
  const flush = () => {
    if (waiting.length > 0) pieces.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  return {
    add: (text) => {
      const encoded = encoder.encode(text);
      hasher.update(encoded);
      waiting.push(encoded);
      bytes += encoded.length;
      if (bytes >= PIECE_BYTES) flush();
    },
    end: () => {
      flush();
      return { blob: new Blob(pieces), sha256: hasher.digest('hex') };
    },
  };
}
