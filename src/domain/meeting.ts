/** A meeting, its agenda items, and the papers that belong to each. */
import { z } from 'zod';
import { baseFields, clockTime, isoDate, orderKey, words } from './entity';
import { agendaItemId, itemPaperId, meetingId, paperId } from './ids';

export const meetingType = z.enum([
  'ordinary',
  'precept',
  'revisedPrecept',
  'confirmation',
  'annualReport',
  'planReview',
  'annual',
  'extraordinary',
  'workingGroup',
  'preMeeting',
]);
export type MeetingType = z.infer<typeof meetingType>;

export const MEETING_TYPE_LABELS: Readonly<Record<MeetingType, string>> = {
  ordinary: 'Ordinary meeting',
  precept: 'Precept meeting',
  revisedPrecept: 'Revised precept meeting',
  confirmation: 'Confirmation hearing',
  annualReport: 'Annual report meeting',
  planReview: 'Plan review meeting',
  annual: 'Annual meeting',
  extraordinary: 'Extraordinary meeting',
  workingGroup: 'Working group',
  preMeeting: 'Pre-meeting',
};

export const meetingSchema = z.object({
  id: meetingId,
  ...baseFields,
  body: words,
  type: meetingType,
  date: isoDate,
  time: clockTime.nullable(),
  endsBy: clockTime.nullable(),
  venue: words,
  publishedOn: isoDate.nullable(),
  /** The front sheet that the agenda was read from. */
  frontSheetPaperId: paperId.nullable(),
  /** Councils print double-sided: every paper of a pack is padded to an even number of pages. */
  padToEven: z.boolean(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const itemPart = z.union([z.literal(1), z.literal(2)]);

export const itemStatus = z.enum(['attached', 'toFollow', 'verbal', 'withdrawn', 'supplement', 'none']);
export type ItemStatus = z.infer<typeof itemStatus>;

export const ITEM_STATUS_LABELS: Readonly<Record<ItemStatus, string>> = {
  attached: 'Papers attached',
  toFollow: 'To follow',
  verbal: 'Verbal report',
  withdrawn: 'Withdrawn',
  supplement: 'In a supplement',
  none: 'No paper',
};

export const pageRange = z.object({ from: z.number().int().min(1), to: z.number().int().min(1) });
export type PageRange = z.infer<typeof pageRange>;

export const agendaItemSchema = z.object({
  id: agendaItemId,
  ...baseFields,
  meetingId,
  parentId: agendaItemId.nullable(),
  /** As printed: "3", "2(1)", "39/20". */
  number: z.string().max(40),
  title: words,
  purpose: words,
  order: orderKey,
  /** Part 2 is taken in private (Schedule 12A, Local Government Act 1972). */
  part: itemPart,
  exemptParagraphs: z.array(z.number().int().min(1).max(18)),
  /** Page range printed on the front sheet; wins over our own count. */
  statedPages: pageRange.nullable(),
  status: itemStatus,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** The place of a paper under an item. */
export const itemPaperSchema = z.object({
  id: itemPaperId,
  ...baseFields,
  meetingId,
  itemId: agendaItemId,
  paperId,
  order: orderKey,
  /** A supplement continues after the pack's last page instead of standing in its item's range. */
  placement: z.enum(['pack', 'supplement']),
});
export type ItemPaper = z.infer<typeof itemPaperSchema>;

/** "County Council (Budget), 13 February 2025" is put together by screens; this is the order of meetings: soonest last. */
export function byMeetingDate(a: Meeting, b: Meeting): number {
  return a.date.localeCompare(b.date) || (a.time ?? '').localeCompare(b.time ?? '') || a.id.localeCompare(b.id);
}
