/** The worker that reads documents, one job at a time. The page ends it when a job fails, is cancelled or hangs. */
import { type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import PdfjsWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { compare } from '../domain/compare/compare';
import { AppError } from '../domain/errors';
import type { TableSheet } from '../domain/figure-table';
import { blobRanges, openPdf } from '../pdf/open-pdf';
import { readSourceDocument } from '../pdf/read-source-document';
import { serve } from '../platform/rpc';
import { isNoAgenda } from '../reading/agenda/agenda-reading';
import { readAgenda } from '../reading/agenda/read-agenda';
import { comparableOf } from '../reading/compare/comparable-plan';
import { decodeText } from '../reading/decode-text';
import { readPlan } from '../reading/plan/read-plan';
import type { SourceDocument } from '../reading/source-document';
import { readTextSource } from '../reading/text-source';
import type { LongWork, PageSpan, PaperContents, TextPair } from '../services/ports';
import { asAppError, fileKind, notADocument } from './file-kind';
import { placeSpans } from './place-spans';
import { readBlockPaper, readBlockSource } from './read-block-paper';
import { readPdfPaper, readTextPaper } from './read-paper';

interface Job {
  readonly blob: Blob;
  readonly name: string;
  readonly assetsUrl: string;
}

/** One pdf.js worker for all jobs of this worker; starting it costs more than reading a short paper. */
let pdfWorker: PDFWorker | null = null;

async function withPdf<T>(job: Job, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  pdfWorker ??= PDFWorker.create({ port: new PdfjsWorker() });
  const pdf = await openPdf({ ...job, size: job.blob.size, readRange: blobRanges(job.blob), worker: pdfWorker });
  try {
    return await read(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function sourceOf(job: Job, work: LongWork): Promise<SourceDocument> {
  const kind = await fileKind(job.blob, job.name);
  if (kind === 'text') {
    const text = decodeText(new Uint8Array(await job.blob.arrayBuffer()));
    if (text === null) throw notADocument(job.name);
    return readTextSource(text);
  }
  if (kind !== 'pdf') return readBlockSource(kind, job.blob, job.name, work);
  return withPdf(job, (pdf) =>
    readSourceDocument(pdf, {
      signal: work.signal,
      onProgress: (done, total) => work.onProgress({ step: 'Reading page', done, total }),
    }),
  );
}

async function paperOf(job: Job, work: LongWork): Promise<PaperContents> {
  const { blob, name } = job;
  const kind = await fileKind(blob, name);
  if (kind === 'text') return readTextPaper(blob, name, work);
  if (kind !== 'pdf') return readBlockPaper(kind, blob, name, work);
  return withPdf(job, (pdf) => readPdfPaper(pdf, blob, name, work));
}

/** Its readers come when there is a table to read. */
async function tableOf({ blob, name }: Job): Promise<readonly TableSheet[]> {
  try {
    const { readTableFile } = await import('../reading/tables/read-table-file');
    return await readTableFile(new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    throw asAppError(error, name);
  }
}

serve(
  {
    postMessage: (message) => self.postMessage(message),
    addEventListener: (type, listener) => self.addEventListener(type, listener),
  },
  {
    readPaper: paperOf,
    readPlan: async (job: Job, work) => readPlan(await sourceOf(job, work)),
    readComparable: async (job: Job, work) => comparableOf(await sourceOf(job, work), job.name),
    compare: async ({ before, after, typography }: TextPair) => compare(before, after, { typography }),
    readTable: tableOf,
    placeSpans: (job: Job & { readonly spans: readonly PageSpan[] }, work) =>
      withPdf(job, (pdf) => placeSpans(pdf, job.spans, work)),
    readAgenda: async (job: Job, work) => {
      const reading = readAgenda(await sourceOf(job, work));
      if (!isNoAgenda(reading)) return reading;
      throw new AppError('unreadableFile', `No agenda items were found in “${job.name}”; add the items by hand.`);
    },
  },
  (error) => {
    // A damaged file is the file's fault and has its sentence already; only what is ours is reported.
    if (error instanceof AppError) return;
    queueMicrotask(() => {
      throw error;
    });
  },
);
