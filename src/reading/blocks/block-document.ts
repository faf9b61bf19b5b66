import type { SourceKind } from '../source-document';
import type { Block } from './block';

/** A stretch of a document's plain text: offsets in UTF-16 units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A block with the place of its words (not of its mark) in the document's text. */
export interface TextBlock extends Block {
  readonly range: TextRange;
}

export interface TableCell {
  /** The cell's paragraphs, joined by line feeds; empty for an empty cell. */
  readonly text: string;
  readonly range: TextRange;
}

/** A table with words in rows and columns. One that is only there for its looks is taken apart into its blocks. */
export interface TableBlock {
  readonly kind: 'table';
  readonly level: 0;
  readonly marker: null;
  /** Cells joined by tabs, rows by line feeds, as it stands in the document's text. */
  readonly text: string;
  readonly page: number | null;
  readonly range: TextRange;
  /** All rows are equally long. */
  readonly rows: readonly (readonly TableCell[])[];
  /** How many of the first rows are headings, as far as the file says so. */
  readonly headerRows: number;
}

export type DocumentBlock = TextBlock | TableBlock;

/** A document of any format as a person would see it: its words, and what each piece of them is. */
export interface BlockDocument {
  readonly kind: SourceKind;
  /** The file's own title property, or null. */
  readonly declaredTitle: string | null;
  /** All words in reading order with the marks of items and headings, blocks parted by line feeds. */
  readonly text: string;
  /** In order; ranges do not overlap. */
  readonly blocks: readonly DocumentBlock[];
  /** Running headers, footers and status marks that are not part of the text, once each. */
  readonly furniture: readonly string[];
}
