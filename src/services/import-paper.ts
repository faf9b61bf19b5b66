/** Brings one paper in: receive, read in the worker, store the bytes, then add the paper. A failure leaves nothing. */
import { fromRow } from '../db/tables';
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
  return keepPaper(context, await receivePaper(context, incoming, work), kind);
}

/** The first half: the bytes and what they hold. Stores nothing. */
export async function receivePaper(
  context: ServiceContext,
  incoming: IncomingFile,
  work: LongWork,
): Promise<ReceivedPaper> {
  const blob = await incoming.receive(work);
  work.signal.throwIfAborted();
  const contents = await context.reader.readPaper(blob, incoming.name, work);
  work.signal.throwIfAborted();
  return { name: incoming.name, blob, contents, known: await paperWithBytes(context, contents.sha256) };
}

/** The second half: stores the bytes, then adds the paper. */
export async function keepPaper(
  context: ServiceContext,
  { name, blob, contents, known }: ReceivedPaper,
  kind: PaperKind | null,
): Promise<ImportedPaper> {
  if (known) return { paper: known, isDuplicate: true };
  const fileId = await storeFile(context, blob, contents);
  const now = context.clock().toISOString();
  const paper = await context.transactor.transact('Import paper', async (unit) =>
    unit.add('papers', {
      id: newId<PaperId>(),
      compartment: 'open',
      title: titleOf(name, contents),
      fileName: name,
      kind: kind ?? guessKind(name),
      fileId,
      pageCount: contents.pages.length,
      importedAt: now,
    }),
  );
  return { paper, isDuplicate: false };
}

async function paperWithBytes({ database }: ServiceContext, sha256: string): Promise<Paper | null> {
  const files = await database.files.where('sha256').equals(sha256).primaryKeys();
  for (const fileId of files) {
    const row = await database.rows('papers').where('fileId').equals(fileId).first();
    if (row) return fromRow<'papers'>(row);
  }
  return null;
}

async function storeFile(context: ServiceContext, blob: Blob, contents: PaperContents): Promise<FileId> {
  const fileId = newId<FileId>();
  const { pages, outline, labels, texts, textVersion, sha256, chunkHashes, mediaType } = contents;
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
    layout: { fileId, pages, outline, labels },
    texts: texts.map((text, index) => ({ fileId, page: index + 1, text, textVersion })),
  });
  return fileId;
}

/** File names of council papers say more than the title property, which is often a template's. */
function titleOf(fileName: string, contents: PaperContents): string {
  const fromName = titleFromFileName(fileName);
  const saysNothing = !/\p{L}{3}/u.test(fromName);
  return saysNothing && contents.declaredTitle ? contents.declaredTitle : fromName;
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
