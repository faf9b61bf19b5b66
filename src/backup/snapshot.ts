/** A consistent picture of the whole database, read in one transaction. */
import { sameValue } from '../db/change-set';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { SCHEMAS } from '../db/tables';
import type { FileRecord } from '../domain/paper';
import { keyOf, rowTablesAt } from './backup-tables';
import { createHasher } from './hashing';
import { createTextSink, eachBatch, lineOf } from './row-text';

export interface TableText {
  readonly blob: Blob;
  readonly sha256: string;
  readonly count: number;
}

export interface Snapshot {
  readonly tables: ReadonlyMap<string, TableText>;
  /** Their Blobs are handles; the bytes are not read. */
  readonly files: readonly FileRecord[];
  readonly lastSeq: number;
}

/** The version that a database is open at. */
export function versionOf(database: ScrutinyDatabase): number {
  return database.verno;
}

/**
 * Reads every row. Writers of the same tables wait meanwhile, readers don't; texts and bytes of papers are immutable and
 * are read later.
 */
export async function takeSnapshot(database: ScrutinyDatabase): Promise<Snapshot> {
  const keyPaths = rowTablesAt(versionOf(database));
  const hasher = await createHasher();
  return database.transaction('r', [...keyPaths.keys(), 'files'], async () => {
    const tables = new Map<string, TableText>();
    let lastSeq = 0;
    for (const [table, path] of keyPaths) {
      const sink = createTextSink(hasher);
      let count = 0;
      await eachBatch(database.table(table), path, (rows) => {
        count += rows.length;
        sink.add(rows.map((row) => checkedLine(table, row)).join(''));
        if (table === 'changes') lastSeq = Number(keyOf(rows.at(-1) as Record<string, unknown>, path));
      });
      tables.set(table, { ...sink.end(), count });
    }
    const files = await database.files.toArray();
    return { tables, files, lastSeq };
  });
}

/** Rows of entities were checked when they were written; of others, JSON must not lose anything unnoticed. */
function checkedLine(table: string, row: unknown): string {
  const line = lineOf(row);
  if (table in SCHEMAS || table === 'changes') return line;
  if (!sameValue(JSON.parse(line), row)) throw new Error(`A row of ${table} can't be written as JSON`);
  return line;
}
