/** What is outstanding: who owes what since when. Pure rules over questions, responses and promises. */
import type { Commitment } from './commitment';
import { isChased } from './commitment';
import type { Meeting } from './meeting';
import { plainly } from './order';
import type { Question } from './question';
import { byResponseDate } from './question-chain';
import type { Response } from './response';

export type TrackerKind = 'answer' | 'betterAnswer' | 'promise';

export interface TrackerRow {
  /** Unique among rows: kind and id. */
  readonly key: string;
  readonly kind: TrackerKind;
  readonly id: string;
  readonly questionId: Question['id'] | null;
  readonly text: string;
  /** Empty means the office-holder. */
  readonly who: string;
  /** Date since when it has been owed, or null when unknown. */
  readonly since: string | null;
  readonly due: string | null;
  /** Set when the due date is a meeting's. */
  readonly dueMeetingId: Meeting['id'] | null;
  readonly status: 'outstanding' | 'overdue';
  /** Whole days past the due date; 0 when not overdue. */
  readonly daysLate: number;
}

export const TRACKER_KIND_LABELS: Readonly<Record<TrackerKind, string>> = {
  answer: 'Answer awaited',
  betterAnswer: 'Not fully answered',
  promise: 'Promise',
};

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

interface TrackerInput {
  readonly questions: Iterable<Question>;
  readonly responses: Iterable<Response>;
  readonly commitments: Iterable<Commitment>;
  readonly meetings: Iterable<Meeting>;
  /** ISO date of today, local. */
  readonly today: string;
}

/** The rows of the tracker, most overdue first, then by due date, then oldest first. */
export function trackerRows(input: TrackerInput): readonly TrackerRow[] {
  const meetingDates = new Map(Array.from(input.meetings, (meeting) => [meeting.id, meeting.date]));
  const rows = [...questionRows(input, meetingDates), ...promiseRows(input, meetingDates)];
  return rows.sort(
    (a, b) =>
      b.daysLate - a.daysLate ||
      plainly(a.due ?? '9999', b.due ?? '9999') ||
      plainly(a.since ?? '9999', b.since ?? '9999') ||
      plainly(a.key, b.key),
  );
}

type MeetingDates = ReadonlyMap<Meeting['id'], string>;

function questionRows(input: TrackerInput, meetingDates: MeetingDates): TrackerRow[] {
  const latest = latestAnswers(input.responses);
  const rows: TrackerRow[] = [];
  for (const question of input.questions) {
    const answer = latest.get(question.id);
    const kind = owedFor(question, answer);
    if (kind === null) continue;
    const meetingDate = question.meetingId === null ? null : (meetingDates.get(question.meetingId) ?? null);
    const asked = question.askedOn ?? meetingDate;
    // A judged answer has met its date, whatever it was worth; what is owed now has no date of its own.
    const due = kind === 'answer' ? question.answerDue : null;
    rows.push({
      key: `${kind}:${question.id}`,
      kind,
      id: question.id,
      questionId: question.id,
      text: question.wording,
      who: '',
      since: kind === 'answer' ? asked : (answer?.date ?? asked),
      due,
      dueMeetingId: null,
      ...lateness(due, input.today),
    });
  }
  return rows;
}

/** A question that was asked waits for its answer; a holding answer does not end the waiting. */
function owedFor(question: Question, answer: Response | undefined): 'answer' | 'betterAnswer' | null {
  if (question.state === 'asked') return 'answer';
  if (question.state !== 'answered' || !answer) return null;
  return answer.adequacy === null || answer.adequacy === 'full' ? null : 'betterAnswer';
}

/** The answer that counts for each question: the latest that is more than a holding answer. */
function latestAnswers(responses: Iterable<Response>): ReadonlyMap<Question['id'], Response> {
  const latest = new Map<Question['id'], Response>();
  for (const response of responses) {
    if (response.timeliness === 'holding') continue;
    const known = latest.get(response.questionId);
    if (!known || byResponseDate(known, response) < 0) latest.set(response.questionId, response);
  }
  return latest;
}

function promiseRows(input: TrackerInput, meetingDates: MeetingDates): TrackerRow[] {
  const rows: TrackerRow[] = [];
  for (const commitment of input.commitments) {
    if (!isChased(commitment)) continue;
    const due =
      commitment.dueDate ??
      (commitment.dueMeetingId === null ? null : (meetingDates.get(commitment.dueMeetingId) ?? null));
    rows.push({
      key: `promise:${commitment.id}`,
      kind: 'promise',
      id: commitment.id,
      questionId: commitment.questionId,
      text: commitment.text,
      who: commitment.who,
      since: commitment.givenOn,
      due,
      dueMeetingId: commitment.dueMeetingId,
      ...lateness(due, input.today),
    });
  }
  return rows;
}

function lateness(due: string | null, today: string): Pick<TrackerRow, 'status' | 'daysLate'> {
  const daysLate = due === null ? 0 : Math.max(0, daysBetween(due, today));
  return { status: daysLate > 0 ? 'overdue' : 'outstanding', daysLate };
}
