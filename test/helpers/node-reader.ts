// The document reader without worker threads: the same reading code over pdf.js in Node, for integration tests.
import { openPdf } from '@/cli/open-pdf';
import { compare } from '@/domain/compare/compare';
import { AppError } from '@/domain/errors';
import { readSourceDocument } from '@/pdf/read-source-document';
import { isNoAgenda } from '@/reading/agenda/agenda-reading';
import { readAgenda } from '@/reading/agenda/read-agenda';
import { comparableOf } from '@/reading/compare/comparable-plan';
import { decodeText } from '@/reading/decode-text';
import { readPlan } from '@/reading/plan/read-plan';
import type { SourceDocument } from '@/reading/source-document';
import { readTableFile } from '@/reading/tables/read-table-file';
import { readTextSource } from '@/reading/text-source';
import type { DocumentReader, IncomingFile, LongWork } from '@/services/ports';
import { fileKind } from '@/workers/file-kind';
import { placeSpans } from '@/workers/place-spans';
import { readBlockPaper, readBlockSource } from '@/workers/read-block-paper';
import { readPdfPaper, readTextPaper } from '@/workers/read-paper';

/** Reads papers, plans and agendas as the app's worker does. */
export function createNodeReader(): DocumentReader {
  return {
    readPaper: async (blob, name, work) => {
      const kind = await fileKind(blob, name);
      if (kind === 'text') return readTextPaper(blob, name, work);
      if (kind !== 'pdf') return readBlockPaper(kind, blob, name, work);
      const pdf = await openPdf(await bytesOf(blob), name);
      try {
        return await readPdfPaper(pdf, blob, name, work);
      } finally {
        await pdf.loadingTask.destroy();
      }
    },
    readPlan: async (blob, name) => readPlan(await sourceOf(blob, name)),
    readComparable: async (blob, name) => comparableOf(await sourceOf(blob, name), name),
    readTable: async (blob) => readTableFile(new Uint8Array(await blob.arrayBuffer())),
    compare: async ({ before, after, typography }) => compare(before, after, { typography }),
    placeSpans: async (blob, name, spans, work) => {
      const pdf = await openPdf(await bytesOf(blob), name);
      try {
        return await placeSpans(pdf, spans, work);
      } finally {
        await pdf.loadingTask.destroy();
      }
    },
    readAgenda: async (blob, name) => {
      const reading = readAgenda(await sourceOf(blob, name));
      if (!isNoAgenda(reading)) return reading;
      throw new AppError('unreadableFile', `No agenda items were found in “${name}”; add the items by hand.`);
    },
  };
}

async function sourceOf(blob: Blob, name: string): Promise<SourceDocument> {
  const kind = await fileKind(blob, name);
  if (kind === 'text') return readTextSource(decodeText(await bytesOf(blob)) ?? '');
  if (kind !== 'pdf') return readBlockSource(kind, blob, name, quietWork());
  const pdf = await openPdf(await bytesOf(blob), name);
  try {
    return await readSourceDocument(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** A file at the door. */
export function incomingFile(name: string, content: string | Uint8Array): IncomingFile {
  const blob = new Blob([typeof content === 'string' ? content : content.slice()]);
  return { name, size: blob.size, receive: () => Promise.resolve(blob) };
}

/** Work that is never cancelled and tells nobody how far it is. */
export function quietWork(): LongWork {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}
