/** A paper: any imported document. The original bytes are kept apart (`FileRecord`) and never altered. */
import { z } from 'zod';
import { baseFields, isoInstant, words } from './entity';
import { fileId, paperId } from './ids';
import type { ShapedBlock } from './text-shape';

export const paperKind = z.enum(['plan', 'agenda', 'report', 'appendix', 'minutes', 'supplement', 'letter', 'other']);
export type PaperKind = z.infer<typeof paperKind>;

export const PAPER_KIND_LABELS: Readonly<Record<PaperKind, string>> = {
  plan: 'Plan',
  agenda: 'Agenda',
  report: 'Report',
  appendix: 'Appendix',
  minutes: 'Minutes',
  supplement: 'Supplement',
  letter: 'Letter',
  other: 'Other paper',
};

export const mediaType = z.enum([
  'application/pdf',
  'text/plain',
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]);
export type MediaType = z.infer<typeof mediaType>;

/** The ending of a file of each kind, without the dot. */
export const MEDIA_ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/html': 'html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** SHA-256, lower-case hex. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256');

export const paperSchema = z.object({
  id: paperId,
  ...baseFields,
  title: words,
  fileName: z.string().max(1_000),
  kind: paperKind,
  fileId,
  /** 1 for what has no pages of its own: all but PDF. */
  pageCount: z.number().int().min(1).max(100_000),
  importedAt: isoInstant,
  /** Of the original bytes. When they are lost, the same file imported again is known by it. */
  sha256: sha256Hex,
});
export type Paper = z.infer<typeof paperSchema>;

/** The original bytes of a paper. Immutable; outside change sets; removed only when no paper needs them. */
export interface FileRecord {
  readonly id: z.infer<typeof fileId>;
  /** SHA-256 of the whole, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of each chunk of `CHUNK_BYTES`, checked when a range is read. */
  readonly chunkHashes: readonly string[];
  readonly size: number;
  readonly mediaType: MediaType;
  readonly addedAt: string;
  readonly blob: Blob;
}

/** Bytes per hashed chunk of a file: 1 MiB. */
export const CHUNK_BYTES = 1 << 20;

/** Size of one page in PDF points, as shown (rotation applied). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface OutlineItem {
  readonly title: string;
  readonly page: number | null;
  readonly children: readonly OutlineItem[];
}

/** Sizes of all pages, outline and printed labels, so that a reader can lay out before it opens the file. */
export interface PaperLayout {
  readonly fileId: z.infer<typeof fileId>;
  readonly pages: readonly PageSize[];
  readonly outline: readonly OutlineItem[];
  /** Printed page labels, one a page, or null when the file has none. */
  readonly labels: readonly string[] | null;
  /** The shape of the one page's text; absent for PDF and plain text. */
  readonly shape?: readonly ShapedBlock[];
}

/** The text of one page, put together by `textVersion`'s rule; the base of search and anchoring. */
export interface PageText {
  readonly fileId: z.infer<typeof fileId>;
  /** 1-based. */
  readonly page: number;
  readonly text: string;
  readonly textVersion: string;
}

const KNOWN_ENDING = /\.(pdf|txt|text|md|docx|odt|html?|xhtml)$/i;

/** Whether its pages can be told: only a PDF has any. Of one page, the name has to say it. */
export function hasPages({ fileName, pageCount }: Pick<Paper, 'fileName' | 'pageCount'>): boolean {
  return pageCount > 1 || /\.pdf$/i.test(fileName);
}

/** The title a paper gets from its file name: no ending, no underscores, single spaces. */
export function titleFromFileName(fileName: string): string {
  const stem = fileName.replace(KNOWN_ENDING, '');
  const spaced = stem.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  return spaced === '' ? fileName : spaced;
}
