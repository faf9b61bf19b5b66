/** The passages a question rests on, each one click from its place. */
import type { Annotation } from '@/domain/annotation';
import type { EvidenceItem, QuestionChain } from '@/domain/question-chain';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { removeEvidence } from '@/services/questions';
import { goTo } from '@/state/navigation-store';
import { IconButton } from '@/ui/icon-button';
import { InspectorSection } from '@/ui/inspector-section';
import { PageLink } from './page-link';
import s from './question-card.module.css';
import { Quote } from './quote';

interface EvidenceSectionProps {
  readonly chain: QuestionChain;
  readonly onOpen: ((annotation: Annotation) => void) | undefined;
}

/** Opening a piece of evidence lights its passage. */
export function EvidenceSection({ chain, onOpen }: EvidenceSectionProps) {
  const { question, evidence } = chain;
  const open = ({ annotation }: EvidenceItem) => {
    if (onOpen) onOpen(annotation);
    else {
      goTo({
        place: 'reader',
        paper: annotation.paperId,
        annotation: annotation.id,
        question: question.id,
        ...(question.meetingId === null ? {} : { meeting: question.meetingId }),
      });
    }
  };
  return (
    <InspectorSection title="Evidence" count={evidence.length}>
      {evidence.length === 0 ? (
        <p className={s['quiet']}>
          No passage yet. Select words in a paper and press E to add them, or Q to ask a new question about them.
        </p>
      ) : (
        <ul className={s['rows']}>
          {evidence.map((item) => (
            <EvidenceRow key={item.annotation.id} item={item} question={question} onOpen={() => open(item)} />
          ))}
        </ul>
      )}
    </InspectorSection>
  );
}

interface EvidenceRowProps {
  readonly item: EvidenceItem;
  readonly question: QuestionChain['question'];
  readonly onOpen: () => void;
}

function EvidenceRow({ item: { annotation, paper }, question, onOpen }: EvidenceRowProps) {
  const { context } = useServices();
  const run = useAction();
  const title = paper?.title ?? 'A paper that is no longer there';
  return (
    <li className={s['evidence']}>
      <div className={s['passage']}>
        <Quote text={annotation.quote.exact} />
        <div className={s['source']}>
          <span className={s['paper']}>{title}</span>
          <PageLink
            meetingId={question.meetingId}
            paperId={annotation.paperId}
            page={annotation.page}
            paper={paper}
            onOpen={onOpen}
          />
        </div>
      </div>
      <IconButton
        label="Remove from evidence"
        icon="close"
        size="sm"
        onPress={() =>
          void run(() => removeEvidence(context, question.id, annotation.id), {
            done: 'Evidence removed.',
            undo: true,
          })
        }
      />
    </li>
  );
}
