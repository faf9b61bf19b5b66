/** A promise: in the plan ("I will …") or given in an answer: who, what, by when, kept or not. */
import { z } from 'zod';
import { baseFields, isoDate, orderKey, words } from './entity';
import { commitmentId, meetingId, memberId, planElementId, planVersionId, questionId, responseId } from './ids';
import { sourcePassage } from './plan';

export const commitmentForm = z.enum(['will', 'committed', 'want', 'oral', 'written']);
export type CommitmentForm = z.infer<typeof commitmentForm>;

export const commitmentState = z.enum(['outstanding', 'kept', 'notKept', 'withdrawn']);
export type CommitmentState = z.infer<typeof commitmentState>;

export const COMMITMENT_STATE_LABELS: Readonly<Record<CommitmentState, string>> = {
  outstanding: 'Outstanding',
  kept: 'Kept',
  notKept: 'Not kept',
  withdrawn: 'Withdrawn',
};

export const commitmentTarget = z.object({
  value: z.string().max(200),
  unit: z.string().max(200),
  by: z.string().max(200),
});

export const commitmentSchema = z.object({
  id: commitmentId,
  ...baseFields,
  text: words,
  form: commitmentForm,
  state: commitmentState,
  /** Who is to act, in the panel's words; empty means the office-holder. */
  who: words,
  /** When it was given. */
  givenOn: isoDate.nullable(),
  dueDate: isoDate.nullable(),
  dueMeetingId: meetingId.nullable(),
  target: commitmentTarget.nullable(),
  /** Set for a promise of the plan. */
  versionId: planVersionId.nullable(),
  elementId: planElementId.nullable(),
  source: sourcePassage.nullable(),
  /** Set for a promise given in an answer. */
  questionId: questionId.nullable(),
  responseId: responseId.nullable(),
  recordedBy: memberId.nullable(),
  /** What shows that it was kept or not, in the panel's words. */
  note: words,
  order: orderKey,
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** Promises of an answer are chased; those of a plan are a register to ask about and not a debt on a date. */
export function isChased(commitment: Commitment): boolean {
  return commitment.state === 'outstanding' && (commitment.form === 'oral' || commitment.form === 'written');
}
