/**
 * The only writer of a workspace's database. It runs in the engine window, one call after another, so that two windows
 * can never interleave. Order of a write: journal first, then one transaction that checks and applies.
 */

import { AppError } from '../domain/errors';
import type { Reading } from '../domain/reading';
import { applyChanges } from './apply-changes';
import { type ChangeSet, changeSetSchema, type StoredChangeSet, TABLE_NAMES, touchedKey } from './change-set';
import { checkRules } from './check-rules';
import { checkedBundle, type FileBundle } from './file-bundle';
import type { JournalPort } from './journal-port';
import { putReading, sweepReadings } from './readings';
import type { ScrutinyDatabase } from './scrutiny-database';

export interface Writer {
  /**
   * Resolves with the change set's place once it is on disk. Rejects with an AppError and nothing changed. A change
   * set that is on disk already is not applied again, so a caller that lost the answer may ask once more.
   */
  commit(changeSet: ChangeSet): Promise<{ seq: number }>;
  /** Stores a paper's bytes, sizes and texts. They count only once a paper refers to them. */
  putFile(bundle: FileBundle): Promise<void>;
  /** Takes the bytes of an import back that came to nothing. Those of a paper, in its table or in the bin, stay. */
  dropFile(id: string): Promise<void>;
  /**
   * Removes files that no paper, in its table or in the bin, refers to, but for those put since the start whose paper
   * may still come. Resolves with how many went.
   */
  sweepFiles(): Promise<number>;
  /** Empties the bin for good. */
  emptyBin(): Promise<void>;
  /** Keeps how far a paper has been read; what was reached earlier stays reached. */
  putReading(reading: Reading): Promise<void>;
}

export interface WriterOptions {
  readonly database: ScrutinyDatabase;
  readonly journal: JournalPort;
  /** True while nothing may be written (disk almost full). */
  readonly isReadOnly: () => boolean;
}

const TEXT_BATCH = 500;

export function createWriter({ database, journal, isReadOnly }: WriterOptions): Writer {
  // Bytes have a queue of their own: typed text must not wait for a gigabyte.
  const inTurn = createQueue();
  const filesInTurn = createQueue();
  /** Files whose paper has not come yet. */
  const arriving = new Set<string>();
  const guarded = <T>(queue: Queue, work: () => Promise<T>): Promise<T> =>
    queue(async () => {
      if (isReadOnly())
        throw new AppError('readOnly', 'The disk is almost full, so nothing can be saved until there is room.');
      return asAppError(work);
    });

  return {
    commit: (input) =>
      guarded(inTurn, async () => {
        const changeSet = changeSetSchema.parse(input);
        const result = await commit(database, journal, changeSet);
        for (const change of changeSet.changes) {
          if (change.kind === 'add' && change.table === 'papers') arriving.delete(String(change.after['fileId']));
        }
        return result;
      }),
    putFile: (input) =>
      guarded(filesInTurn, async () => {
        const bundle = checkedBundle(input);
        arriving.add(bundle.file.id);
        await putFile(database, bundle);
      }),
    // Both make room, so a full disk is no reason to refuse them.
    dropFile: (id) =>
      filesInTurn(() =>
        asAppError(async () => {
          arriving.delete(id);
          await removeUnneeded(database, [id]);
        }),
      ),
    sweepFiles: () =>
      filesInTurn(() =>
        asAppError(async () => {
          const stored = await database.files.toCollection().primaryKeys();
          const settled = stored.filter((id) => !arriving.has(id));
          await sweepReadings(database);
          return removeUnneeded(database, settled);
        }),
      ),
    emptyBin: () =>
      guarded(inTurn, async () => {
        await database.bin.clear();
        await sweepReadings(database);
      }),
    putReading: (reading) => guarded(inTurn, () => putReading(database, reading)),
  };
}

async function commit(
  database: ScrutinyDatabase,
  journal: JournalPort,
  changeSet: ChangeSet,
): Promise<{ seq: number }> {
  const known = await database.changes.where('id').equals(changeSet.id).first();
  if (known) return { seq: known.seq };
  await journal.append(changeSet);
  // Bytes are written in transactions of their own, which may take long; only a new paper has to wait for them.
  const needsFiles = changeSet.changes.some((change) => change.kind === 'add' && change.table === 'papers');
  const tables = [...TABLE_NAMES, 'changes', 'bin', ...(needsFiles ? ['files'] : [])];
  try {
    return await database.transaction('rw', tables, async () => {
      await applyChanges(database, changeSet);
      await checkRules(database, changeSet);
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

/** Bytes never change: they are put once, or again when they were lost. */
async function putFile(database: ScrutinyDatabase, { file, layout, texts }: FileBundle): Promise<void> {
  await database.transaction('rw', ['files', 'layouts', 'pageTexts'], async () => {
    const known = await database.files.get(file.id);
    if (known && known.sha256 !== file.sha256) throw new Error('A file would be replaced by other bytes');
    await database.files.put(file);
    await database.layouts.put(layout);
    for (let start = 0; start < texts.length; start += TEXT_BATCH) {
      await database.pageTexts.bulkPut(texts.slice(start, start + TEXT_BATCH));
    }
  });
}

async function removeUnneeded(database: ScrutinyDatabase, ids: readonly string[]): Promise<number> {
  return database.transaction('rw', ['papers', 'bin', 'files', 'layouts', 'pageTexts'], async () => {
    const needed = new Set<unknown>();
    await database.rows('papers').each((row) => needed.add(row['fileId']));
    await database.bin
      .where('table')
      .equals('papers')
      .each((binned) => needed.add(binned.row['fileId']));
    const unneeded = ids.filter((id) => !needed.has(id));
    await database.files.bulkDelete(unneeded);
    await database.layouts.bulkDelete(unneeded);
    for (const fileId of unneeded) await database.pageTexts.where('fileId').equals(fileId).delete();
    return unneeded.length;
  });
}

type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs calls one after another; one that fails does not stop the next. */
function createQueue(): Queue {
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
