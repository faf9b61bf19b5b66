/** What a promise is to reach and by when, corrected in place. */
import { useMemo } from 'react';
import type { Commitment } from '../../domain/commitment';
import { useServices } from '../../hooks/services-context';
import { useSavedText } from '../../hooks/use-saved-text';
import { useToday } from '../../hooks/use-terms';
import { findTargets } from '../../reading/plan/target';
import { updatePlanPromise } from '../../services/plan-promises';
import { DateField } from '../../ui/date-field';
import { listWords } from '../../ui/format/plural';
import { TextField } from '../../ui/text-field';
import s from './inspector.module.css';
import { targetWords } from './plan-words';
import type { PromiseActions } from './use-promise-actions';

export interface PromiseTargetProps {
  readonly promise: Commitment;
  readonly actions: PromiseActions;
}

export function PromiseTarget({ promise, actions }: PromiseTargetProps) {
  const value = useTargetText(promise, 'value');
  const unit = useTargetText(promise, 'unit');
  const by = useTargetText(promise, 'by');
  const today = useToday();
  const others = useMemo(() => otherTargets(promise), [promise]);
  return (
    <>
      <div className={s['pair']}>
        <TextField label="Target" {...value} placeholder="Figure" />
        <TextField label="Of what" {...unit} placeholder="Unit" />
      </div>
      <div className={s['pair']}>
        <TextField label="By when, in the plan’s words" {...by} />
        <DateField
          label="Last day"
          value={promise.dueDate}
          today={today}
          onChange={(dueDate) => actions.change(promise, { dueDate })}
        />
      </div>
      {others.length > 0 && <p className={s['detail']}>The passage also sets {listWords(others)}.</p>}
    </>
  );
}

function useTargetText(promise: Commitment, field: 'value' | 'unit' | 'by') {
  const { context } = useServices();
  return useSavedText(promise.target?.[field] ?? '', (words) =>
    updatePlanPromise(context, promise.id, { target: { [field]: words } }),
  );
}

/** Further figures and dates of the passage, in words. */
function otherTargets({ source, text, target }: Commitment): readonly string[] {
  const chief = targetWords(target);
  return findTargets(source?.quote ?? text)
    .map(({ value, unit, by }) => targetWords({ value: String(value ?? ''), unit: unit ?? '', by: by ?? '' }))
    .filter((words) => words !== chief);
}
