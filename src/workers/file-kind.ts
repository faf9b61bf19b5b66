/** Tells PDF from text by the bytes, not by the name. */
import { AppError } from '../domain/errors';

/** Readers of PDF accept a header that starts within the first kilobyte. */
const HEADER_WINDOW = 1_024;
/** A text longer than this is no plan or agenda. Bytes. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** @throws AppError for a file that can be neither. */
export async function fileKind(blob: Blob, name: string): Promise<'pdf' | 'text'> {
  if (blob.size === 0) throw new AppError('unreadableFile', `“${name}” is empty; ask for it again.`);
  const head = new Uint8Array(await blob.slice(0, HEADER_WINDOW).arrayBuffer());
  if (String.fromCharCode(...head).includes('%PDF-')) return 'pdf';
  if (blob.size > LONGEST_TEXT || (head.includes(0) && !isUtf16(head))) throw notADocument(name);
  return 'text';
}

function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

export function notADocument(name: string): AppError {
  return new AppError(
    'unreadableFile',
    `“${name}” is neither a PDF nor a plain text; save it as a PDF and import that.`,
  );
}
