/** What reading an agenda front sheet yields: the output of `agenda read` and the proposal a new meeting starts from. */
import { z } from 'zod';
import { clockTime, isoDate } from '@/domain/entity';
import { itemPart, itemStatus, pageRange } from '@/domain/meeting';

const confidence = z.number().min(0).max(1);

export const agendaItemReadingSchema = z.object({
  /** As printed, without the full stop: "3", "2(1)", "39/20"; empty for an item printed without a number. */
  number: z.string(),
  title: z.string().min(1),
  /** Printed page range of the pack; absent when the front sheet prints none. */
  pages: pageRange.optional(),
  /** 2 when the item is to be taken without press and public. */
  part: itemPart,
  /** Paragraphs of Schedule 12A, Local Government Act 1972 (1 to 18), that the front sheet gives for this item. */
  exemptParagraphs: z.array(z.number().int().min(1).max(18)),
  status: itemStatus,
  /** `number` of the item this one is printed under, or null. */
  parent: z.string().nullable(),
  /** The paragraph printed under the title: what is asked of the meeting. */
  purpose: z.string().nullable(),
  /** Who reports, when the front sheet has a line for it. */
  lead: z.string().nullable(),
  guideTime: z.object({ from: clockTime, to: clockTime.nullable() }).nullable(),
  /** 1-based page of the file the item is printed on; null in plain text. */
  page: z.number().int().min(1).nullable(),
  confidence,
});
export type AgendaItemReading = z.infer<typeof agendaItemReadingSchema>;

export const agendaReadingSchema = z.object({
  body: z.string().nullable(),
  date: isoDate.nullable(),
  time: clockTime.nullable(),
  endsBy: clockTime.nullable(),
  venue: z.string().nullable(),
  published: isoDate.nullable(),
  confidence,
  items: z.array(agendaItemReadingSchema).min(1),
});
export type AgendaReading = z.infer<typeof agendaReadingSchema>;

/** Why a document gave no agenda. */
export interface NoAgenda {
  readonly problem: 'no agenda items found';
}

/** Tells a reading from a document that is no agenda. */
export function isNoAgenda(result: AgendaReading | NoAgenda): result is NoAgenda {
  return 'problem' in result;
}
