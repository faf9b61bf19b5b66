/** The list of all questions as a table shows it: what stands in each row, narrowing and sorting. Pure. */
import { asId, type MeetingId, type PlanElementId, type QuestionId } from './ids';
import type { Link } from './link';
import type { AgendaItem, Meeting } from './meeting';
import type { Member } from './member';
import type { PlanPart } from './plan-parts';
import type { Question, QuestionState } from './question';
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
  let last: QuestionRowsInput | null = null;
  return (input) => {
    const parts = partsOf(input.links, input.parts);
    const answers = answersOf(input.responses);
    const make = (question: Question): QuestionRow => ({
      id: question.id,
      question,
      parts: parts.get(question.id) ?? NO_PARTS,
      meeting: input.meetings.get(question.meetingId ?? '') ?? null,
      item: input.items.get(question.itemId ?? '') ?? null,
      asker: input.members.get(question.askerId ?? '')?.name ?? '',
      answer: answerWord(question, answers.get(question.id)),
    });
    const isRestSame = last !== null && isSameBesidesQuestions(last, input);
    const rows = Array.from(input.questions.values(), (question): QuestionRow => {
      const before = known.get(question.id);
      if (isRestSame && before?.question === question) return before;
      const row = make(question);
      return before && isSameRow(before, row) ? before : row;
    });
    known = new Map(rows.map((row) => [row.id, row]));
    last = input;
    return rows;
  };
}

function isSameBesidesQuestions(a: QuestionRowsInput, b: QuestionRowsInput): boolean {
  const { questions: _, ...rest } = b;
  return Object.entries(rest).every(([name, value]) => a[name as keyof typeof rest] === value);
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
    // The same part in another text of its plan is one part.
    if (group === undefined) found.set(link.fromId, [part]);
    else if (!group.includes(part)) group.push(part);
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
  /** A part of the plan stands for everything under it. */
  readonly partId: PlanElementId | null;
  /** `NO_MEETING` asks for the questions without one. */
  readonly meetingId: MeetingId | null;
}

export const NO_FILTER: QuestionFilter = { text: '', state: null, partId: null, meetingId: null };

/** Stands for a meeting where questions without one are asked for. */
export const NO_MEETING = asId<MeetingId>('none');

export function isFiltered(filter: QuestionFilter): boolean {
  return filter.text.trim() !== '' || filter.state !== null || filter.partId !== null || filter.meetingId !== null;
}

/**
 * The rows that have every typed word in wording, asker, item or part, and what else is asked for.
 * @param parts the parts of all versions in the order of their trees, to know what stands under one.
 */
export function filterRows(
  rows: readonly QuestionRow[],
  filter: QuestionFilter,
  parts: readonly PlanPart[],
): readonly QuestionRow[] {
  if (!isFiltered(filter)) return rows;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const within = filter.partId === null ? null : partsWithin(parts, filter.partId);
  return rows.filter(
    (row) =>
      (filter.state === null || row.question.state === filter.state) &&
      (filter.meetingId === null || (row.meeting?.id ?? NO_MEETING) === filter.meetingId) &&
      (within === null || row.parts.some((part) => within.has(part.element.stableKey))) &&
      (words.length === 0 || hasWords(row, words)),
  );
}

/** The keys of a part and all parts under it, in its own version. Every part must stand after the one above it. */
function partsWithin(parts: readonly PlanPart[], id: PlanElementId): ReadonlySet<string> {
  const within = new Set([id]);
  const keys = new Set<string>();
  for (const { element } of parts) {
    if (element.parentId !== null && within.has(element.parentId)) within.add(element.id);
    if (within.has(element.id)) keys.add(element.stableKey);
  }
  return keys;
}

function hasWords(row: QuestionRow, words: readonly string[]): boolean {
  const parts = row.parts.map((part) => part.element.text).join(' ');
  const text = `${row.question.wording} ${row.asker} ${row.item?.title ?? ''} ${parts}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
