/** What is owed, one row each. */
import { TRACKER_KIND_LABELS, type TrackerKind, type TrackerRow } from '@/domain/tracker';
import { useToday } from '@/hooks/use-terms';
import { StateChip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { formatDue, formatShortDate } from '@/ui/format/dates';
import { plural } from '@/ui/format/plural';
import { Icon, type IconName } from '@/ui/icon';
import { Table, type TableColumn } from '@/ui/table';
import s from './tracker.module.css';
import type { TrackerColumn, TrackerSort } from './tracker-views';
import type { TrackerActions } from './use-tracker-actions';

/** A row of the tracker with who is to act in words. */
export interface OwedRow extends TrackerRow {
  readonly id: string;
  /** Never empty: the office-holder where nobody else is named. */
  readonly who: string;
}

interface TrackerTableProps {
  readonly rows: readonly OwedRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly sort: TrackerSort | null;
  readonly onSort: (sort: TrackerSort) => void;
  readonly actions: TrackerActions;
}

export function TrackerTable({ rows, selected, onSelect, sort, onSort, actions }: TrackerTableProps) {
  const today = useToday();
  return (
    <Table
      label="What is owed"
      rows={rows}
      columns={columnsOn(today)}
      getText={(row) => row.text}
      selected={new Set(selected === null ? [] : [selected])}
      onSelect={(ids) => onSelect([...ids][0] ?? null)}
      getMenu={([id]) => actions.menuFor(rows.find((row) => row.id === id))}
      sort={sort}
      onSort={(next) => onSort({ columnId: next.columnId as TrackerColumn, isDescending: next.isDescending })}
      empty={
        <EmptyState icon="success" title="Nothing here">
          Nothing in this view is owed today.
        </EmptyState>
      }
    />
  );
}

export const KIND_ICONS: Readonly<Record<TrackerKind, IconName>> = {
  answer: 'response',
  betterAnswer: 'doubt',
  promise: 'promise',
};

function columnsOn(today: string): readonly TableColumn<OwedRow>[] {
  const columns: readonly (TableColumn<OwedRow> & { readonly id: TrackerColumn })[] = [
    { id: 'text', label: 'What', width: '3fr', minWidth: 12, isRowHeader: true, render: what },
    { id: 'kind', label: 'Kind', width: 9.5, render: kind },
    { id: 'who', label: 'Who', minWidth: 7, render: (row) => row.who },
    { id: 'since', label: 'Since', width: 7.5, render: (row) => day(row.since) },
    { id: 'due', label: 'Due', width: 8, render: (row) => due(row) },
    { id: 'late', label: 'State', width: 9, render: (row) => state(row, today) },
  ];
  return columns.map((column) => ({ ...column, isSortable: true }));
}

function what(row: OwedRow) {
  return <span className={s['words']}>{row.text.trim() === '' ? 'No words yet' : row.text}</span>;
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
        {row.daysLate} {plural(row.daysLate, 'day')} late
      </StateChip>
    );
  }
  if (row.due === null) return 'no date set';
  return formatDue(row.due, today);
}
