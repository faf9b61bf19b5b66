/** Branded ids, one per entity, and the making of UUIDv7s. Nothing else in the app casts a string to an id. */
import { z } from 'zod';

const id = <B extends string>() => z.string().min(1).max(400).brand<B>();

export const profileId = id<'profile'>();
export const memberId = id<'member'>();
export const planId = id<'plan'>();
export const planVersionId = id<'planVersion'>();
export const planElementId = id<'planElement'>();
export const commitmentId = id<'commitment'>();
export const paperId = id<'paper'>();
export const fileId = id<'file'>();
export const meetingId = id<'meeting'>();
export const agendaItemId = id<'agendaItem'>();
export const itemPaperId = id<'itemPaper'>();
export const annotationId = id<'annotation'>();
export const questionId = id<'question'>();
export const linkId = id<'link'>();
export const responseId = id<'response'>();
export const planChangeId = id<'planChange'>();
export const successionId = id<'succession'>();
export const measureId = id<'measure'>();
export const measureReadingId = id<'measureReading'>();
export const changeSetId = id<'changeSet'>();

export type ProfileId = z.infer<typeof profileId>;
export type MemberId = z.infer<typeof memberId>;
export type PlanId = z.infer<typeof planId>;
export type PlanVersionId = z.infer<typeof planVersionId>;
export type PlanElementId = z.infer<typeof planElementId>;
export type CommitmentId = z.infer<typeof commitmentId>;
export type PaperId = z.infer<typeof paperId>;
export type FileId = z.infer<typeof fileId>;
export type MeetingId = z.infer<typeof meetingId>;
export type AgendaItemId = z.infer<typeof agendaItemId>;
export type ItemPaperId = z.infer<typeof itemPaperId>;
export type AnnotationId = z.infer<typeof annotationId>;
export type QuestionId = z.infer<typeof questionId>;
export type LinkId = z.infer<typeof linkId>;
export type ResponseId = z.infer<typeof responseId>;
export type PlanChangeId = z.infer<typeof planChangeId>;
export type SuccessionId = z.infer<typeof successionId>;
export type MeasureId = z.infer<typeof measureId>;
export type MeasureReadingId = z.infer<typeof measureReadingId>;
export type ChangeSetId = z.infer<typeof changeSetId>;

/** Any of the ids above. */
export type AnyId =
  | ProfileId
  | MemberId
  | PlanId
  | PlanVersionId
  | PlanElementId
  | CommitmentId
  | PaperId
  | FileId
  | MeetingId
  | AgendaItemId
  | ItemPaperId
  | AnnotationId
  | QuestionId
  | LinkId
  | ResponseId
  | PlanChangeId
  | SuccessionId
  | MeasureId
  | MeasureReadingId
  | ChangeSetId;

/**
 * Makes a UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits, so ids sort by time.
 * @param nowMs Unix time in milliseconds.
 * @param random 10 random bytes.
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let time = Math.floor(nowMs);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A fresh id of the kind asked for. */
export function newId<T extends AnyId>(): T {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as T;
}

/** The id of an entity that there can be only one of: the same parts give the same id on every computer. */
export function deterministicId<T extends AnyId>(...parts: readonly string[]): T {
  return parts.join('|') as T;
}

/** Takes a string from an address or a key press for an id; looking it up decides whether it exists. */
export function asId<T extends AnyId>(text: string): T {
  return text as T;
}
