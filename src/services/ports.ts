/** What the use cases need from outside, named here so that tests and other windows can supply their own. */

import type { FileBundle } from '../db/file-bundle';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import type { Transactor } from '../db/unit-of-work';
import type { Quad } from '../domain/annotation';
import type { Comparable } from '../domain/compare/comparable';
import type { CompareOptions, Comparison } from '../domain/compare/comparison';
import type { TableSheet } from '../domain/figure-table';
import type { FileId } from '../domain/ids';
import type { MediaType, OutlineItem, PageSize } from '../domain/paper';
import type { Reading } from '../domain/reading';
import type { ShapedBlock } from '../domain/text-shape';
import { localDay } from '../domain/times';
import type { AgendaReading } from '../reading/agenda/agenda-reading';
import type { PlanReading } from '../reading/plan/plan-reading';

/** How far long work is. `total` is null while it isn't known. */
export interface Progress {
  /** What is being done, in words: "Reading page". */
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A file on its way in: bytes by stream, never a path. */
export interface IncomingFile {
  readonly name: string;
  readonly size: number;
  /** By which its bytes are read once, here or elsewhere; left out for what did not come from outside. */
  readonly token?: string;
  /** Reads the whole once; resolves with the bytes as a Blob. */
  readonly receive: (work: LongWork) => Promise<Blob>;
}

/** What a worker found in a paper's bytes. */
export interface PaperContents {
  readonly mediaType: MediaType;
  readonly sha256: string;
  readonly chunkHashes: readonly string[];
  readonly declaredTitle: string | null;
  readonly pages: readonly PageSize[];
  readonly outline: readonly OutlineItem[];
  readonly labels: readonly string[] | null;
  /** Text of each page, in order. */
  readonly texts: readonly string[];
  readonly textVersion: string;
  /** Only of what is shown by blocks: DOCX, ODT, HTML. */
  readonly shape?: readonly ShapedBlock[];
}

/** A span of the text of a page. */
export interface PageSpan {
  /** 1-based. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Two texts to be compared. */
export interface TextPair extends CompareOptions {
  readonly before: Comparable;
  readonly after: Comparable;
}

/** Reads documents, and compares them, off the UI thread. Rejects with an AppError whose sentence names the file. */
export interface DocumentReader {
  readPaper(blob: Blob, fileName: string, work: LongWork): Promise<PaperContents>;
  readPlan(blob: Blob, fileName: string, work: LongWork): Promise<PlanReading>;
  readAgenda(blob: Blob, fileName: string, work: LongWork): Promise<AgendaReading>;
  /** Any document as a text to compare, called after its file. */
  readComparable(blob: Blob, fileName: string, work: LongWork): Promise<Comparable>;
  compare(pair: TextPair, work: LongWork): Promise<Comparison>;
  /** Where spans of the texts of a PDF's pages stand on them: for each its quads, none where it has no place. */
  placeSpans(
    blob: Blob,
    fileName: string,
    spans: readonly PageSpan[],
    work: LongWork,
  ): Promise<readonly (readonly Quad[])[]>;
  /** The sheets of a CSV or XLSX file, cells as they are shown. */
  readTable(blob: Blob, fileName: string, work: LongWork): Promise<readonly TableSheet[]>;
}

/** The engine's store of bytes. */
export interface FileStore {
  putFile(bundle: FileBundle): Promise<void>;
  /** Takes the bytes back of an import that came to nothing. */
  dropFile(id: FileId): Promise<void>;
  sweepFiles(): Promise<number>;
  emptyBin(): Promise<void>;
}

/** The engine's record of how far papers have been read. */
export interface ReadingStore {
  putReading(reading: Reading): Promise<void>;
}

/** Everything a use case gets. */
export interface ServiceContext {
  readonly database: ScrutinyDatabase;
  readonly transactor: Transactor;
  readonly files: FileStore;
  readonly readings: ReadingStore;
  readonly reader: DocumentReader;
  readonly clock: () => Date;
}

/** The local calendar date, ISO. */
export function todayOf(clock: () => Date): string {
  return localDay(clock());
}
