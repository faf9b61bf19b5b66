/** The columns of the tracker as it leaves the app, the same for XLSX and CSV. */
import type { OwedRow } from './owed-rows';

/** A day is an ISO date in a wrapper of its own, so that it can't be taken for words. */
export type TrackerCell = string | number | { readonly day: string } | null;

interface TrackerColumn {
  readonly label: string;
  /** In characters, for the spreadsheet. */
  readonly width: number;
  readonly value: (row: OwedRow) => TrackerCell;
}

const day = (iso: string | null | undefined): TrackerCell => (iso ? { day: iso } : null);

/** First what the tracker shows, then where it comes from, then ids for those who join tables. */
export const TRACKER_COLUMNS: readonly TrackerColumn[] = [
  { label: 'What', width: 60, value: (row) => row.text },
  { label: 'Kind', width: 18, value: (row) => row.kindLabel },
  { label: 'Who', width: 22, value: (row) => row.who },
  { label: 'Since', width: 12, value: (row) => day(row.since) },
  { label: 'Due', width: 12, value: (row) => day(row.due) },
  { label: 'State', width: 13, value: (row) => (row.isOverdue ? 'Overdue' : 'Outstanding') },
  { label: 'Days late', width: 10, value: (row) => row.daysLate },
  { label: 'Question', width: 50, value: (row) => row.question },
  { label: 'Asked by', width: 22, value: (row) => row.asker },
  { label: 'Meeting date', width: 13, value: (row) => day(row.meeting?.date) },
  { label: 'Meeting', width: 32, value: (row) => row.meeting?.body ?? null },
  { label: 'Item', width: 7, value: (row) => row.item?.number ?? null },
  { label: 'Item title', width: 36, value: (row) => row.item?.title ?? null },
  { label: 'Priority', width: 10, value: (row) => priorities(row) },
  {
    label: 'Part of the plan',
    width: 44,
    value: (row) => row.parts.map((one) => `${one.name}: ${one.text}`).join('\n'),
  },
  { label: 'Answered on', width: 12, value: (row) => day(row.answer?.date) },
  { label: 'Answer', width: 50, value: (row) => row.answer?.text ?? null },
  { label: 'Did it answer?', width: 26, value: (row) => row.verdict },
  { label: 'Row id', width: 38, value: (row) => row.key },
  { label: 'Question id', width: 38, value: (row) => row.questionId },
  { label: 'Meeting id', width: 38, value: (row) => row.meeting?.id ?? null },
  { label: 'Item id', width: 38, value: (row) => row.item?.id ?? null },
  { label: 'Part ids', width: 38, value: (row) => row.parts.map((one) => one.id).join('\n') },
];

/** The number of the priority; the numbers where the question tests parts of several. */
function priorities(row: OwedRow): TrackerCell {
  const numbers = [...new Set(row.parts.flatMap((part) => part.priority ?? []))].sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  return numbers.length === 1 ? (numbers[0] ?? null) : numbers.join(', ');
}
