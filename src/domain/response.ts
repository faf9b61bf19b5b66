/** What came back to a question. Whether it came in time and whether it answered are two things, recorded apart. */
import { z } from 'zod';
import { baseFields, isoDate, words } from './entity';
import { memberId, paperId, questionId, responseId } from './ids';

export const responseMode = z.enum(['oral', 'written', 'letter', 'report']);
export type ResponseMode = z.infer<typeof responseMode>;

export const RESPONSE_MODE_LABELS: Readonly<Record<ResponseMode, string>> = {
  oral: 'At the meeting',
  written: 'In writing',
  letter: 'Letter',
  report: 'Report',
};

export const timeliness = z.enum(['inTime', 'late', 'holding', 'noDateSet']);
export type Timeliness = z.infer<typeof timeliness>;

export const TIMELINESS_LABELS: Readonly<Record<Timeliness, string>> = {
  inTime: 'In time',
  late: 'Late',
  holding: 'Holding answer',
  noDateSet: 'No date was set',
};

export const adequacy = z.enum(['full', 'partial', 'notAnswered', 'redirected', 'promisedLater']);
export type Adequacy = z.infer<typeof adequacy>;

export const ADEQUACY_LABELS: Readonly<Record<Adequacy, string>> = {
  full: 'Yes, in full',
  partial: 'In part',
  notAnswered: 'No',
  redirected: 'Passed to the force',
  promisedLater: 'Promised for later',
};

export const responseSchema = z.object({
  id: responseId,
  ...baseFields,
  questionId,
  mode: responseMode,
  date: isoDate.nullable(),
  text: words,
  paperId: paperId.nullable(),
  /** 1-based page of the paper. */
  page: z.number().int().min(1).nullable(),
  timeliness,
  /** Null until somebody has judged it. */
  adequacy: adequacy.nullable(),
  adequacyReason: words,
  assessedBy: memberId.nullable(),
});
export type Response = z.infer<typeof responseSchema>;

/** Whether an answer given on `received` met the date that the panel had set. */
export function timelinessOf(due: string | null, received: string | null): Timeliness {
  if (due === null || received === null) return 'noDateSet';
  return received <= due ? 'inTime' : 'late';
}
