/**
 * What every reader (plan, agenda, questions) starts from: a document as pages of positioned lines, whatever file it
 * came from. Producing it is the business of `src/pdf` (PDF) and `./text-source.ts` (plain text).
 */

/**
 * What a tagged PDF says about a line (ISO 32000-1, 14.8.4). Lines of one paragraph, item, heading or cell share `block`,
 * a number that is unique on the page only.
 */
export interface LineTag {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'artifact';
  /** 1..6 for a heading, the nesting depth (1 = outermost) for an item, else 0. */
  readonly level: number;
  readonly block: number;
}

/** One printed line, left to right. Coordinates are PDF points from the page's top left corner; plain text has zeros. */
export interface SourceLine {
  readonly text: string;
  /** Left edge, points. */
  readonly x: number;
  /** Baseline measured from the top of the page, points. */
  readonly y: number;
  /** Right edge, points. */
  readonly right: number;
  /** Dominant font size, points; 0 in plain text. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Absent when the file carries no structure tags for the line. */
  readonly tag?: LineTag;
  /** Plain text only: a form feed stands before the line, as where the page of a printed original began. */
  readonly startsPage?: true;
}

export interface SourcePage {
  /** 1-based page of the file; plain text is one page, number 1, and readers report its pages as null. */
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
  readonly kind: 'pdf' | 'text';
  /** The file's own title property, or null. */
  readonly declaredTitle: string | null;
  readonly pages: readonly SourcePage[];
  readonly outline: readonly OutlineEntry[];
}
