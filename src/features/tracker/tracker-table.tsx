/** What is owed, one row each. */
import { useState } from 'react';
import { TRACKER_KIND_LABELS, type TrackerKind } from '@/domain/tracker';
import { useIsWide } from '@/hooks/use-is-wide';
import { useToday } from '@/hooks/use-terms';
import { StateChip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { formatDue, formatShortDate } from '@/ui/format/dates';
import { Icon, type IconName } from '@/ui/icon';
import { Table, type TableColumn } from '@/ui/table';
import { lateWords, type OwedRow, owedWords } from '@/widgets/owed/owed-words';
import s from './tracker.module.css';
import type { TrackerColumn, TrackerSort } from './tracker-views';
import type { TrackerActions } from './use-tracker-actions';

interface TrackerTableProps {
  readonly rows: readonly OwedRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Enter: goes on to the card. */
  readonly onOpen: () => void;
  readonly sort: TrackerSort | null;
  readonly onSort: (sort: TrackerSort) => void;
  readonly actions: TrackerActions;
}

export function TrackerTable({ rows, selected, onSelect, onOpen, sort, onSort, actions }: TrackerTableProps) {
  const today = useToday();
  // After Back nobody has the focus: it comes to the list.
  const [isLost] = useState(() => document.activeElement === document.body);
  const [ref, isWide] = useIsWide(ALL_COLUMNS_REM);
  return (
    <div ref={ref} className={s['fill']}>
      <Table
        label="What is owed"
        autoFocus={isLost}
        rows={rows}
        columns={columnsOn(today, isWide)}
        rowHeight={isWide ? 2 : 3.25}
        getText={(row) => row.text}
        selected={new Set(selected === null ? [] : [selected])}
        onSelect={(ids) => onSelect([...ids][0] ?? null)}
        onOpen={onOpen}
        getMenu={([id]) => actions.menuFor(rows.find((row) => row.id === id))}
        sort={sort}
        onSort={(next) => onSort({ columnId: next.columnId as TrackerColumn, isDescending: next.isDescending })}
        empty={
          <EmptyState icon="success" title="Nothing here">
            Nothing in this view is owed today.
          </EmptyState>
        }
      />
    </div>
  );
}

const KIND_ICONS: Readonly<Record<TrackerKind, IconName>> = {
  answer: 'response',
  betterAnswer: 'doubt',
  promise: 'promise',
};

/** Below this width kind, who and since stand under the words, and the due date under the state. */
const ALL_COLUMNS_REM = 55;

type Column = TableColumn<OwedRow> & { readonly id: TrackerColumn };

function columnsOn(today: string, isWide: boolean): readonly TableColumn<OwedRow>[] {
  const first = { id: 'text', label: 'What', width: '3fr', minWidth: 12, isRowHeader: true } as const;
  const dueOn: Column = { id: 'due', label: 'Due', width: 8, render: (row) => due(row) };
  const late: Column = { id: 'late', label: 'State', width: 9, render: (row) => state(row, today) };
  const columns: readonly Column[] = isWide
    ? [
        { ...first, isWrapped: true, render: what },
        { id: 'kind', label: 'Kind', width: 10.5, render: kind },
        { id: 'who', label: 'Who', minWidth: 8, isWrapped: true, render: (row) => row.who },
        { id: 'since', label: 'Since', width: 7.5, render: (row) => day(row.since) },
        dueOn,
        late,
      ]
    : [
        { ...first, isWrapped: true, render: whatAndWho },
        { ...late, label: 'Due', render: (row) => stateAndDue(row, today) },
      ];
  return columns.map((column) => ({ ...column, isSortable: true }));
}

function what(row: OwedRow) {
  return <span className={s['what']}>{row.text.trim() === '' ? 'No words yet' : row.text}</span>;
}

function whatAndWho(row: OwedRow) {
  return (
    <span className={s['twoLines']}>
      {what(row)}
      <span className={s['facts']}>
        <Icon name={KIND_ICONS[row.kind]} size={0.875} />
        <span className={s['words']}>{owedWords(row)}</span>
      </span>
    </span>
  );
}

function stateAndDue(row: OwedRow, today: string) {
  return (
    <span className={s['twoLines']}>
      <span>{state(row, today)}</span>
      <span className={s['facts']}>{due(row)}</span>
    </span>
  );
}

function kind(row: OwedRow) {
  return (
    <span className={s['kind']}>
      <Icon name={KIND_ICONS[row.kind]} size={0.875} />
      {TRACKER_KIND_LABELS[row.kind]}
    </span>
  );
}

/** "13 Feb 2025". */
function day(iso: string | null): string {
  return iso === null ? '' : formatShortDate(iso).slice(4);
}

function due(row: OwedRow) {
  if (row.due === null) return '';
  return row.dueMeetingId === null ? (
    day(row.due)
  ) : (
    <span className={s['kind']}>
      <Icon name="meeting" size={0.875} label="At the meeting of" />
      {day(row.due)}
    </span>
  );
}

function state(row: OwedRow, today: string) {
  if (row.status === 'overdue') {
    return (
      <StateChip icon="deadline" tone="danger">
        {lateWords(row.daysLate)}
      </StateChip>
    );
  }
  if (row.due === null) return <span className={s['none']}>No date set</span>;
  return formatDue(row.due, today);
}
