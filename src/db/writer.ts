/**
 * The only writer of a workspace's database. It runs in the engine window, one call after another, so that two windows
 * can never interleave. Order of a write: journal first, then one transaction that checks and applies.
 */

import { AppError } from '../domain/errors';
import type { FileRecord, PageText, PaperLayout } from '../domain/paper';
import { applyChanges } from './apply-changes';
import { type ChangeSet, changeSetSchema, type StoredChangeSet, TABLE_NAMES, touchedKey } from './change-set';
import type { JournalPort } from './journal-port';
import type { ScrutinyDatabase } from './scrutiny-database';

/** A file with what was derived from it. Never part of a change set. */
export interface FileBundle {
  readonly file: FileRecord;
  readonly layout: PaperLayout;
  readonly texts: readonly PageText[];
}

export interface Writer {
  /** Resolves with the change set's place once it is on disk. Rejects with an AppError and nothing changed. */
  commit(changeSet: ChangeSet): Promise<{ seq: number }>;
  /** Stores a paper's bytes, sizes and texts. They count only once a paper refers to them. */
  putFile(bundle: FileBundle): Promise<void>;
  /** Removes files that no paper, in its table or in the bin, refers to. Resolves with how many went. */
  sweepFiles(): Promise<number>;
  /** Empties the bin for good. */
  emptyBin(): Promise<void>;
}

export interface WriterOptions {
  readonly database: ScrutinyDatabase;
  readonly journal: JournalPort;
  /** True while nothing may be written (disk almost full). */
  readonly isReadOnly: () => boolean;
}

const TEXT_BATCH = 500;

export function createWriter({ database, journal, isReadOnly }: WriterOptions): Writer {
  const inTurn = createQueue();
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (isReadOnly())
        throw new AppError('readOnly', 'The disk is almost full, so nothing can be saved until there is room.');
      return asAppError(work);
    });

  return {
    commit: (input) => guarded(() => commit(database, journal, changeSetSchema.parse(input))),
    putFile: (bundle) => guarded(() => putFile(database, bundle)),
    sweepFiles: () => guarded(() => sweepFiles(database)),
    emptyBin: () => guarded(() => database.bin.clear()),
  };
}

async function commit(
  database: ScrutinyDatabase,
  journal: JournalPort,
  changeSet: ChangeSet,
): Promise<{ seq: number }> {
  await journal.append(changeSet);
  try {
    return await database.transaction('rw', [...TABLE_NAMES, 'files', 'changes', 'bin'], async () => {
      await applyChanges(database, changeSet);
      const last = await database.changes.orderBy('seq').last();
      const stored: StoredChangeSet = {
        ...changeSet,
        seq: (last?.seq ?? 0) + 1,
        touched: [...new Set(changeSet.changes.map((one) => touchedKey(one.table, one.id)))],
      };
      await database.changes.add(stored);
      return { seq: stored.seq };
    });
  } catch (error) {
    await journal.abort(changeSet.id);
    throw error;
  }
}

async function putFile(database: ScrutinyDatabase, { file, layout, texts }: FileBundle): Promise<void> {
  await database.transaction('rw', ['files', 'layouts', 'pageTexts'], async () => {
    await database.files.put(file);
    await database.layouts.put(layout);
    for (let start = 0; start < texts.length; start += TEXT_BATCH) {
      await database.pageTexts.bulkPut(texts.slice(start, start + TEXT_BATCH));
    }
  });
}

async function sweepFiles(database: ScrutinyDatabase): Promise<number> {
  return database.transaction('rw', ['papers', 'bin', 'files', 'layouts', 'pageTexts'], async () => {
    const needed = new Set<unknown>();
    await database.rows('papers').each((row) => needed.add(row['fileId']));
    await database.bin
      .where('table')
      .equals('papers')
      .each((binned) => needed.add(binned.row['fileId']));
    const unneeded = (await database.files.toCollection().primaryKeys()).filter((id) => !needed.has(id));
    await database.files.bulkDelete(unneeded);
    await database.layouts.bulkDelete(unneeded);
    for (const fileId of unneeded) await database.pageTexts.where('fileId').equals(fileId).delete();
    return unneeded.length;
  });
}

/** Runs calls one after another; one that fails does not stop the next. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };
}

async function asAppError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Dexie wraps what is thrown inside a transaction only for its own errors; ours come through as they are.
    if (error instanceof AppError) throw error;
    const isFull = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
    const message = isFull
      ? 'The disk is full, so this could not be saved. Make some room and try again.'
      : 'This could not be saved. Try again; if it happens again, restart the app.';
    throw new AppError('notSaved', message, { cause: error });
  }
}
