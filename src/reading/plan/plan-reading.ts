/** What the plan reader proposes. Also the output of `scrutiny plan read FILE --json`. */
import { z } from 'zod';
import { elementType, planStatus } from '@/domain/plan';

const page = z.number().int().min(1).nullable();

/** A figure or a date that a sentence sets: "1,100 police officers by the end of 2022". */
export const planTargetSchema = z.object({
  value: z.number().nullable(),
  /** What the figure counts, as printed: "police officers", "%", "£". */
  unit: z.string().nullable(),
  /** By when, as printed: "the end of 2022". */
  by: z.string().nullable(),
  /** The last day meant by it, as an ISO date; null where the words name none. */
  byDate: z.string().nullable(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;

export const readElementSchema = z.object({
  type: elementType,
  /** As printed ("1", "2.3"); null when unnumbered. */
  number: z.string().nullable(),
  text: z.string(),
  /** Page of the file, from 1; null in plain text. */
  page,
  /** 0..1. */
  confidence: z.number().min(0).max(1),
  /** Why the reader proposes this type, in words. */
  reason: z.string(),
  /** The words of the source the element was read from. */
  passage: z.string(),
  /** What stands just before and after it, where its words alone do not tell the place. */
  before: z.string().optional(),
  after: z.string().optional(),
  target: planTargetSchema.optional(),
  get children() {
    return z.array(readElementSchema);
  },
});
export type ReadElement = z.infer<typeof readElementSchema>;

export const commitmentForm = z.enum(['will', 'committed', 'want']);
export type CommitmentForm = z.infer<typeof commitmentForm>;

export const readCommitmentSchema = z.object({
  /** The sentence, or the bullet under "I will:", as far as its paragraph goes. */
  text: z.string(),
  form: commitmentForm,
  /** Page on which it begins. */
  page,
  /** The plan elements it stands under, outermost first, joined by " > "; null when under none. */
  element: z.string().nullable(),
  /** Who is to act, as printed ("the Chief Constable", "we"); null for the office-holder. */
  who: z.string().nullable(),
  /** The chief figure or date; left out when the sentence sets none. */
  target: planTargetSchema.optional(),
  /** What else it sets, in the order of the words; left out when that is nothing. */
  furtherTargets: z.array(planTargetSchema).optional(),
  /** The whole passage: longer than `text` when a page or paragraph break cuts the sentence. */
  passage: z.string(),
});
export type ReadCommitment = z.infer<typeof readCommitmentSchema>;

export const planReadingSchema = z.object({
  title: z.string().nullable(),
  /** Years as four digits. */
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  status: planStatus,
  /** "Draft: Version 1.5", as printed; null when none is. */
  versionLabel: z.string().nullable(),
  elements: z.array(readElementSchema),
  commitments: z.array(readCommitmentSchema),
});
export type PlanReading = z.infer<typeof planReadingSchema>;

/** Separates the elements in a commitment's `element`. */
export const PATH_SEPARATOR = ' > ';
