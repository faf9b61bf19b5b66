/** The question that is written or read beside the page. */
import type { Annotation } from '@/domain/annotation';
import type { QuestionId } from '@/domain/ids';
import { goTo, useNavigation } from '@/state/navigation-store';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { PaneHeader } from '@/ui/pane-header';
import { isLeavingCard } from '@/widgets/question-card/leaving-card';
import { QuestionCard } from '@/widgets/question-card/question-card';
import s from './reader.module.css';
import type { Reading } from './use-reading';

export interface QuestionPanelProps {
  readonly questionId: QuestionId;
  readonly reading: Reading;
  /** Gives the focus back to the pages. */
  readonly onLeave: () => void;
}

export function QuestionPanel({ questionId, reading, onLeave }: QuestionPanelProps) {
  const openEvidence = (annotation: Annotation) => {
    const { current } = useNavigation.getState();
    if (current.place === 'reader' && current.paper === annotation.paperId) reading.light(annotation.id);
    else {
      const meeting = current.place === 'reader' && current.meeting ? { meeting: current.meeting } : {};
      goTo({ place: 'reader', paper: annotation.paperId, annotation: annotation.id, question: questionId, ...meeting });
    }
  };
  const close = () => {
    reading.showQuestion(null);
    onLeave();
  };
  return (
    // Esc goes from any field back to the page; the question stays, so that more evidence can be added to it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={cx(s['panel'])} onKeyDown={(event) => isLeavingCard(event) && onLeave()}>
      <PaneHeader
        title="Question"
        actions={
          <>
            <IconButton
              label="Open in Questions"
              icon="external"
              size="sm"
              onPress={() => goTo({ place: 'questions', question: questionId })}
            />
            <IconButton label="Close the question" icon="close" size="sm" onPress={close} />
          </>
        }
      />
      <div className={cx(s['card'])}>
        <QuestionCard
          key={questionId}
          questionId={questionId}
          isCompact
          autoFocus={reading.freshQuestion === questionId}
          onOpenEvidence={openEvidence}
        />
      </div>
    </div>
  );
}
