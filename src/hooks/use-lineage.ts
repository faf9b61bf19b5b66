/** The plans of a panel in time, and what became of each of their themes; live. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { textsOfPapers } from '../db/repositories/plan-texts';
import type { PlanElementId, PlanId } from '../domain/ids';
import { followedThemes, proposalSteps, type Theme } from '../domain/lineage/followed-themes';
import { type PlanLine, planLines } from '../domain/lineage/plan-line';
import { type QuestionsByElement, questionsByElement } from '../domain/lineage/questions-under';
import { hasWords, type StandingPart, type StandingPlan, standingPlans } from '../domain/lineage/standing-plan';
import type { CandidatesOf } from '../domain/lineage/successor-proposals';
import type { Plan, PlanVersion } from '../domain/plan';
import type { PriorityRef } from '../domain/plan-parts';
import { runSliced } from './sliced-work';
import { useFollowed } from './use-followed';
import { useAll, useLive } from './use-live';
import { usePlanParts } from './use-plan-parts';

/** One line of plans with its themes. */
export interface Lineage {
  readonly line: PlanLine;
  /** The plans of the line as they stand, the earliest first. */
  readonly plans: readonly StandingPlan[];
  readonly themes: readonly Theme[];
  readonly questions: QuestionsByElement;
  /** The whole text of a plan, for saying what it does not name. */
  readonly textsOf: (plan: PlanId) => readonly string[];
  /** The priority that a part stands under, or is, with the number that decides its hue; null outside the priorities. */
  readonly priorityOf: (part: StandingPart) => PriorityRef | null;
  /** What is offered from the plan before, for each plan. */
  readonly proposals: readonly (CandidatesOf | null)[];
}

export interface PlansInTime {
  readonly plans: readonly Plan[];
  readonly lines: readonly PlanLine[];
}

/** All plans and the lines they form; undefined while they are read. */
export function usePlansInTime(): PlansInTime | undefined {
  const plans = useAll('plans');
  return useMemo(() => plans && { plans, lines: planLines(plans) }, [plans]);
}

/** What is looked for: followed whatever its kind. */
export interface WantedParts {
  readonly element: PlanElementId | null;
  /** Parts with these words; all main parts and no others when there are none. */
  readonly words: string;
}

/** What became of the themes of a line; undefined while it is read. */
export function useLineage(line: PlanLine | undefined, { element, words }: WantedParts): Lineage | undefined {
  const versions = useAll('planVersions');
  const elements = useAll('planElements');
  const successions = useAll('successions');
  const links = useFollowed('links');
  const parts = usePlanParts();
  const texts = usePlanTexts(line, versions);
  const plans = useMemo(
    () => (line && versions && elements ? standingPlans(line.plans, versions, elements) : undefined),
    [line, versions, elements],
  );
  const questions = useMemo(() => links && questionsByElement(links.values()), [links]);
  const proposals = useProposals(plans);
  return useMemo(() => {
    if (!line || !plans || !successions || !questions || !proposals || !texts || !parts) return undefined;
    const textsOf = (id: PlanId) => texts.get(id) ?? [];
    const tested = new Set(questions.keys());
    const isWanted = (part: StandingPart) =>
      (element !== null && part.elementIds.includes(element)) || (words.trim() !== '' && hasWords(part, words));
    const themes = followedThemes({ plans, successions, proposals, tested, isWanted });
    const priorityOf = ({ element }: StandingPart) => parts.byId.get(element.id)?.priority ?? null;
    return { line, plans, questions, textsOf, themes, proposals, priorityOf };
  }, [line, plans, successions, questions, proposals, texts, parts, element, words]);
}

type Proposals = readonly (CandidatesOf | null)[];

/** Those of other plans are not shown meanwhile; those of an earlier state of the same plans stay until the new are there. */
function useProposals(plans: readonly StandingPlan[] | undefined): Proposals | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly proposals: Proposals } | null>(null);
  const of = plans?.map(({ plan }) => plan.id).join(' ');
  useEffect(() => {
    if (!plans || of === undefined) return undefined;
    return runSliced(proposalSteps(plans), (proposals) => startTransition(() => setFound({ of, proposals })));
  }, [plans, of]);
  return found?.of === of ? found?.proposals : undefined;
}

/** The texts of the papers that each plan of a line was read from. */
function usePlanTexts(
  line: PlanLine | undefined,
  versions: readonly PlanVersion[] | undefined,
): ReadonlyMap<PlanId, readonly string[]> | undefined {
  const papers = useMemo(() => {
    const ids = new Set(line?.plans.map((plan) => plan.id));
    return (versions ?? []).filter((version) => ids.has(version.planId));
  }, [line, versions]);
  const key = papers.map(({ paperId }) => paperId).join(' ');
  const read = useLive(
    async (database) => ({
      key,
      texts: await textsOfPapers(
        database,
        papers.map(({ paperId }) => paperId),
      ),
    }),
    `plan-texts:${key}`,
  );
  return useMemo(() => {
    if (!read || read.key !== key) return undefined;
    const byPlan = new Map<PlanId, readonly string[]>();
    for (const { planId, paperId } of papers) {
      byPlan.set(planId, [...(byPlan.get(planId) ?? []), ...(read.texts.get(paperId) ?? [])]);
    }
    return byPlan;
  }, [read, key, papers]);
}
