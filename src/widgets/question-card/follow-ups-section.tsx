/** Questions that follow up this one. */
import type { Question } from '@/domain/question';
import type { QuestionChain } from '@/domain/question-chain';
import { goTo } from '@/state/navigation-store';
import { Button } from '@/ui/button';
import { InspectorSection } from '@/ui/inspector-section';
import { LinkButton } from '@/ui/link-button';
import s from './question-card.module.css';
import { QuestionWording } from './question-wording';
import { QuestionStateChip } from './state-look';
import type { CardActions } from './use-card-actions';

interface FollowUpsSectionProps {
  readonly chain: QuestionChain;
  readonly actions: CardActions;
  readonly isOpen: boolean;
}

/** Each can be worded here; its own answers and promises are on its own card. */
export function FollowUpsSection({ chain: { followUps }, actions, isOpen }: FollowUpsSectionProps) {
  return (
    <InspectorSection title="Follow-up questions" count={followUps.length} isInitiallyOpen={isOpen}>
      {followUps.length > 0 && (
        <ul className={s['rows']}>
          {followUps.map((question) => (
            <FollowUpRow key={question.id} question={question} isFresh={question.id === actions.fresh} />
          ))}
        </ul>
      )}
      <Button size="sm" icon="add" shortcut="Mod+Shift+U" onPress={actions.addFollowUp}>
        Follow-up question
      </Button>
    </InspectorSection>
  );
}

function FollowUpRow({ question, isFresh }: { readonly question: Question; readonly isFresh: boolean }) {
  return (
    <li className={s['follow-up']}>
      <QuestionWording question={question} autoFocus={isFresh} label="Follow-up question" minRows={1} />
      <div className={s['source']}>
        <QuestionStateChip state={question.state} />
        <LinkButton onPress={() => goTo({ place: 'questions', question: question.id })}>Open</LinkButton>
      </div>
    </li>
  );
}
