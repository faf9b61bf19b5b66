/** What changed between two texts of a plan, part by part: proposed by matching, confirmed or corrected by a person. */
import { z } from 'zod';
import { baseFields } from './entity';
import {
  deterministicId,
  type PlanChangeId,
  type PlanElementId,
  type PlanVersionId,
  planChangeId,
  planElementId,
  planVersionId,
} from './ids';

export const planChangeKind = z.enum(['added', 'dropped', 'moved', 'reworded', 'retyped', 'renumbered']);
export type PlanChangeKind = z.infer<typeof planChangeKind>;

export const planChangeSchema = z.object({
  id: planChangeId,
  ...baseFields,
  /** The later text. */
  versionId: planVersionId,
  /** The part in the earlier text; null when it was added. */
  beforeId: planElementId.nullable(),
  /** The part in the later text; null when it was dropped. */
  afterId: planElementId.nullable(),
  kinds: z.array(planChangeKind).min(1),
  state: z.enum(['proposed', 'confirmed']),
  /** 0..1, how alike the two are; 0 for what was added or dropped. */
  similarity: z.number().min(0).max(1),
  /** Why the two are taken for the same part, in words. */
  reason: z.string().max(2_000),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

export function planChangeIdOf(
  version: PlanVersionId,
  before: PlanElementId | null,
  after: PlanElementId | null,
): PlanChangeId {
  return deterministicId('change', version, before ?? '-', after ?? '-');
}
