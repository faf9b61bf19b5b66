/** A measure of a plan that is followed by figures, and the figures: one a period, each from where it was read. */
import { z } from 'zod';
import { baseFields, isoDate, words } from './entity';
import { deterministicId, type MeasureId, measureId, measureReadingId, type PlanId, paperId, planId } from './ids';

export const measureSchema = z.object({
  id: measureId,
  ...baseFields,
  planId,
  /** The part of the plan, in all its texts. */
  stableKey: z.string().min(1).max(200),
  /** What is counted: "%", "offences"; may be empty. */
  unit: z.string().max(200),
  /** Which way is better; null when nobody has said. */
  better: z.enum(['up', 'down']).nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

export function measureIdOf(plan: PlanId, stableKey: string): MeasureId {
  return deterministicId('measure', plan, stableKey);
}

export const measureReadingSchema = z.object({
  id: measureReadingId,
  ...baseFields,
  measureId,
  /** As the source names it: "Q2 2025/26", "April 2025". */
  period: z.string().min(1).max(200),
  /** Last day of the period: the order of the readings. */
  periodEnd: isoDate,
  value: z.number(),
  /** The paper it was read in and the page of that paper, 1-based. */
  paperId: paperId.nullable(),
  page: z.number().int().min(1).nullable(),
  note: words,
});
export type MeasureReading = z.infer<typeof measureReadingSchema>;
