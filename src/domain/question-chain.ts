/** One question with all that hangs on it: what it rests on, what it tests, what came back, what was promised. */
import type { Annotation } from './annotation';
import type { Commitment } from './commitment';
import type { PlanElementId } from './ids';
import type { AgendaItem, Meeting } from './meeting';
import { plainly } from './order';
import type { Paper } from './paper';
import type { Question } from './question';
import type { Response } from './response';

export interface EvidenceItem {
  readonly annotation: Annotation;
  /** Null only when the paper can't be found any more. */
  readonly paper: Paper | null;
}

export interface QuestionChain {
  readonly question: Question;
  /** The question that this one follows up. */
  readonly parent: Question | null;
  /** Parts of the plan that it tests, in the order they were linked. */
  readonly elementIds: readonly PlanElementId[];
  readonly evidence: readonly EvidenceItem[];
  /** Oldest first. */
  readonly responses: readonly Response[];
  readonly commitments: readonly Commitment[];
  readonly followUps: readonly Question[];
  readonly meeting: Meeting | null;
  readonly item: AgendaItem | null;
}

/** Oldest first: by the day it came, then by when it was recorded. Answers without a day come last. */
export function byResponseDate(a: Response, b: Response): number {
  return plainly(a.date ?? '9999', b.date ?? '9999') || plainly(a.createdAt, b.createdAt) || plainly(a.id, b.id);
}
