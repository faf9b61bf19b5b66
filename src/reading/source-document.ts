/**
 * What every reader (plan, agenda, questions) starts from: a document as pages of positioned lines, whatever file it
 * came from. Producing it is the business of `src/pdf` (PDF) and `./text-source.ts` (plain text).
 */

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
