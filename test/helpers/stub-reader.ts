// A document reader for tests of imports: pages are what form feeds part, and nothing is a PDF. Hashes are real.
import { compare } from '@/domain/compare/compare';
import { AppError } from '@/domain/errors';
import { isNoAgenda } from '@/reading/agenda/agenda-reading';
import { readAgenda } from '@/reading/agenda/read-agenda';
import { comparableOf } from '@/reading/compare/comparable-plan';
import { readPlan } from '@/reading/plan/read-plan';
import { readTableFile } from '@/reading/tables/read-table-file';
import { readTextSource } from '@/reading/text-source';
import type { DocumentReader } from '@/services/ports';
import { hashBlob } from '@/workers/hash-blob';
import type { TestWorkspace } from './workspace';

export interface StubOptions {
  /** The title property of every file. */
  readonly declaredTitle?: string;
  /** Called when a paper has been read, before the answer goes out. */
  readonly onRead?: () => void;
}

/** A file that begins with UNREADABLE is refused as a damaged one would be. */
export function stubReader({ declaredTitle, onRead }: StubOptions = {}): DocumentReader {
  return {
    readPaper: async (blob, name, { signal }) => {
      const text = await blob.text();
      if (text.startsWith('UNREADABLE')) {
        throw new AppError('unreadableFile', `“${name}” could not be read and was not imported; ask for it again.`);
      }
      const texts = text.split('\f');
      const hashes = await hashBlob(blob, signal, () => undefined);
      onRead?.();
      return {
        mediaType: 'application/pdf',
        ...hashes,
        declaredTitle: declaredTitle ?? null,
        pages: texts.map(() => ({ width: 595, height: 842 })),
        outline: [],
        labels: null,
        texts,
        textVersion: 'test',
      };
    },
    readPlan: async (blob) => readPlan(readTextSource(await blob.text())),
    readComparable: async (blob, name) => comparableOf(readTextSource(await blob.text()), name),
    readTable: async (blob) => readTableFile(new Uint8Array(await blob.arrayBuffer())),
    placeSpans: async (_blob, _name, spans) => spans.map(() => []),
    compare: async ({ before, after, typography }) => compare(before, after, { typography }),
    readAgenda: async (blob, name) => {
      const reading = readAgenda(readTextSource(await blob.text()));
      if (!isNoAgenda(reading)) return reading;
      throw new AppError('unreadableFile', `No agenda items were found in “${name}”; add the items by hand.`);
    },
  };
}

/** How many rows of an import's tables there are. */
export async function storedCounts({ database }: TestWorkspace) {
  const [papers, files, layouts, pageTexts, changes, bin] = await Promise.all([
    database.rows('papers').count(),
    database.files.count(),
    database.layouts.count(),
    database.pageTexts.count(),
    database.changes.count(),
    database.bin.count(),
  ]);
  return { papers, files, layouts, pageTexts, changes, bin };
}
