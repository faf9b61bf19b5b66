import { readDocument } from '@/reading/blocks/read-document';
import type { SourceDocument } from '@/reading/source-document';

/** Each block in a line: "heading 2 1.1 Words", "item 1 • Words", "table [a|b][c|d]". */
export function shapeOf(source: SourceDocument): readonly string[] {
  return readDocument(source).blocks.map((block) => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => `[${row.map(({ text }) => text).join('|')}]`).join('');
      return `table ${block.headerRows} ${rows}`;
    }
    const mark = block.marker ?? (block.kind === 'item' ? '•' : '');
    const level = block.kind === 'paragraph' ? '' : String(block.level);
    return [block.kind, level, mark, block.text].filter((part) => part !== '').join(' ');
  });
}
