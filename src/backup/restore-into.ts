/** Fills an empty database from an opened backup. */
import { ScrutinyDatabase } from '../db/scrutiny-database';
import { AppError } from '../domain/errors';
import { rowTablesAt } from './backup-tables';
import { createRowsCheck, inCheckingOrder } from './check-rows';
import { areRight, type FileParts, readDerived, storeFile } from './derived';
import { chunksOf, createHasher } from './hashing';
import { type BackupFile, derivedPath } from './manifest';
import type { OpenedBackup } from './open-backup';
import { lineRefusal } from './read-rows';
import { eachBatch, lineOf } from './row-text';
import { takeSnapshot, versionOf } from './snapshot';
import { stopIfCancelled, type Work } from './work';

export interface RestoreResult {
  /** Rows restored, all tables together. */
  readonly rows: number;
  readonly files: number;
  /** Ids of files that the backup names and that could not be had; their papers are there, as "file missing". */
  readonly missingFiles: readonly string[];
}

/**
 * Fills an EMPTY, open database, which is open again, at the current version, when this resolves. Verifies the rows
 * against the backup afterwards. When it fails or is cancelled the database is emptied again. A backup of an older
 * version fills tables of that version, which are then migrated as an older workspace would be, and checked again.
 * @throws AppError `notEmpty`, `damaged`, `unsafe`, `notSaved`, `cancelled`
 */
export async function restoreInto(
  database: ScrutinyDatabase,
  opened: OpenedBackup,
  work: Work = {},
): Promise<RestoreResult> {
  await mustBeEmpty(database);
  const { databaseVersion } = opened.manifest;
  const isOlder = databaseVersion < versionOf(database);
  let target = database;
  try {
    if (isOlder) target = await atVersion(database, databaseVersion);
    const result = await fill(target, opened, work);
    if (isOlder) {
      target.close();
      await database.open();
      await checkMigrated(database, opened);
    }
    return result;
  } catch (error) {
    await emptyAgain(database, target);
    stopIfCancelled(work);
    throw asAppError(error);
  }
}

async function mustBeEmpty(database: ScrutinyDatabase): Promise<void> {
  for (const table of database.tables) {
    if ((await table.count()) > 0) {
      throw new AppError(
        'notEmpty',
        'There is something in this workspace already, so the backup was not restored into it.',
      );
    }
  }
}

/** A database can't go back to an older version, so the empty one makes way for it. */
async function atVersion(database: ScrutinyDatabase, version: number): Promise<ScrutinyDatabase> {
  await database.delete();
  const older = new ScrutinyDatabase(database.name, version);
  await older.open();
  return older;
}

async function fill(target: ScrutinyDatabase, opened: OpenedBackup, work: Work): Promise<RestoreResult> {
  const { manifest, refuse } = opened;
  const told = progressOf(opened, work);
  const digests = new Map<string, string>();
  for (const table of rowTablesAt(manifest.databaseVersion).keys()) {
    digests.set(table, await fillTable(target, table, opened, work));
    told(manifest.entries.find(({ path }) => path === `rows/${table}.jsonl`)?.size ?? 0);
  }
  const missing = manifest.lostFiles.map(({ fileId }): string => fileId);
  for (const file of manifest.files) {
    stopIfCancelled(work);
    if (!(await fillFile(target, file, opened))) missing.push(file.fileId);
    told(file.size);
  }
  const { tables } = await takeSnapshot(target);
  for (const [table, { sha256, count }] of tables) {
    const isEqual = sha256 === digests.get(table) && count === manifest.counts[table];
    if (!isEqual) throw refuse('damaged', `what was restored of ${table} is not what was backed up`);
  }
  const rows = [...tables.values()].reduce((sum, { count }) => sum + count, 0);
  return { rows, files: await target.files.count(), missingFiles: missing };
}

function progressOf({ manifest }: OpenedBackup, { onProgress }: Work): (bytes: number) => void {
  const sizes = [...manifest.entries.filter(({ path }) => path.startsWith('rows/')), ...manifest.files];
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return (bytes) => {
    done += bytes;
    onProgress?.({ stage: 'restoring', done, total });
  };
}

/** Rows in one transaction. */
const BATCH = 500;

/** Resolves with the digest that the table must have when it is read again. */
async function fillTable(target: ScrutinyDatabase, table: string, opened: OpenedBackup, work: Work): Promise<string> {
  const hasher = await createHasher();
  const encoder = new TextEncoder();
  const rowTable = target.table<unknown, unknown>(table);
  for await (const rows of opened.rowsOf(table)) {
    for (let begin = 0; begin < rows.length; begin += BATCH) {
      stopIfCancelled(work);
      const batch = rows.slice(begin, begin + BATCH);
      for (const row of batch) hasher.update(encoder.encode(lineOf(row)));
      await rowTable.bulkAdd(batch);
    }
  }
  return hasher.digest('hex');
}

/** False when a file beside the backup is not there or no longer right: its paper then shows as "file missing". */
async function fillFile(target: ScrutinyDatabase, file: BackupFile, opened: OpenedBackup): Promise<boolean> {
  const parts = await opened.partsOf(file).catch((error: unknown) => {
    if (file.path !== null) throw error;
    return null;
  });
  if (parts === null) return false;
  const derived = await checkedParts(file, parts, opened);
  if (derived === null) return false;
  await storeFile(target, derived, parts.bytes);
  return true;
}

/** What was derived from a file, once it and the bytes have been found right; null when what lies beside is not. */
export async function checkedParts(file: BackupFile, parts: FileParts, { refuse }: Pick<OpenedBackup, 'refuse'>) {
  const fail = (line: number, problem: string) => lineRefusal(refuse, derivedPath(file.fileId), line, problem);
  try {
    const derived = await readDerived(chunksOf(parts.derived), file.fileId, fail);
    if (
      derived.facts.sha256 === file.sha256 &&
      derived.facts.size === file.size &&
      (await areRight(derived.facts, parts.bytes))
    )
      return derived;
  } catch (error) {
    if (file.path !== null) throw error;
  }
  if (file.path !== null) throw refuse('damaged', `${file.path} in it has been changed`);
  return null;
}

/** Rows of an older version were held to little before; now they are the current version's and held to all of it. */
async function checkMigrated(database: ScrutinyDatabase, { refuse }: OpenedBackup): Promise<void> {
  const version = versionOf(database);
  const check = createRowsCheck(version, (table, place, problem) =>
    refuse('damaged', `record ${place} of ${table} ${problem}`),
  );
  for (const [table, path] of inCheckingOrder(rowTablesAt(version))) {
    check.begin(table, path);
    await eachBatch(database.table(table), path, (rows) => {
      for (const row of rows) check.take(row);
    });
  }
  check.end();
}

async function emptyAgain(database: ScrutinyDatabase, target: ScrutinyDatabase): Promise<void> {
  if (target !== database) {
    target.close();
    await database.delete();
    await database.open();
    return;
  }
  for (const table of database.tables) await table.clear();
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isFull = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
  const message = isFull
    ? 'The disk is full, so the backup was not restored. Make some room and try again.'
    : 'The backup could not be restored. Nothing was changed. Restart the app and try again.';
  return new AppError('notSaved', message, { cause: error });
}
