/** What has become of a promise: its state, what shows it, and the questions that ask about it with their answers. */
import type { Commitment } from '../../domain/commitment';
import { REGISTER_LABELS, REGISTER_STATES } from '../../domain/promise-register';
import { QUESTION_STATE_LABELS } from '../../domain/question';
import { ADEQUACY_LABELS, type Response } from '../../domain/response';
import { useServices } from '../../hooks/services-context';
import { type AskedQuestion, useQuestionsAsking } from '../../hooks/use-plans';
import { useSavedText } from '../../hooks/use-saved-text';
import { updatePlanPromise } from '../../services/plan-promises';
import { goTo } from '../../state/navigation-store';
import { formatDate } from '../../ui/format/dates';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import { Segmented } from '../../ui/segmented';
import { TextArea } from '../../ui/text-area';
import s from './inspector.module.css';
import type { PromiseActions } from './use-promise-actions';

export interface PromiseOutcomeProps {
  readonly promise: Commitment;
  readonly actions: PromiseActions;
}

const STATES = REGISTER_STATES.map((id) => ({ id, label: REGISTER_LABELS[id] }));

export function PromiseOutcome({ promise, actions }: PromiseOutcomeProps) {
  const { context } = useServices();
  const questions = useQuestionsAsking(promise.id);
  const note = useSavedText(promise.note, (words) => updatePlanPromise(context, promise.id, { note: words }));
  return (
    <>
      <InspectorSection title="Was it kept?">
        <div className={s['outcome']}>
          <Segmented
            label="Was it kept?"
            size="sm"
            value={promise.state}
            options={STATES}
            onChange={(state) => actions.settle([promise], state)}
          />
          <TextArea
            label="What shows it"
            minRows={2}
            maxRows={10}
            placeholder="A paper and its page, an answer, a figure"
            {...note}
          />
        </div>
      </InspectorSection>
      {questions !== undefined && questions.length > 0 && (
        <InspectorSection title="Questions about it" count={questions.length}>
          <ul className={s['items']}>
            {questions.map((asked) => (
              <AskedItem key={asked.question.id} asked={asked} />
            ))}
          </ul>
        </InspectorSection>
      )}
    </>
  );
}

function AskedItem({ asked: { question, answers } }: { readonly asked: AskedQuestion }) {
  return (
    <li className={s['item']}>
      <LinkButton onPress={() => goTo({ place: 'questions', question: question.id })}>
        {question.wording.trim() === '' ? 'No wording yet' : question.wording}
      </LinkButton>
      <span className={s['detail']}>{QUESTION_STATE_LABELS[question.state]}</span>
      {answers.map((answer) => (
        <p key={answer.id} className={s['answer']}>
          {answer.text.trim() === '' ? 'Answered without words' : answer.text}
          <span className={s['detail']}>{answerFacts(answer)}</span>
        </p>
      ))}
    </li>
  );
}

function answerFacts({ date, adequacy }: Response): string {
  const day = date === null ? [] : [formatDate(date)];
  return [...day, ...(adequacy === null ? [] : [ADEQUACY_LABELS[adequacy]])].join(' · ');
}
