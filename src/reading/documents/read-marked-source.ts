import type { SourceDocument, SourceKind } from '../source-document';
import { readDocxSource } from './docx-source';
import { readHtmlSource } from './html-source';
import { readOdtSource } from './odt-source';
import type { ReadOptions } from './source-lines';

/** The formats whose paragraphs say what they are. */
export type MarkedKind = Exclude<SourceKind, 'pdf' | 'text'>;

/** Reads a document of one of these formats. Rejects with an `UnreadableDocument`, or with the signal's reason. */
export async function readMarkedSource(
  kind: MarkedKind,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  if (kind === 'docx') return await readDocxSource(bytes, options);
  if (kind === 'odt') return await readOdtSource(bytes, options);
  return readHtmlSource(bytes);
}
