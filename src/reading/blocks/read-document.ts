import type { SourceDocument } from '../source-document';
import type { BlockDocument, DocumentBlock } from './block-document';
import { withDepths } from './list-depths';
import { withoutFurniture } from './page-furniture';
import { printedBlocks } from './read-blocks';
import { plannedTables } from './tables';
import { rankedHeadings } from './text-headings';
import { TextWriter } from './text-writer';

/**
 * A document as its blocks, with the place of each in the document's plain text. Pure: the same document always reads the
 * same. Tables of contents are part of it.
 */
export function readDocument(document: SourceDocument): BlockDocument {
  const body = withoutFurniture(document);
  const printed = printedBlocks(document.kind, body.lines);
  const flat = withDepths(document.kind === 'text' ? rankedHeadings(printed) : printed, document.kind);
  const tables = plannedTables(flat);
  const writer = new TextWriter();
  const blocks: DocumentBlock[] = [];
  let index = 0;
  for (let block = flat[index]; block; block = flat[index]) {
    const table = tables.get(index);
    blocks.push(table ? writer.table(table) : writer.block(block));
    index = table ? table.end : index + 1;
  }
  const { kind, declaredTitle } = document;
  return { kind, declaredTitle, text: writer.text(), blocks, furniture: body.furniture };
}
