/** What was decided of one part over time, live. */
import { useMemo } from 'react';
import { type PartHistory, partHistory } from '../domain/lineage/part-history';
import { planLines } from '../domain/lineage/plan-line';
import { type QuestionsByElement, questionsByElement } from '../domain/lineage/questions-under';
import { standingPlans } from '../domain/lineage/standing-plan';
import type { PlanElement } from '../domain/plan';
import { useFollowed } from './use-followed';
import { useAll } from './use-live';

export interface LivingHistory extends PartHistory {
  readonly questions: QuestionsByElement;
}

/** Undefined while it is read; null for a part of a plan that follows none and is followed by none. */
export function usePartHistory(element: PlanElement): LivingHistory | null | undefined {
  const plans = useAll('plans');
  const versions = useAll('planVersions');
  const elements = useAll('planElements');
  const successions = useAll('successions');
  const links = useFollowed('links');
  const planId = versions?.find(({ id }) => id === element.versionId)?.planId;
  // Where two plans follow, the part is told along the line of the latest.
  const standing = useMemo(() => {
    const line = plans && planLines(plans).find((one) => one.plans.some(({ id }) => id === planId));
    if (!line || !versions || !elements) return undefined;
    return line.plans.length < 2 ? null : standingPlans(line.plans, versions, elements);
  }, [plans, planId, versions, elements]);
  const questions = useMemo(() => links && questionsByElement(links.values()), [links]);
  return useMemo(() => {
    if (standing === null) return null;
    if (!standing || !successions || !questions || planId === undefined) return undefined;
    return { ...partHistory(standing, successions, planId, element.stableKey), questions };
  }, [standing, successions, questions, planId, element.stableKey]);
}
