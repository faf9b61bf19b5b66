import type { CellPlace, SourceLine } from '../source-document';

/** A line of the document's body with its page; `page` is null in plain text. */
export interface BodyLine extends SourceLine {
  readonly page: number | null;
  /** The entry of the PDF's outline that names this line as a heading. */
  readonly outline?: OutlineMark;
  /** Plain text only: the line is underlined by signs of equality (1) or others (2). */
  readonly underline?: 1 | 2;
}

/** An entry of a PDF's outline; a title of several lines has one. */
export interface OutlineMark {
  /** Unique in the document. */
  readonly entry: number;
  /** 1 = outermost. */
  readonly depth: number;
}

/** A heading, paragraph or list item: what a person would call one piece of text. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /**
   * Of a heading, 1 = highest; in plain text those whose rank nothing tells are 1. Of an item, how deep
   * its list is nested, where the file says so: 1 = outermost.
   */
  readonly level: number;
  /** The number or letter of a list item or heading ("1", "2.3", "a"); null for a bullet or none. */
  readonly marker: string | null;
  /** Text without its marker. */
  readonly text: string;
  readonly page: number | null;
  /** Left edge of the text (points; characters in plain text). */
  readonly indent: number;
  /** Where further pages begin in `text`, in order; empty when all of it stands on `page`. */
  readonly pageBreaks: readonly PageBreak[];
  /** True when the next block seems to go on with this one's last sentence although a paragraph break parts them. */
  readonly continues: boolean;
  /** Where it stands in a table, if the file says that it does. */
  readonly cell?: CellPlace;
}

export interface PageBreak {
  /** Offset of the first character on the page. */
  readonly at: number;
  readonly page: number | null;
}

/** The page on which the character at `offset` of a block's text stands. */
export function pageAt(block: Block, offset: number): number | null {
  let page = block.page;
  for (const pageBreak of block.pageBreaks) {
    if (pageBreak.at <= offset) page = pageBreak.page;
  }
  return page;
}
