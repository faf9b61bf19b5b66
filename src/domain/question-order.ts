/** The table of questions in the order of one of its columns. Pure. */
import { plainly } from './order';
import type { PlanPart } from './plan-parts';
import { QUESTION_STATES } from './question';
import type { QuestionRow } from './question-rows';

export type QuestionColumn = 'wording' | 'part' | 'meeting' | 'asker' | 'state' | 'age' | 'answer';

const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
/** After every word in the collation, so that rows without a value come last. */
const LAST = '\uFFFF';

interface Sorted {
  readonly column: QuestionColumn;
  readonly isDescending: boolean;
  readonly input: readonly QuestionRow[];
  readonly rows: readonly QuestionRow[];
}

/** The last order made. While somebody types one row changes at a time, and only that one has to find its place. */
let lastSorted: Sorted | null = null;
const FEW = 20;

type Compare = (a: QuestionRow, b: QuestionRow) => number;

/** The order of one column, newest first among equals. Rows without a value come last either way. */
export function sortRows(
  input: readonly QuestionRow[],
  column: QuestionColumn,
  isDescending: boolean,
): readonly QuestionRow[] {
  const keyOf = SORT_KEYS[column];
  const isLike = lastSorted?.column === column && lastSorted.isDescending === isDescending;
  const inserted =
    isLike && lastSorted ? insertChanged(lastSorted, input, compareBy(column, isDescending, keyOf)) : null;
  const rows = inserted ?? sortAll(input, column, isDescending, keyOf);
  lastSorted = { column, isDescending, input, rows };
  return rows;
}

function sortAll(
  input: readonly QuestionRow[],
  column: QuestionColumn,
  isDescending: boolean,
  keyOf: (row: QuestionRow) => string,
): readonly QuestionRow[] {
  const keys = new Map(input.map((row) => [row, keyOf(row)]));
  return [...input].sort(compareBy(column, isDescending, (row) => keys.get(row) ?? ''));
}

/** A total order, so that it is the same however the rows came. */
function compareBy(column: QuestionColumn, isDescending: boolean, keyOf: (row: QuestionRow) => string): Compare {
  const direction = isDescending ? -1 : 1;
  const compare = column === 'wording' || column === 'asker' || column === 'answer' ? COLLATOR.compare : plainly;
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if ((first === LAST) !== (second === LAST)) return first === LAST ? 1 : -1;
    return (
      direction * compare(first, second) || plainly(b.question.createdAt, a.question.createdAt) || plainly(a.id, b.id)
    );
  };
}

/** The last order with the few rows put in their place that have changed or come at the end; null when more has changed. */
function insertChanged(last: Sorted, input: readonly QuestionRow[], compare: Compare): readonly QuestionRow[] | null {
  if (input.length < last.input.length) return null;
  const gone = new Set<QuestionRow>();
  const changed: QuestionRow[] = [];
  for (let index = 0; index < input.length; index += 1) {
    const [row, before] = [input[index], last.input[index]];
    if (row === undefined || row === before) continue;
    if (before) gone.add(before);
    changed.push(row);
    if (changed.length > FEW) return null;
  }
  const rows = last.rows.filter((row) => !gone.has(row));
  for (const row of changed) rows.splice(placeOf(rows, row, compare), 0, row);
  return rows;
}

function placeOf(rows: readonly QuestionRow[], row: QuestionRow, compare: Compare): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = rows[middle];
    if (there && compare(there, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
