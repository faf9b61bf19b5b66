// A workspace for tests: a real database (fake-indexeddb) behind the real writer, with no engine window in between.
import { createUndoHistory, type UndoHistory } from '@/commands/undo-history';
import { TABLE_NAMES, type TableName } from '@/db/change-set';
import { noJournal } from '@/db/journal-port';
import { openDatabase } from '@/db/open-database';
import type { ScrutinyDatabase } from '@/db/scrutiny-database';
import { type StoredRow } from '@/db/tables';
import { createTransactor } from '@/db/unit-of-work';
import { createWriter } from '@/db/writer';
import { AppError } from '@/domain/errors';
import { type FileId, newId, type PaperId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { DocumentReader, ServiceContext } from '@/services/ports';

export interface TestWorkspace {
  /** What use cases are given. */
  readonly context: ServiceContext;
  readonly history: UndoHistory;
  readonly database: ScrutinyDatabase;
  /** Moves the clock; it never moves by itself. */
  setTime(iso: string): void;
  /** Closes the database and deletes it. */
  close(): Promise<void>;
}

export interface TestWorkspaceOptions {
  /** Where the clock stands at the start: 13 February 2025, 10:00 UTC. */
  readonly now?: string;
  /** Who acts, as the history names them. */
  readonly author?: string;
  /** Readers of documents; those left out reject. */
  readonly reader?: Partial<DocumentReader>;
  /** True while nothing may be written. */
  readonly isReadOnly?: () => boolean;
}

/** Opens an empty workspace of its own: two never share rows. */
export async function createTestWorkspace(options: TestWorkspaceOptions = {}): Promise<TestWorkspace> {
  const { author = 'Clerk', isReadOnly = () => false } = options;
  let now = new Date(options.now ?? '2025-02-13T10:00:00.000Z');
  const clock = () => now;
  const database = await openDatabase(`test-${crypto.randomUUID()}`);
  const writer = createWriter({ database, journal: noJournal, isReadOnly });
  const history = createUndoHistory({
    commit: (changeSet) => transactor.commit(changeSet),
    clock,
    author: () => author,
  });
  const transactor = createTransactor({
    database,
    writer,
    clock,
    author: () => author,
    onSaved: (saved) => history.record(saved),
  });
  return {
    context: {
      database,
      transactor,
      files: writer,
      readings: writer,
      reader: { ...NO_READER, ...options.reader },
      clock,
    },
    history,
    database,
    setTime: (iso) => {
      now = new Date(iso);
    },
    close: () => database.delete(),
  };
}

const noReader = () =>
  Promise.reject(new AppError('unreadableFile', 'This test workspace has no reader of documents.'));
const NO_READER: DocumentReader = {
  readPaper: noReader,
  readPlan: noReader,
  readAgenda: noReader,
  readComparable: noReader,
  compare: noReader,
  readTable: noReader,
  placeSpans: noReader,
};

/** Adds a paper with a few bytes and one text a page, as if it had been imported. */
export async function addTestPaper(
  { context }: Pick<TestWorkspace, 'context'>,
  fields: Partial<Pick<Paper, 'title' | 'fileName' | 'kind' | 'compartment'>> & {
    readonly texts?: readonly string[];
  } = {},
): Promise<Paper> {
  const { texts = ['The first page.', 'The second page.'], ...rest } = fields;
  const fileId = newId<FileId>();
  const blob = new Blob([texts.join('\f')]);
  const sha256 = fileId.replaceAll('-', '').padEnd(64, '0');
  await context.files.putFile({
    file: {
      id: fileId,
      sha256,
      chunkHashes: [sha256],
      size: blob.size,
      mediaType: 'application/pdf',
      addedAt: context.clock().toISOString(),
      blob,
    },
    layout: { fileId, pages: texts.map(() => ({ width: 595, height: 842 })), outline: [], labels: null },
    texts: texts.map((text, index) => ({ fileId, page: index + 1, text, textVersion: 'test' })),
  });
  const id = newId<PaperId>();
  const paper = { title: 'A paper', fileName: 'a-paper.pdf', kind: 'report', compartment: 'open', ...rest } as const;
  return context.transactor.transact('Add paper', async (unit) =>
    unit.add('papers', { ...paper, id, fileId, pageCount: texts.length, importedAt: unit.now, sha256 }),
  );
}

/** Every row of every table, in order of id, for comparing before and after. */
export async function allRows(database: ScrutinyDatabase): Promise<Readonly<Record<TableName, readonly StoredRow[]>>> {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (table) => [table, await database.rows(table).orderBy(':id').toArray()]),
  );
  return Object.fromEntries(tables) as Record<TableName, StoredRow[]>;
}
