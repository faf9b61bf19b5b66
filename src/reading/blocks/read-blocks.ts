import type { SourceDocument } from '../source-document';
import type { Block, BodyLine } from './block';
import { mendLines } from './mend-lines';
import { pdfBlocks } from './pdf-blocks';
import { textBlocks } from './text-blocks';
import { unfoldColumns } from './text-columns';
import { withUnmarkedLists } from './unmarked-lists';

/** Turns body lines into blocks, by layout and tags for a PDF, by blank lines and wording for plain text. */
export function readBlocks(kind: SourceDocument['kind'], lines: readonly BodyLine[]): readonly Block[] {
  return withUnmarkedLists(kind === 'pdf' ? pdfBlocks(mendLines(lines)) : textBlocks(mendLines(unfoldColumns(lines))));
}
