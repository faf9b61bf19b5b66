/** Reads everything the app keeps beside a paper's bytes: sizes, outline, labels, texts, hashes. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize } from '../domain/paper';
import { pageText, TEXT_VERSION } from '../pdf/page-text';
import { pdfProblem } from '../pdf/pdf-problem';
import { readOutline } from '../pdf/read-source-document';
import { decodeText } from '../reading/decode-text';
import type { LongWork, PaperContents } from '../services/ports';
import { ONLY_PAGE } from './block-contents';
import { notADocument } from './file-kind';
import { hashBlob } from './hash-blob';

const TEXT_VERSION_PLAIN = 'text-a';

/** @throws AppError when the text can't be decoded. */
export async function readTextPaper(blob: Blob, name: string, work: LongWork): Promise<PaperContents> {
  const text = decodeText(new Uint8Array(await blob.arrayBuffer()));
  if (text === null || text.trim() === '') throw notADocument(name);
  const hashes = await hashBlob(blob, work.signal, () => undefined);
  return {
    mediaType: 'text/plain',
    ...hashes,
    declaredTitle: null,
    pages: [ONLY_PAGE],
    outline: [],
    labels: null,
    texts: [text],
    textVersion: TEXT_VERSION_PLAIN,
  };
}

/** @throws AppError naming the file when a page can't be read. */
export async function readPdfPaper(
  pdf: PDFDocumentProxy,
  blob: Blob,
  name: string,
  work: LongWork,
): Promise<PaperContents> {
  const total = pdf.numPages;
  const hashes = await hashBlob(blob, work.signal, (done) =>
    work.onProgress({ step: 'Checking bytes', done, total: blob.size }),
  );
  const pages: PageSize[] = [];
  const texts: string[] = [];
  for (let number = 1; number <= total; number += 1) {
    work.signal.throwIfAborted();
    const { size, text } = await readPage(pdf, number, name);
    pages.push(size);
    texts.push(text);
    work.onProgress({ step: 'Reading page', done: number, total });
  }
  return {
    mediaType: 'application/pdf',
    ...hashes,
    declaredTitle: await declaredTitle(pdf),
    pages,
    outline: await readOutline(pdf),
    labels: await pdf.getPageLabels().catch(() => null),
    texts,
    textVersion: TEXT_VERSION,
  };
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  name: string,
): Promise<{ size: PageSize; text: string }> {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { text } = pageText(await page.getTextContent());
    page.cleanup();
    return { size: { width, height }, text };
  } catch (error) {
    throw pdfProblem(error, name);
  }
}

async function declaredTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = await pdf.getMetadata();
    const title: unknown = 'Title' in info ? info.Title : null;
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
  } catch {
    return null;
  }
}
