/**
 * What every reader (plan, agenda, questions) starts from: a document as pages of positioned lines, whatever file it
 * came from. Producing it is the business of `src/pdf` (PDF), `./text-source.ts` (plain text) and `./documents` (DOCX,
 * ODT, HTML).
 */

/** What a document came from. All but a PDF are one page, number 1, because their pages are not fixed. */
export type SourceKind = 'pdf' | 'docx' | 'odt' | 'html' | 'text';

/** Where a line stands in a table. Rows and columns count from 0; a cell that spans several has the first. */
export interface CellPlace {
  /** Unique in the document; in a PDF, on its page. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The file says that the row, or this cell, holds headings. */
  readonly header: boolean;
}

/**
 * What a tagged PDF (ISO 32000-1, 14.8.4), or the styles and elements of another format, say about a line. Lines of one
 * paragraph, item, heading or cell share `block`, a number that is unique on the page only. In DOCX, ODT and HTML each line
 * is a whole paragraph, and a second line of the same block is what follows a line break in it.
 */
export interface LineTag {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'artifact';
  /** 1..6 for a heading, the nesting depth (1 = outermost) for an item, else 0. */
  readonly level: number;
  readonly block: number;
  /**
   * The number or letter that the file counts out for an item or heading ("1", "2.3", "a"); null for a bullet. Absent when
   * the mark, if any, is part of the text.
   */
  readonly marker?: string | null;
  readonly cell?: CellPlace;
}

/** A stretch of a line parted from the next by a gap that is too wide for a space, or because it is in another cell. */
export interface LinePiece {
  readonly text: string;
  /** Its own tag, which may be another than that of the line's beginning. */
  readonly tag?: LineTag;
  /** Left and right edge, points. */
  readonly x: number;
  readonly right: number;
}

/** One printed line, left to right. Coordinates are PDF points from the page's top left corner; other formats have zeros. */
export interface SourceLine {
  readonly text: string;
  /** Left edge, points. */
  readonly x: number;
  /** Baseline measured from the top of the page, points. */
  readonly y: number;
  /** Right edge, points. */
  readonly right: number;
  /** Dominant font size, points; 0 where the format does not fix it. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Absent when the file carries no structure tags for the line. */
  readonly tag?: LineTag;
  /** PDF only: what the line falls into, where there are gaps in it. */
  readonly pieces?: readonly LinePiece[];
  /** Plain text only: a form feed stands before the line, as where the page of a printed original began. */
  readonly startsPage?: true;
}

export interface SourcePage {
  /** 1-based page of the file; without fixed pages there is one, number 1, and readers report it as null. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SourceLine[];
}

export interface OutlineEntry {
  readonly title: string;
  /** 1-based page, or null when the destination cannot be resolved. */
  readonly page: number | null;
  readonly children: readonly OutlineEntry[];
}

export interface SourceDocument {
  readonly kind: SourceKind;
  /** The file's own title property, or null. */
  readonly declaredTitle: string | null;
  readonly pages: readonly SourcePage[];
  readonly outline: readonly OutlineEntry[];
}
