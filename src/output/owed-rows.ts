/** What is owed, each row with where it comes from: the stuff of letters and of the tracker's spreadsheet. Public rows only. */
import type { Profile } from '../domain/profile';
import { termsOn } from '../domain/profile';
import { publicRecords, type Records } from '../domain/publication';
import { ADEQUACY_LABELS, type Response } from '../domain/response';
import { TRACKER_KIND_LABELS, type TrackerRow, trackerRows } from '../domain/tracker';
import { partName } from './briefing-parts';
import { indexRecords, type RecordIndex } from './record-index';

export interface OwedPart {
  readonly id: string;
  /** "Success measure 2.3". */
  readonly name: string;
  readonly text: string;
  /** Number of its priority, null outside the priorities. */
  readonly priority: number | null;
}

export interface OwedRow {
  readonly key: string;
  readonly id: string;
  readonly kind: TrackerRow['kind'];
  /** "Answer awaited". */
  readonly kindLabel: string;
  readonly text: string;
  /** Never empty: the office-holder, as called on that date, where nobody else is named. */
  readonly who: string;
  /** ISO dates. */
  readonly since: string | null;
  readonly due: string | null;
  readonly isOverdue: boolean;
  readonly daysLate: number;
  readonly questionId: string | null;
  /** The question it belongs to, as worded; empty for none. */
  readonly question: string;
  readonly asker: string;
  readonly meeting: { readonly id: string; readonly date: string; readonly body: string } | null;
  readonly item: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly parts: readonly OwedPart[];
  /** The latest answer, holding answers included. */
  readonly answer: { readonly date: string | null; readonly text: string } | null;
  /** "In part: gave no figures"; empty until it was judged. */
  readonly verdict: string;
}

export interface OwedRows {
  /** Most overdue first. */
  readonly rows: readonly OwedRow[];
  /** How many rows are exempt and not among them. */
  readonly leftOut: number;
}

export interface OwedInput {
  readonly profiles: readonly Profile[];
  /** ISO date of today, local. */
  readonly today: string;
}

/** The rows of the tracker that may be published, in its order. */
export function owedRows(all: Records, { profiles, today }: OwedInput): OwedRows {
  const records = publicRecords(all);
  const index = indexRecords(records);
  const shown = trackerRows({ ...records, today });
  const rows = shown.map((row) => owedRow(index, row, termsOn(profiles, row.since ?? today).holderShort));
  return { rows, leftOut: trackerRows({ ...all, today }).length - rows.length };
}

function owedRow(index: RecordIndex, row: TrackerRow, holder: string): OwedRow {
  const question = index.questions.get(row.questionId ?? '');
  const meeting = index.meetings.get(question?.meetingId ?? '');
  const item = index.items.get(question?.itemId ?? '');
  const answer = question && index.answersTo(question.id).at(-1);
  return {
    key: row.key,
    id: row.id,
    kind: row.kind,
    kindLabel: TRACKER_KIND_LABELS[row.kind],
    text: row.text,
    who: row.who.trim() === '' ? holder : row.who,
    since: row.since,
    due: row.due,
    isOverdue: row.status === 'overdue',
    daysLate: row.daysLate,
    questionId: row.questionId,
    question: question?.wording ?? '',
    asker: index.members.get(question?.askerId ?? '')?.name ?? '',
    meeting: meeting ? { id: meeting.id, date: meeting.date, body: meeting.body } : null,
    item: item ? { id: item.id, number: item.number, title: item.title } : null,
    parts: question ? partsOf(index, question.id) : [],
    answer: answer ? { date: answer.date, text: answer.text } : null,
    verdict: answer ? verdictOf(answer) : '',
  };
}

function partsOf(index: RecordIndex, questionId: string): readonly OwedPart[] {
  return index.partsOf(questionId).map((part) => ({
    id: part.element.id,
    name: partName(part),
    text: part.element.text,
    priority: part.priority?.number ?? null,
  }));
}

function verdictOf({ adequacy, adequacyReason }: Response): string {
  if (adequacy === null) return '';
  const reason = adequacyReason.trim();
  return reason === '' ? ADEQUACY_LABELS[adequacy] : `${ADEQUACY_LABELS[adequacy]}: ${reason}`;
}
