/** The highlights of a paper in page order, each with its comment and the questions that use it. */
import { ANNOTATION_COLOUR_LABELS, type Annotation } from '@/domain/annotation';
import { type AnnotationId, asId, type MeetingId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { Question } from '@/domain/question';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useAnnotationUses } from '@/hooks/use-paper-file';
import { removeAnnotation } from '@/services/annotations';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { HighlightKey } from '@/ui/highlight-key';
import { LinkButton } from '@/ui/link-button';
import { List } from '@/ui/list';
import { pageLabel } from '@/widgets/paper-view/page-number';
import { usePageContext } from '@/widgets/paper-view/use-page-context';
import s from './reader.module.css';
import type { Reading } from './use-reading';

export interface HighlightsPanelProps {
  readonly paper: Paper;
  readonly annotations: readonly Annotation[];
  readonly meetingId: MeetingId | null;
  readonly reading: Reading;
}

export function HighlightsPanel({ paper, annotations, meetingId, reading }: HighlightsPanelProps) {
  const { context } = useServices();
  const run = useAction();
  const numbering = usePageContext({ paper, meetingId });
  const uses = useAnnotationUses(paper.id);
  const nameOf = (annotation: Annotation) => pageLabel(annotation.page, numbering.context);
  const remove = (ids: readonly string[]) => {
    for (const id of ids) {
      void run(() => removeAnnotation(context, asId<AnnotationId>(id)), { done: 'Highlight deleted.', undo: true });
    }
  };
  return (
    <List
      label="Highlights"
      rows={annotations}
      rowHeight={4.5}
      getText={(row) => `${ANNOTATION_COLOUR_LABELS[row.colour]}, ${nameOf(row)}: ${row.quote.exact.slice(0, 120)}`}
      onOpen={(id) => reading.light(asId<AnnotationId>(id))}
      onSelect={(ids) => {
        const [id] = ids;
        if (id !== undefined) reading.light(asId<AnnotationId>(id));
      }}
      onDelete={remove}
      getMenu={([id = '']) => [
        { id: 'go', label: 'Go to it', icon: 'reader', onAction: () => reading.light(asId<AnnotationId>(id)) },
        {
          id: 'ask',
          label: 'Ask about this',
          icon: 'question',
          onAction: () => reading.askAbout(asId<AnnotationId>(id)),
        },
        { id: 'delete', label: 'Delete', icon: 'bin', isDanger: true, onAction: () => remove([id]) },
      ]}
      render={(row) => (
        <HighlightRow
          annotation={row}
          page={nameOf(row)}
          questions={uses?.get(row.id)?.questions ?? []}
          onQuestion={(question) => reading.showQuestion(question.id)}
        />
      )}
      empty={
        <EmptyState icon="highlight" title="No highlights yet">
          Select words on a page and press H to highlight them, or Q to ask about them.
        </EmptyState>
      }
    />
  );
}

interface HighlightRowProps {
  readonly annotation: Annotation;
  readonly page: string;
  readonly questions: readonly Question[];
  readonly onQuestion: (question: Question) => void;
}

function HighlightRow({ annotation, page, questions, onQuestion }: HighlightRowProps) {
  return (
    <div className={cx(s['highlight'])}>
      <span className={cx(s['highlightHead'])}>
        <HighlightKey meaning={annotation.colour} />
        <span className={cx(s['pageNumber'])}>{page}</span>
      </span>
      <span className={cx(s['quote'])}>{annotation.quote.exact}</span>
      {annotation.comment.trim() !== '' && <span className={cx(s['comment'])}>{annotation.comment}</span>}
      {questions.map((question) => (
        <LinkButton key={question.id} excludeFromTabOrder onPress={() => onQuestion(question)}>
          {question.wording.trim() === '' ? 'A question without words yet' : question.wording}
        </LinkButton>
      ))}
    </div>
  );
}
