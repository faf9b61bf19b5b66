import { readSourceDocument } from '@/pdf/read-source-document';
import { readMarkedSource } from '@/reading/documents/read-marked-source';
import type { SourceDocument } from '@/reading/source-document';
import { readTextSource } from '@/reading/text-source';
import { asFailure, openPdf } from './open-pdf';
import { asCommandFailure, readInputFile } from './read-input-file';

/**
 * Reads a document given on the command line into the document every reader starts from. Throws a
 * `CommandFailure` with one sentence for whatever cannot be read.
 */
export async function readSource(path: string): Promise<SourceDocument> {
  const file = await readInputFile(path);
  if (file.kind === 'text') return readTextSource(file.text);
  if (file.kind !== 'pdf') {
    return await readMarkedSource(file.kind, file.bytes).catch((error: unknown) => {
      throw asCommandFailure(error, file.name);
    });
  }
  const pdf = await openPdf(file.bytes, file.name);
  try {
    return await readSourceDocument(pdf);
  } catch (error) {
    throw asFailure(error, file.name);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
