/** The fields of records and their values in the user's words, for telling what changed. Pure. */
import { ANNOTATION_COLOUR_LABELS, annotationColour } from '../../domain/annotation';
import { COMMITMENT_STATE_LABELS, commitmentState } from '../../domain/commitment';
import { ITEM_STATUS_LABELS, itemStatus } from '../../domain/meeting';
import { ELEMENT_TYPE_LABELS, elementType } from '../../domain/plan';
import { QUESTION_STATE_LABELS, questionState } from '../../domain/question';
import type { FieldChange } from '../../domain/record-history';
import { formatDate } from '../../ui/format/dates';

/** Fields a person knows; a change of any other is told by its label alone. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  text: 'text',
  wording: 'wording',
  title: 'title',
  name: 'name',
  number: 'number',
  label: 'version',
  type: 'kind',
  kind: 'kind',
  state: 'state',
  status: 'status',
  reviewState: 'review',
  form: 'form',
  comment: 'comment',
  colour: 'colour',
  date: 'date',
  time: 'time',
  venue: 'place',
  body: 'body',
  who: 'who',
  dueDate: 'due date',
  answerDue: 'answer due',
  askedOn: 'asked on',
  periodFrom: 'from',
  periodTo: 'to',
  privateNote: 'private note',
  adequacyReason: 'reason',
};

const LONGEST = 80;

/** "text: “Old” → “New”"; null for a field that says nothing to a person. */
export function fieldWords({ field, before, after }: FieldChange): string | null {
  const name = FIELD_WORDS[field];
  const words = (value: unknown) => (CODED.has(field) ? codeWords(value) : null) ?? valueWords(value);
  return name === undefined ? null : `${name}: ${words(before)} → ${words(after)}`;
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return 'other';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return `“${shortened(value)}”`;
}

/** Fields whose values the app made up. */
const CODED: ReadonlySet<string> = new Set(['type', 'kind', 'state', 'status', 'reviewState', 'form', 'colour']);
const OTHER_CODES: Readonly<Record<string, string>> = {
  inReview: 'In review',
  accepted: 'Accepted',
  draft: 'Draft',
  published: 'Published',
  variation: 'Variation',
  will: '“I will”',
  committed: '“Committed”',
  want: '“Wants”',
};

/** A made-up value as a person sees it on the other screens. */
function codeWords(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const type = elementType.safeParse(value);
  if (type.success) return ELEMENT_TYPE_LABELS[type.data];
  const question = questionState.safeParse(value);
  if (question.success) return QUESTION_STATE_LABELS[question.data];
  const promise = commitmentState.safeParse(value);
  if (promise.success) return COMMITMENT_STATE_LABELS[promise.data];
  const item = itemStatus.safeParse(value);
  if (item.success) return ITEM_STATUS_LABELS[item.data];
  const colour = annotationColour.safeParse(value);
  if (colour.success) return ANNOTATION_COLOUR_LABELS[colour.data];
  return OTHER_CODES[value] ?? null;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** "13 February 2025, 10:05" in this computer's time. */
export function momentWords(iso: string): string {
  const at = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${formatDate(day)}, ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}
