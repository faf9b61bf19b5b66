/** The parts of a briefing that more than one section needs: answers, promises, parts of the plan, who owes what. */
import { COMMITMENT_STATE_LABELS, type Commitment } from '../domain/commitment';
import { latestSentence, measureProgress, measureTarget } from '../domain/measure-progress';
import type { PageRange } from '../domain/meeting';
import { elementName } from '../domain/plan';
import type { PlanPart } from '../domain/plan-parts';
import { ADEQUACY_LABELS, type Response } from '../domain/response';
import { timelinessText } from '../domain/timeliness';
import { TRACKER_KIND_LABELS, type TrackerRow } from '../domain/tracker';
import type { BriefingAnswer, BriefingPart, OwedLine, PlanPromise } from './briefing-model';
import type { PageReferences } from './page-references';
import type { RecordIndex } from './record-index';
import { shortDate } from './uk-dates';

/** "27–36", "5"; empty for none. */
export function rangeText(range: PageRange | null): string {
  if (range === null) return '';
  return range.from === range.to ? String(range.from) : `${range.from}–${range.to}`;
}

/** "Priority 2", "Success measure 2.3". */
export function partName(part: PlanPart): string {
  return elementName(part.element);
}

/** "Priority 2: Cut crime", for a part that stands under one. */
export function priorityText({ element, priority }: PlanPart): string {
  if (priority === null || priority.id === element.id) return '';
  return `Priority ${priority.number}: ${priority.text}`;
}

/** A part with its promises and its place in the plan. */
export function briefingPart(index: RecordIndex, part: PlanPart): BriefingPart {
  const { element, planLabel } = part;
  const page = element.source?.page ?? null;
  return {
    name: partName(part),
    priority: priorityText(part),
    text: element.text,
    source: page === null ? planLabel : `${planLabel}, p. ${page}`,
    promises: index.promisesAt(element.id).map((promise) => promiseLine(index, promise)),
    figure: latestFigure(index, part),
  };
}

function latestFigure(index: RecordIndex, part: PlanPart): string {
  const followed = index.figuresOf(part);
  const progress = followed && measureProgress(followed.figures, followed.measure.better);
  if (!progress) return '';
  const target = measureTarget(index.promisesAt(part.element.id), part.element, followed.measure.unit);
  return latestSentence(progress, followed.measure, target);
}

/** A promise with its date or target, in words. */
export function promiseLine(index: RecordIndex, promise: Commitment): PlanPromise {
  const meeting = index.meetings.get(promise.dueMeetingId ?? '');
  const due = promise.dueDate ?? meeting?.date ?? null;
  const target = promise.target;
  const words = [
    ...(target ? [[target.value, target.unit].filter(Boolean).join(' '), target.by && `by ${target.by}`] : []),
    ...(due === null ? [] : [`due ${shortDate(due)}`]),
  ];
  return {
    text: promise.text,
    when: words.filter((word) => word !== '').join(', '),
    state: COMMITMENT_STATE_LABELS[promise.state],
  };
}

/** The answers to a question, oldest first, with what the panel made of them. */
export function answersOf(
  index: RecordIndex,
  pages: PageReferences,
  questionId: string,
  meetingId: string,
): readonly BriefingAnswer[] {
  const due = index.questions.get(questionId)?.answerDue ?? null;
  return index.answersTo(questionId).map((response) => {
    const paper = index.papers.get(response.paperId ?? '');
    return {
      date: response.date === null ? '' : shortDate(response.date),
      text: response.text,
      verdict: verdictOf(response, due),
      reference: paper ? pages.reference(paper, response.page, meetingId) : '',
    };
  });
}

function verdictOf(response: Response, due: string | null): string {
  const { adequacy, adequacyReason, timeliness } = response;
  const judged = adequacy === null ? 'Not judged yet' : ADEQUACY_LABELS[adequacy];
  const reason = adequacyReason.trim() === '' ? '' : `: ${adequacyReason.trim()}`;
  const late = timeliness === 'late' || timeliness === 'holding' ? ` (${timelinessText(response, due)})` : '';
  return `${judged}${late}${reason}`;
}

/** A row of the tracker as a line of a document. `holder` stands for whom nobody is named. */
export function owedLine(row: TrackerRow, holder: string): OwedLine {
  return {
    text: row.text,
    who: row.who.trim() === '' ? holder : row.who,
    since: row.since === null ? '' : shortDate(row.since),
    due: row.due === null ? 'No date set' : shortDate(row.due),
    state: row.status === 'overdue' ? `${row.daysLate} ${row.daysLate === 1 ? 'day' : 'days'} late` : kindWord(row),
    isLate: row.status === 'overdue',
  };
}

function kindWord(row: TrackerRow): string {
  return row.kind === 'promise' ? 'Outstanding' : TRACKER_KIND_LABELS[row.kind];
}

/** "Exempt: paragraphs 1 and 3 of Schedule 12A to the Local Government Act 1972". */
export function exemptText(paragraphs: readonly number[]): string {
  if (paragraphs.length === 0) return 'Exempt: Schedule 12A to the Local Government Act 1972';
  const list = [...paragraphs].sort((a, b) => a - b).map(String);
  const words = list.length === 1 ? list[0] : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
  return `Exempt: paragraph${list.length === 1 ? '' : 's'} ${words} of Schedule 12A to the Local Government Act 1972`;
}

/** "10:30 to 12:30", in the way of the agenda; empty without a time. */
export function timesText(time: string | null, endsBy: string | null): string {
  if (time === null) return '';
  return endsBy === null ? time : `${time} to ${endsBy}`;
}

/** "3 items", "1 item". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
