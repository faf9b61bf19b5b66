/** All questions as a table. */
import { useState } from 'react';
import type { PlanPart } from '@/domain/plan-parts';
import type { QuestionColumn } from '@/domain/question-order';
import type { QuestionRow } from '@/domain/question-rows';
import { useIsWide } from '@/hooks/use-is-wide';
import { useToday } from '@/hooks/use-terms';
import { ExemptChip, PriorityChip } from '@/ui/chip';
import { daysBetween, formatShortDate } from '@/ui/format/dates';
import { countOf } from '@/ui/format/plural';
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
  /** Enter: goes on to the card. */
  readonly onOpen: () => void;
  /** The question whose card is shown. */
  readonly shown: string | null;
  readonly empty: React.ReactNode;
}

export function QuestionsTable({ rows, actions, selected, onSelect, onOpen, shown, empty }: QuestionsListProps) {
  const { column, isDescending } = useQuestionsView();
  const today = useToday();
  // After Back nobody has the focus: it comes to the list.
  const [isLost] = useState(() => document.activeElement === document.body);
  const [wideRef, isWide] = useIsWide(ALL_COLUMNS_REM);
  const [someRef, hasSome] = useIsWide(SOME_COLUMNS_REM);
  const room = isWide ? 'all' : hasSome ? 'some' : 'one';
  return (
    <div ref={wideRef} className={s['fill']}>
      <div ref={someRef} className={s['fill']}>
        <Table
          label="Questions"
          autoFocus={isLost}
          rows={rows}
          columns={columnsOn(today, room)}
          getText={(row) => wordsOf(row)}
          selectionMode="multiple"
          selected={selected}
          onSelect={onSelect}
          onOpen={onOpen}
          onDelete={actions.remove}
          getMenu={actions.menuFor}
          reveal={shown}
          rowHeight={isWide ? 2 : 3.25}
          sort={{ columnId: column, isDescending }}
          onSort={(sort) =>
            useQuestionsView.setState({ column: sort.columnId as QuestionColumn, isDescending: sort.isDescending })
          }
          empty={empty}
        />
      </div>
    </div>
  );
}

/** What a question is called in a list while it has no words yet. */
export function wordsOf({ question }: QuestionRow): string {
  return question.wording.trim() === '' ? 'No words yet' : question.wording;
}

/** Below this width meeting and asker stand under the words instead of beside them, and the age is left out. */
const ALL_COLUMNS_REM = 56;
/** Below this one part, state and answer do too. */
const SOME_COLUMNS_REM = 36;

type Column = TableColumn<QuestionRow> & { readonly id: QuestionColumn };

function columnsOn(today: string, room: 'all' | 'some' | 'one'): readonly TableColumn<QuestionRow>[] {
  const isWide = room === 'all';
  const question = { id: 'wording', label: 'Question', width: '3fr', minWidth: 12, isRowHeader: true } as const;
  const part: Column = { id: 'part', label: 'Part', width: 5, render: (row) => <Parts parts={row.parts} /> };
  const state: Column = {
    id: 'state',
    label: 'State',
    width: 9,
    render: (row) => <QuestionStateChip state={row.question.state} />,
  };
  const answer: Column = {
    id: 'answer',
    label: 'Answered?',
    width: 8,
    isWrapped: true,
    render: (row) => row.answer,
  };
  const columns: readonly Column[] = isWide
    ? [
        { ...question, isWrapped: true, render: wording },
        part,
        { id: 'meeting', label: 'Meeting, item', minWidth: 9, isWrapped: true, render: meetingAndItemShort },
        { id: 'asker', label: 'Who asks', minWidth: 7, isWrapped: true, render: (row) => row.asker },
        state,
        { id: 'age', label: 'Age', width: 5, align: 'end', render: (row) => age(row, today) },
        answer,
      ]
    : room === 'some'
      ? [{ ...question, isWrapped: true, render: wordingWithFacts }, part, state, answer]
      : [{ ...question, isWrapped: true, render: wordingWithAll }];
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

function meetingAndItemShort(row: QuestionRow) {
  return <span className={s['words']}>{meetingAndItem(row)}</span>;
}

function wordingWithFacts(row: QuestionRow) {
  const facts = [meetingAndItem(row), row.asker].filter((fact) => fact !== '').join(' · ');
  return (
    <span className={s['twoLines']}>
      {wording(row)}
      <span className={s['facts']}>{facts}</span>
    </span>
  );
}

function wordingWithAll(row: QuestionRow) {
  return (
    <span className={s['twoLines']}>
      {wordingWithFacts(row)}
      <span className={s['chips']}>
        <Parts parts={row.parts} />
        <QuestionStateChip state={row.question.state} />
        <span>{row.answer}</span>
      </span>
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

/** "today", "12 days", "7 weeks", "11 months", "2 years": the coarser the older. */
function age({ question }: QuestionRow, today: string): string {
  const days = Math.max(0, daysBetween(question.createdAt, today));
  if (days === 0) return 'today';
  if (days < 21) return countOf(days, 'day');
  if (days < 75) return countOf(Math.floor(days / 7), 'week');
  if (days < 730) return countOf(Math.floor(days / 30.44), 'month');
  return countOf(Math.floor(days / 365.25), 'year');
}
