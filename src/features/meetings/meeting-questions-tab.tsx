/** The questions for a meeting, by agenda item; the chosen one opens at the right. */
import { useState } from 'react';
import { asId, type QuestionId } from '../../domain/ids';
import { QUESTION_STATE_LABELS, type Question } from '../../domain/question';
import { useServices } from '../../hooks/services-context';
import type { MeetingView } from '../../hooks/use-meetings';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { ExemptChip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { SplitPane } from '../../ui/split-pane';
import { useSize } from '../../ui/use-size';
import { QuestionCard } from '../../widgets/question-card/question-card';
import s from './meetings.module.css';

/** Below this many rem Enter on a question opens it in Questions. */
const BESIDE_FROM = 40;
/** The card keeps at least this much. */
const LEAST_CARD = 20;

export interface MeetingQuestionsTabProps {
  readonly view: MeetingView;
  readonly questions: readonly Question[];
}

export function MeetingQuestionsTab({ view, questions }: MeetingQuestionsTabProps) {
  const { handlers } = useServices();
  const layout = usePaneLayout('meeting-questions');
  const [ref, { width }] = useSize<HTMLDivElement>();
  const [chosenId, setChosenId] = useState<QuestionId | null>(null);
  const place = new Map(view.pack.items.map(({ item }, index) => [item.id, { index, number: item.number }]));
  const placeOf = (question: Question) => (question.itemId === null ? undefined : place.get(question.itemId));
  const rows = [...questions].sort(
    (a, b) => (placeOf(a)?.index ?? Infinity) - (placeOf(b)?.index ?? Infinity) || (a.order < b.order ? -1 : 1),
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        icon="question"
        title="No questions for this meeting yet"
        action={
          <Button variant="primary" icon="add" onPress={() => handlers.run('question.create')}>
            New question
          </Button>
        }
      >
        Open a paper, select a passage and press Q; or start one here.
      </EmptyState>
    );
  }
  const chosen = rows.find((question) => question.id === chosenId) ?? rows[0];
  const list = (
    <List
      label="Questions for this meeting"
      rows={rows}
      getText={(question) => question.wording}
      selected={new Set(chosen ? [chosen.id] : [])}
      onSelect={(ids) => setChosenId(asId<QuestionId>([...ids][0] ?? ''))}
      onOpen={(id) => goTo({ place: 'questions', question: asId<QuestionId>(id) })}
      rowHeight={3.25}
      render={(question) => (
        <span className={s['itemRow']}>
          <span className={s['itemNumber']}>{placeOf(question)?.number ?? '–'}</span>
          <span className={s['itemTitle']}>{question.wording === '' ? 'Not worded yet' : question.wording}</span>
          <span className={s['itemFacts']}>{QUESTION_STATE_LABELS[question.state]}</span>
          {question.compartment === 'exempt' && <ExemptChip />}
        </span>
      )}
    />
  );
  const size = Math.min(layout.sizeOf('list', 24), width - LEAST_CARD);
  const card = chosen && (
    <div className={s['scroll']}>
      <QuestionCard key={chosen.id} questionId={chosen.id} />
    </div>
  );
  return (
    <div ref={ref} className={s['column']}>
      {width > 0 && width < BESIDE_FROM && list}
      {width >= BESIDE_FROM && (
        <SplitPane
          onResize={layout.onResize}
          onFold={layout.onFold}
          panes={[
            { id: 'list', label: 'Questions', size, minSize: 14, isFolded: layout.isFolded('list'), content: list },
            { id: 'question', label: 'Question', content: card },
          ]}
        />
      )}
    </div>
  );
}
