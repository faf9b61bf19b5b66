/** Links are rows of their own with ids made from their ends, so that the same link made twice is one. */
import { z } from 'zod';
import { baseFields, orderKey } from './entity';
import {
  type AnnotationId,
  type CommitmentId,
  deterministicId,
  type LinkId,
  linkId,
  type PlanElementId,
  type QuestionId,
} from './ids';

export const linkKind = z.enum(['tests', 'evidence', 'asks', 'about']);
/**
 * `tests`: a question tests a part of the plan. `evidence`: an annotation supports a question. `asks`: a question asks
 * about a promise of the plan. `about`: an annotation is about a part of the plan.
 */
export type LinkKind = z.infer<typeof linkKind>;
export const LINK_KINDS = linkKind.options;

/** The table in which a link of each kind begins. */
export const LINK_STARTS = {
  tests: 'questions',
  evidence: 'questions',
  asks: 'questions',
  about: 'annotations',
} as const satisfies Readonly<Record<LinkKind, string>>;

/** The table in which a link of each kind ends. */
export const LINK_ENDS = {
  tests: 'planElements',
  evidence: 'annotations',
  asks: 'commitments',
  about: 'planElements',
} as const satisfies Readonly<Record<LinkKind, string>>;

export const linkSchema = z.object({
  id: linkId,
  ...baseFields,
  kind: linkKind,
  fromId: z.string().min(1).max(100),
  toId: z.string().min(1).max(100),
  order: orderKey,
});
export type Link = z.infer<typeof linkSchema>;

export function testsLinkId(question: QuestionId, element: PlanElementId): LinkId {
  return deterministicId('tests', question, element);
}

export function evidenceLinkId(question: QuestionId, annotation: AnnotationId): LinkId {
  return deterministicId('evidence', question, annotation);
}

export function asksLinkId(question: QuestionId, promise: CommitmentId): LinkId {
  return deterministicId('asks', question, promise);
}

export function aboutLinkId(annotation: AnnotationId, element: PlanElementId): LinkId {
  return deterministicId('about', annotation, element);
}
