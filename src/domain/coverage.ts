/** Coverage: how many questions test each part of a plan at each meeting. Pure, and linear in links and questions. */
import type { Link } from './link';
import { byMeetingDate, type Meeting } from './meeting';
import type { PlanPart } from './plan-parts';
import type { Question, QuestionState } from './question';
import { localDay } from './times';

/** Prepared: not put yet. Not put: there was no time for it, or it was withdrawn. The others were put. */
export const COVERAGE_GROUPS = ['prepared', 'notPut', 'asked', 'answered'] as const;
export type CoverageGroup = (typeof COVERAGE_GROUPS)[number];

const GROUP_OF: Readonly<Record<QuestionState, CoverageGroup>> = {
  idea: 'prepared',
  drafted: 'prepared',
  allocated: 'prepared',
  submitted: 'prepared',
  notReached: 'notPut',
  withdrawn: 'notPut',
  asked: 'asked',
  answered: 'answered',
  closed: 'answered',
};

export type CoverageCounts = Readonly<Record<CoverageGroup, number>>;

/** A part of the plan, with what is known of it over all meetings. */
export interface CoverageRow {
  readonly part: PlanPart;
  /** The row of the part above, -1 at the top. Always an earlier row. */
  readonly parent: number;
  /** 1 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
  readonly total: CoverageCounts;
  /** ISO day on which a question about it, or about a part of it, was last put; null when none was, or no day is known. */
  readonly lastAsked: string | null;
}

export interface CoverageGrid {
  /** From top to bottom, as if everything were unfolded. */
  readonly rows: readonly CoverageRow[];
  /** The latest first; null, when there is one, comes first and stands for questions without a meeting. */
  readonly columns: readonly (Meeting | null)[];
  /** Distinct questions of a part and those under it at a meeting; indexes of `rows` and `columns`. */
  readonly cell: (row: number, column: number) => CoverageCounts;
  /** ISO day of the first thing this workspace knows of a question; nothing can be said of the time before. */
  readonly since: string;
}

export interface CoverageInput {
  /** The parts of one version in the order of its tree. */
  readonly parts: readonly PlanPart[];
  /** The `stableKey` of a part of any version: questions tied to another text of a part count for it, too. */
  readonly keyOf?: (elementId: string) => string | undefined;
  readonly links: ReadonlyMap<string, Link>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly meetings: Iterable<Meeting>;
  /** ISO day of today, for a workspace that knows of no question. */
  readonly today: string;
}

export function putCount({ asked, answered }: CoverageCounts): number {
  return asked + answered;
}

export function notPutCount({ prepared, notPut }: CoverageCounts): number {
  return prepared + notPut;
}

/** The grid at once. */
export function coverageOf(input: CoverageInput): CoverageGrid {
  const steps = coverageSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Links or questions between two yields: well under a millisecond. */
const PER_STEP = 2_000;
const GROUPS = COVERAGE_GROUPS.length;

/** The same in small steps, for who must not be kept waiting. */
export function* coverageSteps(input: CoverageInput): Generator<void, CoverageGrid> {
  const { questions, meetings } = input;
  const skeleton = skeletonOf(input.parts);
  const tested = yield* testedRows(input, skeleton.rowOf);
  const inOrder = [...meetings].sort(byMeetingDate).reverse();
  const days = new Map(inOrder.map((meeting) => [meeting.id, meeting.date]));
  // Column 0 is for questions without a meeting; it is left out at the end when it stayed empty.
  const columnOf = new Map(inOrder.map((meeting, index) => [meeting.id, index + 1]));
  const columns = inOrder.length + 1;
  const tally = newTally(skeleton.parents, columns);
  let done = 0;
  for (const [id, rows] of tested) {
    const question = questions.get(id);
    if (question) countIn(tally, question, rows, columnOf.get(question.meetingId ?? noMeeting) ?? 0, days);
    if (++done % PER_STEP === 0) yield;
  }
  const since = yield* firstRecord(questions, days);
  const isUnscheduledEmpty = !tally.hasUnscheduled;
  return {
    rows: input.parts.map((part, row) => ({
      part,
      parent: skeleton.parents[row] ?? -1,
      level: skeleton.levels[row] ?? 1,
      hasChildren: skeleton.withChildren.has(row),
      total: countsAt(tally.totals, row),
      lastAsked: tally.lastAsked[row] ?? null,
    })),
    columns: isUnscheduledEmpty ? inOrder : [null, ...inOrder],
    cell: (row, column) => countsAt(tally.cells, row * columns + column + (isUnscheduledEmpty ? 1 : 0)),
    since: since ?? input.today,
  };
}

const noMeeting = '' as Meeting['id'];

interface Skeleton {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly parents: readonly number[];
  readonly levels: readonly number[];
  readonly withChildren: ReadonlySet<number>;
}

function skeletonOf(parts: readonly PlanPart[]): Skeleton {
  const rowOf = new Map<string, number>();
  const parents: number[] = [];
  const levels: number[] = [];
  const withChildren = new Set<number>();
  parts.forEach(({ element }, row) => {
    const parent = element.parentId === null ? -1 : (rowOf.get(element.parentId) ?? -1);
    rowOf.set(element.id, row);
    parents.push(parent);
    levels.push(parent < 0 ? 1 : (levels[parent] ?? 0) + 1);
    if (parent >= 0) withChildren.add(parent);
  });
  return { rowOf, parents, levels, withChildren };
}

/** For each question the rows it is tied to. */
function* testedRows(
  { parts, links, keyOf }: CoverageInput,
  rowOf: Skeleton['rowOf'],
): Generator<void, ReadonlyMap<string, readonly number[]>> {
  const rowOfKey = new Map<string | undefined, number>(parts.map(({ element }, row) => [element.stableKey, row]));
  const tested = new Map<string, number[]>();
  let done = 0;
  for (const link of links.values()) {
    if (++done % PER_STEP === 0) yield;
    const row = link.kind === 'tests' ? (rowOf.get(link.toId) ?? rowOfKey.get(keyOf?.(link.toId))) : undefined;
    if (row === undefined) continue;
    const rows = tested.get(link.fromId);
    if (rows) rows.push(row);
    else tested.set(link.fromId, [row]);
  }
  return tested;
}

interface Tally {
  readonly parents: readonly number[];
  readonly columns: number;
  readonly cells: Uint32Array;
  readonly totals: Uint32Array;
  readonly lastAsked: (string | null)[];
  /** For each row the last question that was counted in it, so that none is counted there twice. */
  readonly stamps: Uint32Array;
  counted: number;
  hasUnscheduled: boolean;
}

function newTally(parents: readonly number[], columns: number): Tally {
  const rows = parents.length;
  return {
    parents,
    columns,
    cells: new Uint32Array(rows * columns * GROUPS),
    totals: new Uint32Array(rows * GROUPS),
    lastAsked: Array.from({ length: rows }, () => null),
    stamps: new Uint32Array(rows),
    counted: 0,
    hasUnscheduled: false,
  };
}

function countIn(
  tally: Tally,
  question: Question,
  rows: readonly number[],
  column: number,
  days: ReadonlyMap<Meeting['id'], string>,
): void {
  const group = COVERAGE_GROUPS.indexOf(GROUP_OF[question.state]);
  const day = dayPut(question, days);
  tally.counted += 1;
  if (column === 0) tally.hasUnscheduled = true;
  for (const tied of rows) {
    for (let row = tied; row >= 0 && tally.stamps[row] !== tally.counted; row = tally.parents[row] ?? -1) {
      tally.stamps[row] = tally.counted;
      add(tally.cells, (row * tally.columns + column) * GROUPS + group);
      add(tally.totals, row * GROUPS + group);
      if (day !== null && day > (tally.lastAsked[row] ?? '')) tally.lastAsked[row] = day;
    }
  }
}

/** ISO day on which a question was put: as recorded, else its meeting's; null when it was not put. */
function dayPut(question: Question, days: ReadonlyMap<Meeting['id'], string>): string | null {
  const group = GROUP_OF[question.state];
  if (group !== 'asked' && group !== 'answered') return null;
  return question.askedOn ?? (question.meetingId === null ? null : (days.get(question.meetingId) ?? null));
}

function* firstRecord(
  questions: CoverageInput['questions'],
  days: ReadonlyMap<Meeting['id'], string>,
): Generator<void, string | null> {
  let written: string | null = null;
  let put: string | null = null;
  let done = 0;
  for (const question of questions.values()) {
    if (++done % PER_STEP === 0) yield;
    if (written === null || question.createdAt < written) written = question.createdAt;
    const day = dayPut(question, days);
    if (day !== null && (put === null || day < put)) put = day;
  }
  const first = written === null ? null : localDay(written);
  return put !== null && first !== null && put < first ? put : first;
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function countsAt(counts: Uint32Array, place: number): CoverageCounts {
  const at = (group: number) => counts[place * GROUPS + group] ?? 0;
  return { prepared: at(0), notPut: at(1), asked: at(2), answered: at(3) };
}
