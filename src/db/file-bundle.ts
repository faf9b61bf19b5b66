/** A paper's bytes with what was derived from them, checked where they come into the engine. Never in a change set. */
import { z } from 'zod';
import { isoInstant } from '../domain/entity';
import { fileId } from '../domain/ids';
import {
  CHUNK_BYTES,
  type FileRecord,
  mediaType,
  type OutlineItem,
  type PageText,
  type PaperLayout,
  sha256Hex,
} from '../domain/paper';
import { textShapeSchema } from '../domain/text-shape';

export interface FileBundle {
  readonly file: FileRecord;
  readonly layout: PaperLayout;
  readonly texts: readonly PageText[];
}

/** Pages are at most 14,400 units (PDF 32000-1, annex C), which a page may scale; this only keeps out nonsense. */
const points = z.number().positive().max(10_000_000);
const pageNumber = z.number().int().min(1);

const outlineItem: z.ZodType<OutlineItem> = z.lazy(() =>
  z.object({ title: z.string(), page: pageNumber.nullable(), children: z.array(outlineItem) }),
);

/** A file without its bytes. */
export const fileFactsSchema = z.object({
  id: fileId,
  sha256: sha256Hex,
  chunkHashes: z.array(sha256Hex),
  size: z.number().int().positive(),
  mediaType,
  addedAt: isoInstant,
});

export const paperLayoutSchema = z.object({
  fileId,
  pages: z.array(z.object({ width: points, height: points })).min(1),
  outline: z.array(outlineItem),
  labels: z.array(z.string()).nullable(),
  shape: textShapeSchema.exactOptional(),
});

export const pageTextSchema = z.object({
  fileId,
  page: pageNumber,
  text: z.string(),
  textVersion: z.string().min(1),
});

const file = fileFactsSchema
  .extend({ blob: z.instanceof(Blob) })
  .refine(({ blob, size }) => blob.size === size, 'the size of its bytes')
  .refine(({ chunkHashes, size }) => chunkHashes.length === Math.ceil(size / CHUNK_BYTES), 'a hash for each chunk');

const bundle = z
  .object({
    file,
    layout: paperLayoutSchema,
    texts: z.array(pageTextSchema),
  })
  .refine(({ file: { id }, layout, texts }) => layout.fileId === id && texts.every((text) => text.fileId === id))
  .refine(({ layout, texts }) => texts.length === layout.pages.length, 'a text for each page');

/** @throws ZodError for what no reader of ours can have made. */
export function checkedBundle(input: unknown): FileBundle {
  return bundle.parse(input);
}
