/** The shape of a text without pages: which stretches of it are headings, items, tables. Offsets count UTF-16 units. */
import { z } from 'zod';

const at = z.number().int().min(0);

const span = z.object({ start: at, end: at });
/** From `start` up to, not including, `end`. */
export type TextSpan = z.infer<typeof span>;

const row = z.object({ isHead: z.boolean(), cells: z.array(span) });

export const shapedBlockSchema = z.object({
  kind: z.enum(['heading', 'paragraph', 'item', 'table']),
  /** 1 is the highest heading, or the outermost list; 0 for paragraphs and tables. */
  level: z.number().int().min(0).max(20),
  start: at,
  end: at,
  /** Where the words begin: what stands before, from `start`, is the number, letter or bullet. */
  wordsAt: at,
  /** Tables only. */
  rows: z.array(row).optional(),
});
/** One block. Blocks come in the order of the text and do not overlap; between them may stand blank space. */
export type ShapedBlock = z.infer<typeof shapedBlockSchema>;

export const textShapeSchema = z.array(shapedBlockSchema);
