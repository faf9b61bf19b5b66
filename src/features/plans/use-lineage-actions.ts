/** What can be decided of a theme's steps: one function for button, key and menu alike. */
import { useMemo } from 'react';
import { stepsOf, type Theme, type ThemeStep } from '../../domain/lineage/followed-themes';
import type { StandingPart } from '../../domain/lineage/standing-plan';
import { LIKELY_FROM } from '../../domain/lineage/successor-proposals';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { Lineage } from '../../hooks/use-lineage';
import {
  askAboutParts,
  confirmSuccessors,
  recordNoSuccessor,
  rejectSuccessor,
  removeSuccessor,
  reopenSuccession,
  type StepTo,
} from '../../services/lineage';
import { goTo } from '../../state/navigation-store';
import { countOf } from '../../ui/format/plural';
import { notNamedQuestion, planInWords, successorQuestion } from './lineage-words';

export interface LineageActions {
  /** Says that what is proposed is right: the successor, or that there is none. */
  readonly confirm: (step: ThemeStep) => void;
  /** All likely proposals that nobody has decided. */
  readonly confirmAll: (themes: readonly Theme[]) => void;
  readonly reject: (step: ThemeStep) => void;
  readonly choose: (step: ThemeStep, part: StandingPart) => void;
  readonly recordNone: (step: ThemeStep) => void;
  /** What was decided of this step counts no more. */
  readonly reopen: (step: ThemeStep) => void;
  readonly ask: (step: ThemeStep) => void;
  readonly openPart: (part: StandingPart) => void;
  readonly openQuestions: (part: StandingPart) => void;
}

/** @param say reads out what was done. */
export function useLineageActions(lineage: Lineage, say: (words: string) => void): LineageActions {
  const { context } = useServices();
  const run = useAction();
  return useMemo(() => {
    const tell = async (work: () => Promise<void>, words: string) => {
      const isDone = await run(async () => (await work(), true));
      if (isDone) say(words);
    };
    const recordNone = (step: ThemeStep) => {
      const ends = endsOf(step, lineage);
      void tell(() => recordNoSuccessor(context, [ends]), 'Recorded: nothing follows.');
    };
    return {
      confirm: (step) => {
        const to = stepTo(step, lineage);
        if (to) void tell(() => confirmSuccessors(context, [to]), 'Confirmed.');
        else recordNone(step);
      },
      confirmAll: (themes) => {
        const steps = likelySteps(themes).flatMap((step) => stepTo(step, lineage) ?? []);
        void tell(() => confirmSuccessors(context, steps), `${countOf(steps.length, 'successor')} confirmed.`);
      },
      reject: (step) => {
        const to = stepTo(step, lineage);
        if (to) void tell(() => rejectSuccessor(context, to), 'Rejected.');
      },
      choose: (step, part) => {
        const to = { ...endsOf(step, lineage), toKey: part.key };
        void tell(() => confirmSuccessors(context, [to]), 'Confirmed.');
      },
      recordNone,
      reopen: (step) => {
        const to = stepTo(step, lineage);
        const ends = endsOf(step, lineage);
        void tell(() => (to ? removeSuccessor(context, to) : reopenSuccession(context, ends)), 'Taken back.');
      },
      ask: async (step) => {
        const { wording, elementIds } = draftAbout(step, lineage);
        const question = await run(() => askAboutParts(context, wording, elementIds));
        if (question) goTo({ place: 'questions', question: question.id });
      },
      openPart: ({ element }) => goTo({ place: 'plans', version: element.versionId, element: element.id }),
      openQuestions: ({ element }) => goTo({ place: 'questions', element: element.id }),
    };
  }, [context, run, lineage, say]);
}

/** Proposals that are likely and undecided, each once. */
export function likelySteps(themes: readonly Theme[]): readonly ThemeStep[] {
  const steps = themes
    .flatMap(stepsOf)
    .filter(({ entry, isDecided }) => !isDecided && (entry?.candidate?.likeness ?? 0) >= LIKELY_FROM);
  const seen = new Set<string>();
  return steps.filter((step) => {
    const id = `${step.column} ${step.from.key} ${step.entry?.part.key ?? ''}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function planPair({ column }: ThemeStep, { plans }: Lineage) {
  const [before, later] = [plans[column - 1], plans[column]];
  if (!before || !later) throw new Error('A step leads from one plan of the line to the next');
  return { before: before.plan, later: later.plan };
}

function endsOf(step: ThemeStep, lineage: Lineage) {
  const { before, later } = planPair(step, lineage);
  return { fromPlanId: before.id, fromKey: step.from.key, toPlanId: later.id };
}

function stepTo(step: ThemeStep, lineage: Lineage): StepTo | null {
  return step.entry && { ...endsOf(step, lineage), toKey: step.entry.part.key };
}

function draftAbout(step: ThemeStep, lineage: Lineage) {
  const { before, later } = planPair(step, lineage);
  const { from, entry } = step;
  const wording = entry ? successorQuestion(from, entry.part, before, later) : notNamedQuestion(from, before, later);
  const elementIds = [from, ...(entry ? [entry.part] : [])].map(({ element }) => element.id);
  return { wording, elementIds };
}

/** "Nothing in the plan for 2025 to 2029 follows it": why the panel looks at this step. */
export function endWords(step: ThemeStep, lineage: Lineage): string {
  const later = planInWords(planPair(step, lineage).later);
  return step.isDecided ? `Nothing in the ${later} follows it.` : `Nothing in the ${later} seems to follow it.`;
}
