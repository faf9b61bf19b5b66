/** What can be done to the promises of a version. */
import { useMemo } from 'react';
import type { Commitment, CommitmentState } from '../../domain/commitment';
import type { PlanVersionId } from '../../domain/ids';
import { REGISTER_LABELS } from '../../domain/promise-register';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useTerms } from '../../hooks/use-terms';
import {
  addPlanPromise,
  askAboutPromise,
  removePlanPromises,
  settlePlanPromises,
  updatePlanPromise,
} from '../../services/plan-promises';
import { goTo } from '../../state/navigation-store';
import { countOf } from '../../ui/format/plural';
import type { Outline } from './plan-outline';
import { askAbout } from './plan-words';

export interface PromiseActions {
  /** Adds one without words; `part` is the id of the part it stands under, or anything else for none. */
  readonly add: (part: string) => void;
  readonly change: (promise: Commitment, fields: Parameters<typeof updatePlanPromise>[2]) => void;
  /** Says whether promises were kept. */
  readonly settle: (promises: readonly Commitment[], state: CommitmentState) => void;
  readonly remove: (promises: readonly Commitment[]) => void;
  readonly ask: (promise: Commitment) => void;
}

export interface PromiseActionOptions {
  readonly versionId: PlanVersionId;
  readonly outline: Outline;
  readonly onSelect: (id: Commitment['id'] | null) => void;
  /** Says a sentence to those who can't see what happened. */
  readonly say: (sentence: string) => void;
}

const idsOf = (promises: readonly Commitment[]) => promises.map(({ id }) => id);

export function usePromiseActions({ versionId, outline, onSelect, say }: PromiseActionOptions): PromiseActions {
  const { context } = useServices();
  const run = useAction();
  const { planName } = useTerms();
  return useMemo(
    () => ({
      add: async (part) => {
        const elementId = outline.byId.get(part)?.element.id ?? null;
        const added = await run(() => addPlanPromise(context, { versionId, elementId, text: '', form: 'will' }));
        if (added) onSelect(added.id);
      },
      change: (promise, fields) => void run(() => updatePlanPromise(context, promise.id, fields)),
      settle: async (promises, state) => {
        const open = promises.filter((promise) => promise.state !== state);
        if (open.length === 0) return;
        const isDone = await run(async () => (await settlePlanPromises(context, idsOf(open), state), true));
        if (isDone) say(`${countOf(open.length, 'promise')}: ${REGISTER_LABELS[state].toLowerCase()}.`);
      },
      remove: (promises) => {
        const done = promises.length === 1 ? 'Promise deleted.' : `${countOf(promises.length, 'promise')} deleted.`;
        void run(() => removePlanPromises(context, idsOf(promises)), { done, undo: true });
      },
      ask: async (promise) => {
        const ask = (text: string) => askAbout(promise, text, planName);
        const question = await run(() => askAboutPromise(context, promise, ask));
        if (question) goTo({ place: 'questions', question: question.id });
      },
    }),
    [context, run, versionId, outline, onSelect, planName, say],
  );
}
