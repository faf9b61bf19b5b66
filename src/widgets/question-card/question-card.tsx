/** The whole chain of one question, top to bottom: wording, what it tests, evidence, answers, promises, follow-ups. */
import type { Annotation } from '@/domain/annotation';
import type { QuestionId } from '@/domain/ids';
import type { QuestionChain } from '@/domain/question-chain';
import { useQuestionChain } from '@/hooks/use-questions';
import { goTo } from '@/state/navigation-store';
import { EmptyState } from '@/ui/empty-state';
import { ExemptFrame } from '@/ui/exempt-frame';
import { LinkButton } from '@/ui/link-button';
import { Skeleton } from '@/ui/skeleton';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { RecordHistory } from '../record-history/record-history';
import { AnswersSection } from './answers-section';
import { EvidenceSection } from './evidence-section';
import { FollowUpsSection } from './follow-ups-section';
import { PrivateNoteSection } from './private-note-section';
import { PromisesSection } from './promises-section';
import s from './question-card.module.css';
import { QuestionFields, QuestionTies } from './question-fields';
import { QuestionHead } from './question-head';
import { QuestionWording } from './question-wording';
import { useCardActions } from './use-card-actions';

export interface QuestionCardProps {
  readonly questionId: QuestionId;
  /** Shows a piece of evidence; when left out, the reader opens at it. */
  readonly onOpenEvidence?: ((annotation: Annotation) => void) | undefined;
  /** Beside a paper, under a heading of its own: what is not needed while reading starts folded. */
  readonly isCompact?: boolean | undefined;
  /** Puts the cursor into the wording of a question that has none yet. */
  readonly autoFocus?: boolean | undefined;
}

/** Everything in it is written in place and saves itself. The commands of a question act on the card that is shown. */
export function QuestionCard({ questionId, ...rest }: QuestionCardProps) {
  const chain = useQuestionChain(questionId);
  if (chain === undefined) return <Skeleton />;
  if (chain === null) {
    return (
      <EmptyState icon="question" title="This question is no longer here">
        It was deleted. Deleted questions can be brought back from the bin in Settings.
      </EmptyState>
    );
  }
  return <Card key={questionId} chain={chain} {...rest} />;
}

type CardProps = Omit<QuestionCardProps, 'questionId'> & { readonly chain: QuestionChain };

function Card(props: CardProps) {
  const { chain } = props;
  if (chain.question.compartment === 'open') return <CardBody {...props} />;
  return (
    <ExemptFrame reason="it rests on an exempt paper">
      <CardBody {...props} />
    </ExemptFrame>
  );
}

function CardBody({ chain, onOpenEvidence, isCompact = false, autoFocus = false }: CardProps) {
  const actions = useCardActions(chain);
  const { question, parent } = chain;
  const isWaiting = chain.responses.length === 0 && chain.commitments.length === 0;
  const isFolded = isCompact && isWaiting && question.askedOn === null && actions.fresh === null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only listens to the fields inside
    <article className={s['root']} aria-label="Question" onFocus={actions.onFocus}>
      {!isCompact && (
        <VisuallyHidden>
          <h2>Question</h2>
        </VisuallyHidden>
      )}
      {parent && (
        <p className={s['parent']}>
          Follows up{' '}
          <LinkButton onPress={() => goTo({ place: 'questions', question: parent.id })}>
            {parent.wording.trim() === '' ? 'a question without words yet' : parent.wording}
          </LinkButton>
        </p>
      )}
      <div className={s['main']}>
        <QuestionHead chain={chain} actions={actions} />
        <QuestionWording key={question.id} question={question} autoFocus={autoFocus && question.wording === ''} />
        <QuestionTies chain={chain} />
      </div>
      <EvidenceSection chain={chain} onOpen={onOpenEvidence} />
      <div className={s['asking']}>
        <QuestionFields chain={chain} />
      </div>
      <AnswersSection key={`answers ${isFolded}`} chain={chain} actions={actions} isOpen={!isFolded} />
      <PromisesSection key={`promises ${isFolded}`} chain={chain} actions={actions} isOpen={!isFolded} />
      <FollowUpsSection
        key={`follow-ups ${isFolded}`}
        chain={chain}
        actions={actions}
        isOpen={!isFolded || chain.followUps.length > 0}
      />
      <PrivateNoteSection question={question} />
      <RecordHistory table="questions" id={question.id} />
    </article>
  );
}
