/** What a person decided about a part of a plan and the plan that followed: its successor, none, or not this one. */
import { z } from 'zod';
import { baseFields } from './entity';
import { deterministicId, type PlanId, planId, type SuccessionId, successionId } from './ids';

/** The same part in all texts of one plan. */
const stableKey = z.string().min(1).max(200);

export const successionSchema = z.object({
  id: successionId,
  ...baseFields,
  fromPlanId: planId,
  fromKey: stableKey,
  toPlanId: planId,
  /** Null says of the whole later plan that no part of it follows. */
  toKey: stableKey.nullable(),
  /** `follows`: it does, or, without a part, nothing does. `rejected`: this part was proposed and is not its successor. */
  verdict: z.enum(['follows', 'rejected']),
});
export type Succession = z.infer<typeof successionSchema>;

export function successionIdOf(
  from: { plan: PlanId; key: string },
  to: { plan: PlanId; key: string | null },
): SuccessionId {
  return deterministicId('succession', from.plan, from.key, to.plan, to.key ?? '-');
}
