/** What the app keeps of a document without pages: one page of text, and the shape of it. Pure. */
import type { PageSize } from '../domain/paper';
import type { ShapedBlock } from '../domain/text-shape';
import type { BlockDocument, DocumentBlock } from '../reading/blocks/block-document';
import type { PaperContents } from '../services/ports';

/** Places that lay out pages need a size: A4 in points. */
export const ONLY_PAGE: PageSize = { width: 595, height: 842 };

/** Offsets hold for texts made by the same rule only: to be changed when the text of blocks is joined in another way. */
const TEXT_VERSION_BLOCKS = 'blocks-a';

export type BlockContents = Omit<PaperContents, 'mediaType' | 'sha256' | 'chunkHashes'>;

export function blockContents({ text, blocks, declaredTitle }: BlockDocument): BlockContents {
  return {
    declaredTitle,
    pages: [ONLY_PAGE],
    outline: [],
    labels: null,
    texts: [text],
    textVersion: TEXT_VERSION_BLOCKS,
    shape: shapeOf(text, blocks),
  };
}

/** Blocks give the place of their words; the mark of a heading or item stands in the text before them. */
function shapeOf(text: string, blocks: readonly DocumentBlock[]): readonly ShapedBlock[] {
  let at = 0;
  return blocks.map((block): ShapedBlock => {
    const { start: wordsAt, end } = block.range;
    const before = text.slice(at, wordsAt);
    const start = wordsAt - before.trimStart().length;
    at = end;
    const { kind, level } = block;
    const isDeep = kind === 'heading' || kind === 'item';
    const shaped = { kind, level: isDeep ? Math.min(20, Math.max(0, level)) : 0, start, end, wordsAt };
    if (block.kind !== 'table') return shaped;
    const rows = block.rows.map((cells, index) => ({
      isHead: index < block.headerRows,
      cells: cells.map(({ range }) => ({ start: range.start, end: range.end })),
    }));
    return { ...shaped, rows };
  });
}
