/** What can be done to the promises of a version. */
import { useMemo } from 'react';
import type { Commitment } from '../../domain/commitment';
import type { PlanVersionId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useTerms } from '../../hooks/use-terms';
import { addPlanPromise, askAboutPromise, updatePlanPromise } from '../../services/plan-promises';
import { removePromise } from '../../services/responses';
import { goTo } from '../../state/navigation-store';
import type { Outline } from './plan-outline';
import { askAbout } from './plan-words';

export interface PromiseActions {
  /** Adds one without words; `part` is the id of the part it stands under, or anything else for none. */
  readonly add: (part: string) => void;
  readonly change: (promise: Commitment, fields: Parameters<typeof updatePlanPromise>[2]) => void;
  readonly remove: (promise: Commitment) => void;
  readonly ask: (promise: Commitment) => void;
}

export interface PromiseActionOptions {
  readonly versionId: PlanVersionId;
  readonly outline: Outline;
  readonly onSelect: (id: Commitment['id'] | null) => void;
}

export function usePromiseActions({ versionId, outline, onSelect }: PromiseActionOptions): PromiseActions {
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
      remove: (promise) => void run(() => removePromise(context, promise.id), { done: 'Promise deleted.', undo: true }),
      ask: async (promise) => {
        const ask = (text: string) => askAbout(promise, text, planName);
        const question = await run(() => askAboutPromise(context, promise, ask));
        if (question) goTo({ place: 'questions', question: question.id });
      },
    }),
    [context, run, versionId, outline, onSelect, planName],
  );
}
