/** Plans in time: which follows which, and the lines that they form. A panel may hold a police and a fire plan at once. */
import type { PlanId } from '../ids';
import type { Plan } from '../plan';

/** Plans that follow each other, the earliest first. Named by its last plan, which no other follows. */
export interface PlanLine {
  readonly id: PlanId;
  readonly plans: readonly Plan[];
}

/** One line for each plan that no other follows. Where two plans follow one (it was split), the first part of their lines is the same. */
export function planLines(plans: readonly Plan[]): readonly PlanLine[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const followed = new Set(plans.map((plan) => plan.previousPlanId));
  return plans
    .filter((plan) => !followed.has(plan.id))
    .map((last) => ({ id: last.id, plans: backFrom(last, byId) }))
    .sort((a, b) => yearOf(lastOf(b)) - yearOf(lastOf(a)) || a.id.localeCompare(b.id));
}

function lastOf({ plans }: PlanLine): Plan | undefined {
  return plans.at(-1);
}

function backFrom(last: Plan, byId: ReadonlyMap<PlanId, Plan>): readonly Plan[] {
  const line: Plan[] = [];
  const seen = new Set<PlanId>();
  for (let plan: Plan | undefined = last; plan && !seen.has(plan.id); plan = byId.get(plan.previousPlanId ?? plan.id)) {
    seen.add(plan.id);
    line.unshift(plan);
  }
  return line;
}

/** The year in which a plan begins as a number; 0 when it does not say. */
function yearOf(plan: Plan | undefined): number {
  return Number(/\d{4}/.exec(plan?.periodFrom ?? '')?.[0] ?? 0);
}

/**
 * The plan that this one seems to follow by years and remit: of those that begin earlier, the one that begins last.
 * A plan for police and fire may follow, and be followed by, a plan for either. Null while either has no years.
 */
export function proposedPrevious(plan: Plan, plans: readonly Plan[]): Plan | null {
  const begins = yearOf(plan);
  if (begins === 0) return null;
  const earlier = plans
    .filter((other) => yearOf(other) > 0 && yearOf(other) < begins && isSameRemit(plan, other))
    .sort((a, b) => yearOf(b) - yearOf(a) || b.createdAt.localeCompare(a.createdAt));
  return earlier[0] ?? null;
}

function isSameRemit(a: Plan, b: Plan): boolean {
  return a.remit === b.remit || a.remit === 'policeAndFire' || b.remit === 'policeAndFire';
}

/** A plan that seems to follow another, with the one it seems to follow. */
export interface ProposedOrder {
  readonly plan: Plan;
  readonly previous: Plan;
}

/** What the years say of plans for which nobody has said what they follow; the earliest first. */
export function proposedOrders(plans: readonly Plan[]): readonly ProposedOrder[] {
  return [...plans]
    .sort((a, b) => yearOf(a) - yearOf(b))
    .flatMap((plan) => {
      const previous = plan.previousPlanId === null ? proposedPrevious(plan, plans) : null;
      return previous ? [{ plan, previous }] : [];
    });
}

/** The plans that a plan may be said to follow: all but itself and those that follow it, directly or not. */
export function possiblePrevious(plan: Plan, plans: readonly Plan[]): readonly Plan[] {
  const byId = new Map(plans.map((one) => [one.id, one]));
  return plans.filter((other) => !backFrom(other, byId).includes(plan));
}

/** "2021 to 2025", "from 2021", else the title: how a plan is called among plans. */
export function planYears({ periodFrom, periodTo, title }: Pick<Plan, 'periodFrom' | 'periodTo' | 'title'>): string {
  if (periodFrom !== null && periodTo !== null) return `${periodFrom} to ${periodTo}`;
  if (periodFrom !== null) return `from ${periodFrom}`;
  return title;
}
