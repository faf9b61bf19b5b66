/** Where documents are made: given the records once, it answers what a dialog asks and makes what is saved. */
import type { Records } from '../domain/publication';
import type { PrintDocument } from './briefing-html';
import type { BriefingCounts, BriefingInput } from './briefing-model';
import type { ComparisonInput } from './comparison-model';
import type { LetterInput } from './letter-model';
import type { OwedInput, OwedRows } from './owed-rows';

/** Some rows of one table, so that no single message is large. */
export interface RecordChunk {
  readonly table: keyof Records;
  readonly rows: readonly unknown[];
}

export interface BriefingPaper {
  readonly document: PrintDocument;
  readonly counts: BriefingCounts;
}

export interface TrackerInput extends OwedInput {
  readonly format: 'xlsx' | 'csv';
}

export interface TrackerPaper {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  /** How many rows are exempt and not in it. */
  readonly leftOut: number;
}

export interface LetterRequest extends OwedInput {
  readonly letter: LetterInput;
}

export interface ComparisonRequest extends ComparisonInput {
  readonly format: 'docx' | 'pdf';
}

/** A PDF is still to be printed. */
export type ComparisonPaper =
  | { readonly kind: 'docx'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'pdf'; readonly document: PrintDocument };

/** What a desk can be asked. Each rejects with an AppError whose sentence the user may read. */
export interface PaperDesk {
  /** Null when the meeting is not there, or is exempt and exempt matter was not asked for. */
  readonly briefing: (input: BriefingInput) => Promise<BriefingPaper | null>;
  readonly owed: (input: OwedInput) => Promise<OwedRows>;
  readonly letter: (input: LetterRequest) => Promise<Uint8Array<ArrayBuffer>>;
  readonly tracker: (input: TrackerInput) => Promise<TrackerPaper>;
  /** Null when one of the texts may not be published and exempt matter was not asked for. */
  readonly comparison: (input: ComparisonRequest) => Promise<ComparisonPaper | null>;
  /** Ends it; whatever is still being made is given up. */
  readonly close: () => void;
}

/** Opens a desk with these records. The caller closes it. */
export type OpenPaperDesk = (chunks: AsyncIterable<RecordChunk>) => Promise<PaperDesk>;
