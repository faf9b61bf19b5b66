/**
 * Brings papers in: receive, read in the worker, store the bytes, then add the papers, and whatever is made of them, in
 * one change set. Whatever fails or is cancelled before that leaves nothing behind.
 */
import { missingFiles } from '../db/repositories/papers';
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { type FileId, newId, type PaperId } from '../domain/ids';
import { type Paper, type PaperKind, titleFromFileName } from '../domain/paper';
import type { IncomingFile, LongWork, PaperContents, ServiceContext } from './ports';

export interface ImportedPaper {
  readonly paper: Paper;
  /** True when the same bytes were here already; then `paper` is the one that was. */
  readonly isDuplicate: boolean;
}

/** A file that was received and read, and of which nothing has been stored yet. */
export interface ReceivedPaper {
  readonly name: string;
  readonly blob: Blob;
  readonly contents: PaperContents;
  /** The paper that has the same bytes, when they are here already. */
  readonly known: Paper | null;
  /** True when that paper had lost its bytes and has them again. */
  readonly isRepaired: boolean;
}

/** A file whose bytes are stored, waiting for its paper. */
export interface StoredPaper {
  readonly name: string;
  readonly contents: Pick<PaperContents, 'sha256' | 'declaredTitle'> & { readonly pageCount: number };
  readonly fileId: FileId;
}

/**
 * @param kind what the paper is, when known; guessed from its name otherwise.
 * @throws AppError with one sentence naming the file; nothing half-imported stays.
 */
export async function importPaper(
  context: ServiceContext,
  incoming: IncomingFile,
  kind: PaperKind | null,
  work: LongWork,
): Promise<ImportedPaper> {
  const received = await receivePaper(context, incoming, work);
  if (received.known) return { paper: received.known, isDuplicate: true };
  const stored = await storePaper(context, received);
  return keepPapers(context, 'Import paper', [stored], async (unit) => addPaper(unit, stored, kind));
}

/** The first part: the bytes and what they hold. Stores nothing, but for bytes of a paper that had lost them. */
export async function receivePaper(
  context: ServiceContext,
  incoming: IncomingFile,
  work: LongWork,
): Promise<ReceivedPaper> {
  const blob = await incoming.receive(work);
  work.signal.throwIfAborted();
  const contents = await context.reader.readPaper(blob, incoming.name, work);
  work.signal.throwIfAborted();
  const known = await paperWithBytes(context, contents.sha256);
  const isRepaired = known !== null && !(await hasBytes(context, known));
  if (isRepaired) await putBytes(context, known.fileId, blob, contents);
  return { name: incoming.name, blob, contents, known, isRepaired };
}

/** The second part: stores the bytes, which count for nothing until a paper refers to them. */
export async function storePaper(context: ServiceContext, received: ReceivedPaper): Promise<StoredPaper> {
  const { name, blob, contents } = received;
  const fileId = newId<FileId>();
  try {
    await putBytes(context, fileId, blob, contents);
  } catch (error) {
    await dropFiles(context, [fileId]);
    throw error;
  }
  const { sha256, declaredTitle, pages } = contents;
  return { name, fileId, contents: { sha256, declaredTitle, pageCount: pages.length } };
}

/**
 * The third part: one change set with the papers and what is made of them. Bytes that no paper came to use, because of
 * a failure or because the same file came in twice at once, are taken away again.
 */
export async function keepPapers<T>(
  context: ServiceContext,
  label: string,
  stored: readonly StoredPaper[],
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  try {
    return await context.transactor.transact(label, work);
  } finally {
    const used = await usedFiles(context, stored);
    await dropFiles(
      context,
      stored.flatMap(({ fileId }) => (used.has(fileId) ? [] : [fileId])),
    );
  }
}

/** Adds the paper of a stored file inside a running unit of work; gives the one that has the same bytes, if any came first. */
export async function addPaper(unit: UnitOfWork, stored: StoredPaper, kind: PaperKind | null): Promise<ImportedPaper> {
  const { name, fileId, contents } = stored;
  const known = await paperWithBytes(unit, contents.sha256);
  if (known) return { paper: known, isDuplicate: true };
  const paper = unit.add('papers', {
    id: newId<PaperId>(),
    compartment: 'open',
    title: titleOf(stored),
    fileName: name,
    kind: kind ?? guessKind(name),
    fileId,
    pageCount: contents.pageCount,
    importedAt: unit.now,
    sha256: contents.sha256,
  });
  return { paper, isDuplicate: false };
}

/** Takes bytes back that nothing will use; what can't be taken away now goes when the app starts next. */
export async function dropFiles({ files }: ServiceContext, ids: readonly FileId[]): Promise<void> {
  for (const id of ids) await files.dropFile(id).catch(() => undefined);
}

type Reads = Pick<ServiceContext, 'database'>;

async function usedFiles({ database }: Reads, stored: readonly StoredPaper[]): Promise<ReadonlySet<unknown>> {
  const ids = stored.map(({ fileId }) => fileId);
  const rows = await database.rows('papers').where('fileId').anyOf(ids).toArray();
  return new Set(rows.map((row) => row['fileId']));
}

async function paperWithBytes({ database }: Reads, sha256: string): Promise<Paper | null> {
  const ids = await database.files.where('sha256').equals(sha256).primaryKeys();
  const row = await database.rows('papers').where('fileId').anyOf(ids).first();
  return row ? fromRow<'papers'>(row) : lostPaperWith(database, sha256);
}

/** A paper whose file is missing altogether is known by the hash that it keeps itself. */
async function lostPaperWith(database: Reads['database'], sha256: string): Promise<Paper | null> {
  const missing = [...(await missingFiles(database))];
  const rows = await database.rows('papers').where('fileId').anyOf(missing).toArray();
  return rows.map((row) => fromRow<'papers'>(row)).find((paper) => paper.sha256 === sha256) ?? null;
}

/** Whether a paper's bytes are there and can be read at both ends. */
async function hasBytes({ database }: Reads, paper: Paper): Promise<boolean> {
  const file = await database.files.get(paper.fileId);
  if (!file) return false;
  try {
    await file.blob.slice(0, 1).arrayBuffer();
    await file.blob.slice(-1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function putBytes(context: ServiceContext, fileId: FileId, blob: Blob, contents: PaperContents): Promise<void> {
  const { pages, outline, labels, shape, texts, textVersion, sha256, chunkHashes, mediaType } = contents;
  await context.files.putFile({
    file: {
      id: fileId,
      sha256,
      chunkHashes,
      size: blob.size,
      mediaType,
      addedAt: context.clock().toISOString(),
      blob,
    },
    layout: { fileId, pages, outline, labels, ...(shape && { shape }) },
    texts: texts.map((text, index) => ({ fileId, page: index + 1, text, textVersion })),
  });
}

/** File names of council papers say more than the title property, which is often a template's. */
export function titleOf({ name, contents: { declaredTitle } }: StoredPaper): string {
  const fromName = titleFromFileName(name);
  const saysNothing = !/\p{L}{3}/u.test(fromName);
  return saysNothing && declaredTitle ? declaredTitle : fromName;
}

/** What a file's name suggests; the user can change it. */
export function guessKind(fileName: string): PaperKind {
  const name = fileName.toLowerCase().replaceAll(/[_-]/g, ' ');
  if (/\bminutes\b/.test(name)) return 'minutes';
  if (/\bfront ?sheet\b|\bagenda\b/.test(name)) return 'agenda';
  if (/\b(appendix|annex)\b/.test(name)) return 'appendix';
  if (/\b(supplement(ary)?|amendments?|addendum)\b/.test(name)) return 'supplement';
  if (/\bplan\b/.test(name) && /\b(police|crime)\b/.test(name)) return 'plan';
  if (/\bletter\b/.test(name)) return 'letter';
  return 'report';
}

/** True for the error of work that the user cancelled. */
export function isCancelled(error: unknown): boolean {
  return (
    (error instanceof AppError && error.code === 'cancelled') ||
    (error instanceof DOMException && error.name === 'AbortError')
  );
}
