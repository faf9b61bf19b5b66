/** The questions that test a part of the plan, and the way to a new one. */
import type { PlanElementId } from '../../domain/ids';
import { QUESTION_STATE_LABELS } from '../../domain/question';
import { useQuestionsTesting } from '../../hooks/use-plans';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './inspector.module.css';

export interface PartQuestionsProps {
  readonly elementId: PlanElementId;
  readonly onAsk: () => void;
}

export function PartQuestions({ elementId, onAsk }: PartQuestionsProps) {
  const questions = useQuestionsTesting(elementId);
  if (questions === undefined) return null;
  return (
    <InspectorSection title="Questions that test it" count={questions.length}>
      {questions.length > 0 && (
        <ul className={s['items']}>
          {questions.map((question) => (
            <li key={question.id} className={s['item']}>
              <LinkButton onPress={() => goTo({ place: 'questions', question: question.id })}>
                {question.wording.trim() === '' ? 'No wording yet' : question.wording}
              </LinkButton>
              <span className={s['detail']}>{QUESTION_STATE_LABELS[question.state]}</span>
            </li>
          ))}
        </ul>
      )}
      <Button size="sm" icon="question" onPress={onAsk}>
        New question about this part
      </Button>
    </InspectorSection>
  );
}
