/** Promises given in answers: who, what, by when, kept or not. */
import type { Commitment, CommitmentState } from '@/domain/commitment';
import type { QuestionChain } from '@/domain/question-chain';
import { useServices } from '@/hooks/services-context';
import { useSavedText } from '@/hooks/use-saved-text';
import { useSaving } from '@/hooks/use-saving';
import { useTerms, useToday } from '@/hooks/use-terms';
import { type PromiseFields, removePromise, settlePromise, updatePromise } from '@/services/responses';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { IconButton } from '@/ui/icon-button';
import { InspectorSection } from '@/ui/inspector-section';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { MeetingBox } from './meeting-box';
import s from './question-card.module.css';
import { PROMISE_LOOKS, PromiseStateChip } from './state-look';
import type { CardActions } from './use-card-actions';

interface PromisesSectionProps {
  readonly chain: QuestionChain;
  readonly actions: CardActions;
  readonly isOpen: boolean;
}

/** All promises of the question, and catching another. */
export function PromisesSection({ chain: { commitments }, actions, isOpen }: PromisesSectionProps) {
  return (
    <InspectorSection title="Promises" count={commitments.length} isInitiallyOpen={isOpen}>
      {commitments.length > 0 && (
        <ul className={s['rows']}>
          {commitments.map((commitment) => (
            <PromiseRow key={commitment.id} promise={commitment} actions={actions} />
          ))}
        </ul>
      )}
      <Button size="sm" icon="promise" shortcut="Mod+Shift+Y" onPress={() => actions.recordPromise()}>
        Record a promise
      </Button>
    </InspectorSection>
  );
}

interface PromiseRowProps {
  readonly promise: Commitment;
  readonly actions: CardActions;
}

function PromiseRow({ promise, actions }: PromiseRowProps) {
  const { context } = useServices();
  const saving = useSaving();
  const today = useToday();
  const { holderShort } = useTerms(promise.givenOn);
  const isFresh = promise.id === actions.fresh;
  const keep = (fields: PromiseFields) => saving(() => updatePromise(context, promise.id, fields));
  const save = (fields: PromiseFields) => void actions.run(() => updatePromise(context, promise.id, fields));
  const text = useSavedText(promise.text, (words) => keep({ text: words }));
  const who = useSavedText(promise.who, (name) => keep({ who: name }));
  return (
    <li className={s['promise']} aria-label={promise.text === '' ? 'New promise' : `Promise: ${promise.text}`}>
      <div className={s['promised']}>
        <TextArea
          label="What was promised"
          {...text}
          minRows={1}
          placeholder={`What the ${holderShort} promised`}
          autoFocus={isFresh && promise.text === ''}
        />
        <DateField
          label="Due"
          value={promise.dueDate}
          today={today}
          // Words taken from the answer are there already: only the day is still to be typed.
          autoFocus={isFresh && promise.text !== ''}
          onChange={(dueDate) => save(dueDate === null ? { dueDate } : { dueDate, dueMeetingId: null })}
        />
      </div>
      <div className={s['fields']}>
        <MeetingBox
          label="Or due at a meeting"
          value={promise.dueMeetingId}
          placeholder="None"
          onChange={(dueMeetingId) => save(dueMeetingId === null ? { dueMeetingId } : { dueMeetingId, dueDate: null })}
        />
        <TextField label="Who is to act" {...who} placeholder={holderShort} />
      </div>
      <PromiseMoves promise={promise} actions={actions} />
    </li>
  );
}

const MOVES: Readonly<Record<CommitmentState, string>> = {
  outstanding: 'Still outstanding',
  kept: 'Kept',
  notKept: 'Not kept',
  withdrawn: 'Withdrawn',
};
const STATES = ['kept', 'notKept', 'withdrawn', 'outstanding'] as const;

function PromiseMoves({ promise, actions }: PromiseRowProps) {
  const { context } = useServices();
  const remove = () => {
    actions.forgetFresh();
    void actions.run(() => removePromise(context, promise.id), { done: 'Promise deleted.', undo: true });
  };
  return (
    <div className={s['source']}>
      <PromiseStateChip state={promise.state} />
      <div className={s['moves']}>
        {STATES.filter((state) => state !== promise.state).map((state) => (
          <Button
            key={state}
            size="sm"
            variant="quiet"
            icon={PROMISE_LOOKS[state].icon}
            onPress={() => void actions.run(() => settlePromise(context, promise.id, state))}
          >
            {MOVES[state]}
          </Button>
        ))}
        <IconButton label="Delete promise" icon="bin" size="sm" onPress={remove} />
      </div>
    </div>
  );
}
