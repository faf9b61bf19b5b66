/** Who changed what, and when, over the whole workspace. */
import { type RecentChange, useRecentChanges } from '../../hooks/use-recent-changes';
import { EmptyState } from '../../ui/empty-state';
import { formatNumericDate } from '../../ui/format/dates';
import { Table, type TableColumn } from '../../ui/table';
import s from './settings.module.css';

const SHOWN = 1_000;

const COLUMNS: readonly TableColumn<RecentChange>[] = [
  { id: 'at', label: 'When', width: 9.5, render: (change) => whenText(change.at) },
  { id: 'by', label: 'Who', width: 9, render: (change) => change.by },
  {
    id: 'label',
    label: 'What',
    isRowHeader: true,
    render: (change) => (change.isUndo ? `${change.label} (undone or redone)` : change.label),
  },
  { id: 'count', label: 'Records', width: 5.5, align: 'end', render: (change) => change.count },
];

function whenText(at: string): string {
  const local = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
  return `${formatNumericDate(day)} ${pad(local.getHours())}:${pad(local.getMinutes())}`;
}

export function HistorySection() {
  const changes = useRecentChanges(SHOWN);
  if (changes === undefined) return null;
  return (
    <div className={s['table']}>
      <Table
        label="Latest changes"
        rows={changes}
        columns={COLUMNS}
        getText={(change) => change.label}
        selectionMode="none"
        empty={
          <EmptyState icon="history" title="Nothing has been changed yet">
            Every change is listed here with who made it and when.
          </EmptyState>
        }
      />
    </div>
  );
}
