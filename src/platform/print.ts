/** A laid out document becomes a PDF: main prints it, and nothing of it is kept there. */
import { IpcError } from '@shared/ipc-result';
import { AppError } from '../domain/errors';
import type { PrintDocument } from '../output/briefing-html';
import { bridge } from './bridge';

/** The bytes of a tagged A4 PDF. @throws AppError notSaved, with a sentence that says what to do. */
export async function printToPdf({ html, header, mark, footer }: PrintDocument): Promise<Blob> {
  try {
    const { bytes } = await bridge.invoke('print.toPdf', { html, header, mark, footer });
    return new Blob([bytes], { type: 'application/pdf' });
  } catch (error) {
    const isLarge = error instanceof IpcError && error.code === 'too-large';
    const sentence = isLarge
      ? 'The document is too large to print. Leave some of it out and try again.'
      : 'The document could not be made into a PDF. Try again, or leave some of it out.';
    throw new AppError('notSaved', `${sentence} Nothing was saved.`, { cause: error });
  }
}
