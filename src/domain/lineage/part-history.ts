/** What was decided of one part over time: what it came from, what it became. Pure. */
import type { PlanId } from '../ids';
import type { Succession } from '../succession';
import { type DecisionsOf, indexDecisions } from './decisions';
import type { StandingPart, StandingPlan } from './standing-plan';

/** The parts of one plan that belong to the history of a part. */
export interface HistoryStep {
  readonly plan: StandingPlan;
  readonly parts: readonly StandingPart[];
}

export interface PartHistory {
  /** The earliest plan first; plans that have nothing to do with it are left out. */
  readonly before: readonly HistoryStep[];
  readonly after: readonly HistoryStep[];
  /** The first later plan of which somebody has recorded that nothing in it follows. */
  readonly endedIn: StandingPlan | null;
}

/** @param plans of a line, the earliest first. */
export function partHistory(
  plans: readonly StandingPlan[],
  successions: readonly Succession[],
  planId: PlanId,
  key: string,
): PartHistory {
  const at = plans.findIndex(({ plan }) => plan.id === planId);
  const part = plans[at]?.byKey.get(key);
  if (!part) return { before: [], after: [], endedIn: null };
  const decisions = indexDecisions(successions);
  return { before: goBack(plans.slice(0, at + 1), part, decisions), ...goOn(plans.slice(at), part, decisions) };
}

function goBack(plans: readonly StandingPlan[], part: StandingPart, decisions: DecisionsOf): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  let later: HistoryStep | null = null;
  for (const plan of [...plans].reverse()) {
    const next = later;
    const parts: readonly StandingPart[] =
      next === null ? [part] : plan.parts.filter((one) => leadsTo(one, plan, next, decisions));
    if (next !== null && parts.length > 0) steps.unshift({ plan, parts });
    later = { plan, parts };
  }
  return steps;
}

function leadsTo(part: StandingPart, plan: StandingPlan, next: HistoryStep, decisions: DecisionsOf): boolean {
  const { confirmed } = decisions(plan.plan.id, part.key, next.plan.plan.id);
  return next.parts.some(({ key }) => confirmed.includes(key));
}

function goOn(
  plans: readonly StandingPlan[],
  part: StandingPart,
  decisions: DecisionsOf,
): Pick<PartHistory, 'after' | 'endedIn'> {
  const after: HistoryStep[] = [];
  let parts: readonly StandingPart[] = [part];
  for (let at = 1; at < plans.length; at += 1) {
    const [from, plan] = [plans[at - 1], plans[at]];
    if (!from || !plan) break;
    const verdicts = parts.map(({ key }) => decisions(from.plan.id, key, plan.plan.id));
    const keys = new Set(verdicts.flatMap(({ confirmed }) => confirmed));
    parts = plan.parts.filter(({ key }) => keys.has(key));
    if (parts.length === 0) return { after, endedIn: verdicts.some(({ isNone }) => isNone) ? plan : null };
    after.push({ plan, parts });
  }
  return { after, endedIn: null };
}
