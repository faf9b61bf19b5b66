/** The saved views of the tracker, and the order of its columns. Pure. */
import type { TrackerRow } from '@/domain/tracker';
import type { LocationOf } from '@/state/location';
import type { IconName } from '@/ui/icon';

export type TrackerView = NonNullable<LocationOf<'tracker'>['view']>;

export interface ViewChoice {
  readonly id: TrackerView;
  readonly label: string;
  readonly icon: IconName;
  readonly holds: (row: TrackerRow) => boolean;
}

export const VIEWS: readonly ViewChoice[] = [
  { id: 'all', label: 'All', icon: 'tracker', holds: () => true },
  { id: 'overdue', label: 'Overdue', icon: 'deadline', holds: (row) => row.status === 'overdue' },
  { id: 'answers', label: 'Answers awaited', icon: 'response', holds: (row) => row.kind === 'answer' },
  { id: 'inadequate', label: 'Not fully answered', icon: 'doubt', holds: (row) => row.kind === 'betterAnswer' },
  { id: 'promises', label: 'Promises', icon: 'promise', holds: (row) => row.kind === 'promise' },
];

export type TrackerColumn = 'text' | 'kind' | 'who' | 'since' | 'due' | 'late';

export interface TrackerSort {
  readonly columnId: TrackerColumn;
  readonly isDescending: boolean;
}

/** By one column; rows without a value last either way. Without a column, as the tracker orders them: latest first. */
export function sortTracker<Row extends TrackerRow>(rows: readonly Row[], sort: TrackerSort | null): readonly Row[] {
  if (sort === null) return rows;
  const { columnId, isDescending } = sort;
  const direction = isDescending ? -1 : 1;
  if (columnId === 'late') return [...rows].sort((a, b) => direction * (a.daysLate - b.daysLate));
  return [...rows].sort((a, b) => {
    const [left, right] = [a[columnId] ?? '', b[columnId] ?? ''];
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
    return direction * left.localeCompare(right, 'en-GB');
  });
}
