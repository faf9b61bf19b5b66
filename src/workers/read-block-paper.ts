/** Documents without pages of their own: DOCX, ODT, HTML. Their readers come when there is one to read. */
import { AppError } from '../domain/errors';
import type { MediaType } from '../domain/paper';
import { readDocument } from '../reading/blocks/read-document';
import type { MarkedKind } from '../reading/documents/read-marked-source';
import type { SourceDocument } from '../reading/source-document';
import type { LongWork, PaperContents } from '../services/ports';
import { blockContents } from './block-contents';
import { asAppError } from './file-kind';
import { hashBlob } from './hash-blob';

const MEDIA_TYPES: Readonly<Record<MarkedKind, MediaType>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html',
};

/** @throws AppError with one sentence naming the file when it can't be read; the signal's reason when it is cancelled. */
export async function readBlockSource(
  kind: MarkedKind,
  blob: Blob,
  name: string,
  work: LongWork,
): Promise<SourceDocument> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  work.signal.throwIfAborted();
  const onProgress = (done: number, total: number) => work.onProgress({ step: 'Reading', done, total });
  const options = { signal: work.signal, onProgress };
  try {
    const { readMarkedSource } = await import('../reading/documents/read-marked-source');
    return await readMarkedSource(kind, bytes, options);
  } catch (error) {
    throw asAppError(error, name);
  }
}

/** @throws AppError with one sentence naming the file when it can't be read, or holds no words. */
export async function readBlockPaper(
  kind: MarkedKind,
  blob: Blob,
  name: string,
  work: LongWork,
): Promise<PaperContents> {
  const hashes = await hashBlob(blob, work.signal, (done) =>
    work.onProgress({ step: 'Checking bytes', done, total: blob.size }),
  );
  const contents = blockContents(readDocument(await readBlockSource(kind, blob, name, work)));
  work.signal.throwIfAborted();
  if (contents.texts.every((text) => text.trim() === ''))
    throw new AppError('unreadableFile', `“${name}” has no text in it; ask for it as a PDF.`);
  return { mediaType: MEDIA_TYPES[kind], ...hashes, ...contents };
}
