/** All questions as a table. */
import type { PlanPart } from '@/domain/plan-parts';
import type { QuestionColumn, QuestionRow } from '@/domain/question-rows';
import { useToday } from '@/hooks/use-terms';
import { ExemptChip, PriorityChip } from '@/ui/chip';
import { daysBetween, formatShortDate } from '@/ui/format/dates';
import { plural } from '@/ui/format/plural';
import { Icon } from '@/ui/icon';
import { Table, type TableColumn } from '@/ui/table';
import { QuestionStateChip } from '@/widgets/question-card/state-look';
import type { QuestionsActions } from './question-menu';
import s from './questions.module.css';
import { useQuestionsView } from './questions-view-store';

export interface QuestionsListProps {
  readonly rows: readonly QuestionRow[];
  readonly actions: QuestionsActions;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** The question whose card is shown. */
  readonly shown: string | null;
  readonly empty: React.ReactNode;
}

export function QuestionsTable({ rows, actions, selected, onSelect, shown, empty }: QuestionsListProps) {
  const { column, isDescending } = useQuestionsView();
  const today = useToday();
  return (
    <Table
      label="Questions"
      rows={rows}
      columns={columnsOn(today)}
      getText={(row) => wordsOf(row)}
      selectionMode="multiple"
      selected={selected}
      onSelect={onSelect}
      onDelete={actions.remove}
      getMenu={actions.menuFor}
      reveal={shown}
      sort={{ columnId: column, isDescending }}
      onSort={(sort) =>
        useQuestionsView.setState({ column: sort.columnId as QuestionColumn, isDescending: sort.isDescending })
      }
      empty={empty}
    />
  );
}

/** What a question is called in a list while it has no words yet. */
export function wordsOf({ question }: QuestionRow): string {
  return question.wording.trim() === '' ? 'No words yet' : question.wording;
}

function columnsOn(today: string): readonly TableColumn<QuestionRow>[] {
  const columns: readonly (TableColumn<QuestionRow> & { readonly id: QuestionColumn })[] = [
    { id: 'wording', label: 'Question', width: '3fr', minWidth: 12, isRowHeader: true, render: wording },
    { id: 'part', label: 'Part', width: 5, render: (row) => <Parts parts={row.parts} /> },
    { id: 'meeting', label: 'Meeting, item', minWidth: 8, render: meetingAndItem },
    { id: 'asker', label: 'Who asks', minWidth: 6, render: (row) => row.asker },
    { id: 'state', label: 'State', width: 8, render: (row) => <QuestionStateChip state={row.question.state} /> },
    { id: 'age', label: 'Age', width: 5, align: 'end', render: (row) => age(row, today) },
    { id: 'answer', label: 'Answered?', width: 7.5, render: (row) => row.answer },
  ];
  return columns.map((column) => ({ ...column, isSortable: true }));
}

function wording(row: QuestionRow) {
  const hasNoWords = row.question.wording.trim() === '';
  return (
    <span className={s['wording']}>
      {row.question.parentId !== null && <Icon name="plan-part" size={0.875} label="Follow-up:" />}
      {row.question.compartment === 'exempt' && <ExemptChip />}
      <span className={hasNoWords ? s['wordless'] : s['words']}>{wordsOf(row)}</span>
    </span>
  );
}

/** Numbers in their hues; a priority tested in several parts shows once. */
function Parts({ parts }: { readonly parts: readonly PlanPart[] }) {
  const numbers = new Map<number, PlanPart[]>();
  for (const part of parts) {
    if (part.priority) numbers.set(part.priority.number, [...(numbers.get(part.priority.number) ?? []), part]);
  }
  const others = parts.filter((part) => part.priority === null).length;
  return (
    <span className={s['parts']}>
      {[...numbers].map(([number, group]) => (
        <PriorityChip
          key={number}
          number={number}
          label={group.map((part) => part.element.text).join('; ')}
          isNumberOnly
        />
      ))}
      {others > 0 && <Icon name="plan-part" size={0.875} label="A part outside the priorities" />}
    </span>
  );
}

function meetingAndItem({ meeting, item }: QuestionRow) {
  if (meeting === null) return '';
  const day = formatShortDate(meeting.date).slice(4);
  return item === null ? day : `${day} · ${[item.number, item.title].filter(Boolean).join(' ')}`;
}

function age({ question }: QuestionRow, today: string): string {
  const days = Math.max(0, daysBetween(question.createdAt, today));
  return days === 0 ? 'today' : `${days} ${plural(days, 'day')}`;
}
