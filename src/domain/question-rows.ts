/** The list of all questions as a table shows it: what stands in each row, narrowing and sorting. Pure. */
import { asId, type MeetingId, type PlanElementId, type QuestionId } from './ids';
import type { Link } from './link';
import type { AgendaItem, Meeting } from './meeting';
import type { Member } from './member';
import { plainly } from './order';
import type { PlanPart } from './plan-parts';
import { QUESTION_STATES, type Question, type QuestionState } from './question';
import { byResponseDate } from './question-chain';
import { ADEQUACY_LABELS, type Response } from './response';

export interface QuestionRow {
  readonly id: QuestionId;
  readonly question: Question;
  readonly parts: readonly PlanPart[];
  readonly meeting: Meeting | null;
  readonly item: AgendaItem | null;
  /** Empty when nobody asks it yet. */
  readonly asker: string;
  /** "Awaited", "Holding answer", "Not judged", "In part" …; empty before it was asked. */
  readonly answer: string;
}

type ById<T> = ReadonlyMap<string, T>;

export interface QuestionRowsInput {
  readonly questions: ById<Question>;
  readonly links: ById<Link>;
  readonly responses: ById<Response>;
  readonly meetings: ById<Meeting>;
  readonly items: ById<AgendaItem>;
  readonly members: ById<Member>;
  readonly parts: ReadonlyMap<PlanElementId, PlanPart>;
}

/** One row for each question, in no order yet. */
export function questionRows(input: QuestionRowsInput): readonly QuestionRow[] {
  return createQuestionRows()(input);
}

/**
 * A function that makes the rows again and again, as one thing or another changes: rows in which nothing changed are
 * the same objects as the last time, and what did not change is not gone through again.
 */
export function createQuestionRows(): (input: QuestionRowsInput) => readonly QuestionRow[] {
  const partsOf = rememberLast(partsByQuestion);
  const answersOf = rememberLast(latestByQuestion);
  let known: ReadonlyMap<string, QuestionRow> = new Map();
  return (input) => {
    const parts = partsOf(input.links, input.parts);
    const answers = answersOf(input.responses);
    const rows = Array.from(input.questions.values(), (question): QuestionRow => {
      const row = {
        id: question.id,
        question,
        parts: parts.get(question.id) ?? NO_PARTS,
        meeting: input.meetings.get(question.meetingId ?? '') ?? null,
        item: input.items.get(question.itemId ?? '') ?? null,
        asker: input.members.get(question.askerId ?? '')?.name ?? '',
        answer: answerWord(question, answers.get(question.id)),
      };
      const before = known.get(question.id);
      return before && isSameRow(before, row) ? before : row;
    });
    known = new Map(rows.map((row) => [row.id, row]));
    return rows;
  };
}

const NO_PARTS: readonly PlanPart[] = [];

function isSameRow(a: QuestionRow, b: QuestionRow): boolean {
  return (
    a.question === b.question &&
    a.meeting === b.meeting &&
    a.item === b.item &&
    a.asker === b.asker &&
    a.answer === b.answer &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, index) => part === b.parts[index])
  );
}

/** The function, which gives its last result again when it is given the same things again. */
function rememberLast<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | null = null;
  return (...given) => {
    const isSame = last?.given.every((one, index) => one === given[index]) ?? false;
    last = last && isSame ? last : { given, result: work(...given) };
    return last.result;
  };
}

function partsByQuestion(
  links: QuestionRowsInput['links'],
  parts: QuestionRowsInput['parts'],
): ReadonlyMap<string, readonly PlanPart[]> {
  const found = new Map<string, PlanPart[]>();
  for (const link of links.values()) {
    const part = link.kind === 'tests' ? parts.get(asId<PlanElementId>(link.toId)) : undefined;
    if (!part) continue;
    const group = found.get(link.fromId);
    if (group) group.push(part);
    else found.set(link.fromId, [part]);
  }
  return found;
}

function latestByQuestion(responses: ById<Response>): ReadonlyMap<string, Response> {
  const latest = new Map<string, Response>();
  for (const response of responses.values()) {
    const known = latest.get(response.questionId);
    if (!known || byResponseDate(known, response) < 0) latest.set(response.questionId, response);
  }
  return latest;
}

function answerWord(question: Question, latest: Response | undefined): string {
  if (question.state === 'asked') return latest?.timeliness === 'holding' ? 'Holding answer' : 'Awaited';
  if (!latest) return '';
  return latest.adequacy === null ? 'Not judged yet' : ADEQUACY_LABELS[latest.adequacy];
}

/** What the table is narrowed to; null or empty means everything. */
export interface QuestionFilter {
  readonly text: string;
  readonly state: QuestionState | null;
  /** A part of the plan; a priority stands for everything under it. */
  readonly partId: PlanElementId | null;
  readonly meetingId: MeetingId | null;
}

export const NO_FILTER: QuestionFilter = { text: '', state: null, partId: null, meetingId: null };

export function isFiltered(filter: QuestionFilter): boolean {
  return filter.text.trim() !== '' || filter.state !== null || filter.partId !== null || filter.meetingId !== null;
}

/** The rows that have every typed word in wording, asker, item or part, and what else is asked for. */
export function filterRows(rows: readonly QuestionRow[], filter: QuestionFilter): readonly QuestionRow[] {
  if (!isFiltered(filter)) return rows;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.state === null || row.question.state === filter.state) &&
      (filter.meetingId === null || row.question.meetingId === filter.meetingId) &&
      (filter.partId === null || row.parts.some((part) => isWithin(part, filter.partId))) &&
      (words.length === 0 || hasWords(row, words)),
  );
}

function isWithin(part: PlanPart, id: PlanElementId | null): boolean {
  return part.element.id === id || part.priority?.id === id;
}

function hasWords(row: QuestionRow, words: readonly string[]): boolean {
  const parts = row.parts.map((part) => part.element.text).join(' ');
  const text = `${row.question.wording} ${row.asker} ${row.item?.title ?? ''} ${parts}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

export type QuestionColumn = 'wording' | 'part' | 'meeting' | 'asker' | 'state' | 'age' | 'answer';

const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
/** After every word in the collation, so that rows without a value come last. */
const LAST = '\uFFFF';

/** The last order given: one row that has changed is then the only one out of place. */
let lastSorted: { column: QuestionColumn; isDescending: boolean; rows: readonly QuestionRow[] } | null = null;
const KEYS = new WeakMap<QuestionRow, Map<QuestionColumn, string>>();

/** The order of one column, newest first among equals. Rows without a value come last either way. */
export function sortRows(
  rows: readonly QuestionRow[],
  column: QuestionColumn,
  isDescending: boolean,
): readonly QuestionRow[] {
  const direction = isDescending ? -1 : 1;
  const keyed = inLastOrder(rows, column, isDescending).map((row) => ({ row, key: sortKey(row, column) }));
  const compare = column === 'wording' || column === 'asker' || column === 'answer' ? COLLATOR.compare : plainly;
  keyed.sort((a, b) => {
    if ((a.key === LAST) !== (b.key === LAST)) return a.key === LAST ? 1 : -1;
    return (
      direction * compare(a.key, b.key) ||
      plainly(b.row.question.createdAt, a.row.question.createdAt) ||
      plainly(a.row.id, b.row.id)
    );
  });
  const sorted = keyed.map(({ row }) => row);
  lastSorted = { column, isDescending, rows: sorted };
  return sorted;
}

/** Sorting what is nearly in order already takes a fraction of the comparisons. */
function inLastOrder(
  rows: readonly QuestionRow[],
  column: QuestionColumn,
  isDescending: boolean,
): readonly QuestionRow[] {
  if (lastSorted?.column !== column || lastSorted.isDescending !== isDescending) return rows;
  const left = new Map(rows.map((row) => [row.id, row]));
  const known: QuestionRow[] = [];
  for (const { id } of lastSorted.rows) {
    const row = left.get(id);
    if (row && left.delete(id)) known.push(row);
  }
  return [...known, ...left.values()];
}

function sortKey(row: QuestionRow, column: QuestionColumn): string {
  const keys = KEYS.get(row) ?? new Map<QuestionColumn, string>();
  KEYS.set(row, keys);
  const key = keys.get(column) ?? SORT_KEYS[column](row);
  keys.set(column, key);
  return key;
}

const SORT_KEYS: Readonly<Record<QuestionColumn, (row: QuestionRow) => string>> = {
  wording: (row) => row.question.wording.trim() || LAST,
  part: (row) => (row.parts.length === 0 ? LAST : String(Math.min(...row.parts.map(priorityOf))).padStart(6, '0')),
  meeting: (row) => (row.meeting === null ? LAST : `${row.meeting.date}|${row.item?.order ?? ''}`),
  asker: (row) => row.asker || LAST,
  state: (row) => String(QUESTION_STATES.indexOf(row.question.state)),
  // The youngest first when going up: age is the other way round than the day it began.
  age: (row) => invertDigits(row.question.createdAt),
  answer: (row) => row.answer || LAST,
};

function priorityOf(part: PlanPart): number {
  return part.priority?.number ?? 999_999;
}

function invertDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
