/** What came back. */

import { canBeAnswered, type Question } from '@/domain/question';
import type { QuestionChain } from '@/domain/question-chain';
import type { Response } from '@/domain/response';
import { RESPONSE_MODE_LABELS, responseMode } from '@/domain/response';
import { timelinessText } from '@/domain/timeliness';
import { useServices } from '@/hooks/services-context';
import { useSavedText } from '@/hooks/use-saved-text';
import { useSaving } from '@/hooks/use-saving';
import { useToday } from '@/hooks/use-terms';
import { type ResponseFields, removeResponse, updateResponse } from '@/services/responses';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { type ChipTone, StateChip } from '@/ui/chip';
import { DateField } from '@/ui/date-field';
import { formatDate } from '@/ui/format/dates';
import type { IconName } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { InspectorSection } from '@/ui/inspector-section';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { AnswerJudgement } from './answer-judgement';
import { AnswerSource } from './answer-source';
import s from './question-card.module.css';
import type { CardActions } from './use-card-actions';

interface AnswersSectionProps {
  readonly chain: QuestionChain;
  readonly actions: CardActions;
  readonly isOpen: boolean;
}

/** All answers, oldest first, and recording another. */
export function AnswersSection({ chain: { question, responses, meeting }, actions, isOpen }: AnswersSectionProps) {
  return (
    <InspectorSection title="Answers" count={responses.length} isInitiallyOpen={isOpen}>
      {responses.length > 0 && (
        <ul className={s['rows']}>
          {responses.map((response) => (
            <AnswerRow
              key={response.id}
              question={question}
              response={response}
              actions={actions}
              meetingId={meeting?.id ?? null}
            />
          ))}
        </ul>
      )}
      <Button
        size="sm"
        icon="response"
        shortcut="Mod+Shift+R"
        isDisabled={!canBeAnswered(question.state)}
        onPress={actions.recordAnswer}
      >
        {responses.length === 0 ? 'Record an answer' : 'Record another answer'}
      </Button>
    </InspectorSection>
  );
}

export interface AnswerRowProps {
  readonly question: Question;
  readonly response: Response;
  readonly actions: CardActions;
  readonly meetingId: Question['meetingId'];
}

function AnswerRow({ question, response, actions, meetingId }: AnswerRowProps) {
  const { context } = useServices();
  const saving = useSaving();
  const save = (fields: ResponseFields) => void actions.run(() => updateResponse(context, response.id, fields));
  const text = useSavedText(response.text, (words) =>
    saving(() => updateResponse(context, response.id, { text: words })),
  );
  const name = response.date === null ? 'Answer without a date' : `Answer of ${formatDate(response.date)}`;
  const remove = () => {
    actions.forgetFresh();
    void actions.run(() => removeResponse(context, response.id), { done: 'Answer deleted.', undo: true });
  };
  return (
    <li className={s['answer']} aria-label={name}>
      <AnswerHow response={response} save={save} onRemove={remove} />
      <div data-answer={response.id}>
        <TextArea
          label="Answer"
          {...text}
          placeholder="What was said, or the main points of it"
          autoFocus={response.id === actions.fresh}
        />
      </div>
      <div className={s['source']}>
        <Timeliness question={question} response={response} />
        <Checkbox
          isSelected={response.timeliness === 'holding'}
          onChange={(isHolding) => save({ timeliness: isHolding ? 'holding' : 'noDateSet' })}
        >
          Only a holding answer
        </Checkbox>
        <Button
          size="sm"
          icon="promise"
          shortcut="Mod+Shift+Y"
          onPress={() => actions.recordPromise(response.id)}
          aria-label="Record a promise from this answer"
        >
          Promise
        </Button>
      </div>
      <AnswerSource response={response} save={save} question={question} meetingId={meetingId} />
      <AnswerJudgement response={response} />
    </li>
  );
}

interface AnswerHowProps {
  readonly response: Response;
  readonly save: (fields: ResponseFields) => void;
  readonly onRemove: () => void;
}

function AnswerHow({ response, save, onRemove }: AnswerHowProps) {
  const today = useToday();
  return (
    <div className={s['how']}>
      <Select
        label="How it came"
        value={response.mode}
        options={responseMode.options.map((id) => ({ id, label: RESPONSE_MODE_LABELS[id] }))}
        onChange={(mode) => save({ mode })}
      />
      <DateField label="Came on" value={response.date} today={today} onChange={(date) => save({ date })} />
      <IconButton label="Delete answer" icon="bin" onPress={onRemove} />
    </div>
  );
}

const LOOKS: Readonly<Record<Response['timeliness'], { icon: IconName; tone: ChipTone }>> = {
  inTime: { icon: 'state-done', tone: 'success' },
  late: { icon: 'deadline', tone: 'danger' },
  holding: { icon: 'waiting', tone: 'warning' },
  noDateSet: { icon: 'deadline', tone: 'neutral' },
};

/** Whether it came in time, which says nothing about whether it answered. */
function Timeliness({ question, response }: Pick<AnswerRowProps, 'question' | 'response'>) {
  return <StateChip {...LOOKS[response.timeliness]}>{timelinessText(response, question.answerDue)}</StateChip>;
}
