/** Links are rows of their own with ids made from their ends, so that the same link made twice is one. */
import { z } from 'zod';
import { baseFields, orderKey } from './entity';
import { type AnnotationId, deterministicId, type LinkId, linkId, type PlanElementId, type QuestionId } from './ids';

export const linkKind = z.enum(['tests', 'evidence']);
/** `tests`: a question tests a part of the plan. `evidence`: an annotation supports a question. */
export type LinkKind = z.infer<typeof linkKind>;

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
