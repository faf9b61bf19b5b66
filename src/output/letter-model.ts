/** What a letter to the office-holder says. Only what the records hold: no rule is cited and no date invented. */
import type { Terms } from '../domain/profile';
import type { OwedRow } from './owed-rows';
import { oneLine } from './plain-text';
import { longDate } from './uk-dates';

export const SIGNATORIES = ['chair', 'viceChair', 'clerk'] as const;
export type Signatory = (typeof SIGNATORIES)[number];

export const SIGNATORY_LABELS: Readonly<Record<Signatory, string>> = {
  chair: 'The chair',
  viceChair: 'The vice-chair',
  clerk: 'The clerk, for the chair',
};

export interface LetterInput {
  /** Keys of the rows that go in. */
  readonly keys: readonly string[];
  /** The words in force on the day of the letter. */
  readonly terms: Terms;
  /** ISO date of the letter. */
  readonly date: string;
  /** ISO date; null when no date is asked for. */
  readonly replyBy: string | null;
  readonly reference: string;
  readonly signatory: Signatory;
}

export interface LetterEntry {
  readonly text: string;
  /** Short paragraphs below it: where it comes from, what was said, what is awaited, by when. */
  readonly details: readonly { readonly label: string; readonly text: string }[];
}

export interface LetterModel {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly reference: string;
  readonly salutation: string;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly answers: readonly LetterEntry[];
  readonly promises: readonly LetterEntry[];
  readonly closing: readonly string[];
  readonly signature: readonly string[];
}

/** The letter about the chosen rows, in the order of the tracker. `rows` are public already. */
export function letterModel(rows: readonly OwedRow[], input: LetterInput): LetterModel {
  const { terms, replyBy, signatory } = input;
  const wanted = new Set(input.keys);
  const chosen = rows.filter((row) => wanted.has(row.key));
  const answers = chosen.filter((row) => row.kind !== 'promise').map(answerEntry);
  const promises = chosen.filter((row) => row.kind === 'promise').map(promiseEntry);
  const subject = subjectOf(answers.length, promises.length);
  const date = longDate(input.date);
  const reply = replyBy === null ? '' : `We ask for your reply by ${longDate(replyBy)}.`;
  return {
    title: `${subject}: letter of ${date} to the ${terms.holderTitle}`,
    from: terms.bodyName,
    to: `The ${terms.holderTitle}`,
    date,
    reference: oneLine(input.reference),
    salutation: `Dear ${terms.holderShort}`,
    subject,
    opening: [`I write for the ${terms.bodyKind}. ${openingWords(answers.length, promises.length)}`, reply].filter(
      Boolean,
    ),
    answers,
    promises,
    closing: ['If any of these has been settled already, please tell us when and how, so that our record is right.'],
    signature: [...SIGNATURES[signatory], terms.bodyName],
  };
}

const SIGNATURES: Readonly<Record<Signatory, readonly string[]>> = {
  chair: ['Chair'],
  viceChair: ['Vice-chair'],
  clerk: ['Clerk', 'for the Chair'],
};

function subjectOf(answers: number, promises: number): string {
  if (promises === 0) return 'Answers outstanding';
  return answers === 0 ? 'Promises outstanding' : 'Answers and promises outstanding';
}

function openingWords(answers: number, promises: number): string {
  const parts = [
    ...(answers > 0
      ? [`${answers} ${answers === 1 ? 'question' : 'questions'} still to be answered, or answered fully`]
      : []),
    ...(promises > 0 ? [`${promises} ${promises === 1 ? 'promise' : 'promises'} still to be kept`] : []),
  ];
  return parts.length === 0
    ? 'Our record shows nothing outstanding.'
    : `Our record shows ${parts.join(', and ')}. They are set out below.`;
}

function answerEntry(row: OwedRow): LetterEntry {
  const said = row.answer ? saidWords(row) : '';
  const awaited = row.kind === 'betterAnswer' ? 'An answer to what is still open in the question' : 'An answer';
  const details = [
    { label: 'Asked', text: askedWords(row) },
    { label: 'Answered so far', text: said },
    { label: 'Our view of that answer', text: row.verdict },
    { label: 'What is awaited', text: awaited },
    { label: 'Due', text: dueWords(row) },
  ];
  return { text: worded(row.text), details: details.filter((detail) => detail.text !== '') };
}

function promiseEntry(row: OwedRow): LetterEntry {
  const origin = originWords(row);
  const question = oneLine(row.question);
  const details = [
    { label: 'Given', text: row.since === null ? '' : longDate(row.since) },
    {
      label: 'In answer to',
      text: [question, question !== '' && origin !== '' ? `(asked ${origin})` : origin].join(' ').trim(),
    },
    { label: 'By', text: row.who },
    { label: 'Due', text: dueWords(row) },
  ];
  return { text: worded(row.text), details: details.filter((detail) => detail.text !== '') };
}

function askedWords(row: OwedRow): string {
  const origin = originWords(row);
  return origin === '' && row.since !== null ? `on ${longDate(row.since)}` : origin;
}

function worded(text: string): string {
  return text.trim() === '' ? 'Not worded yet' : text.trim();
}

/** "at the meeting of 13 February 2025, item 6, Budget monitoring"; empty without a meeting. */
function originWords({ meeting, item }: OwedRow): string {
  if (meeting === null) return '';
  const place = item === null ? [] : [item.number === '' ? '' : `item ${item.number}`, oneLine(item.title)];
  return [`at the meeting of ${longDate(meeting.date)}`, ...place.filter((word) => word !== '')].join(', ');
}

function saidWords({ answer }: OwedRow): string {
  if (answer === null) return '';
  const date = answer.date === null ? '' : longDate(answer.date);
  const text = answer.text.trim();
  return text === '' ? date : [date, `“${text}”`].filter(Boolean).join(': ');
}

function dueWords({ due, isOverdue, daysLate }: OwedRow): string {
  if (due === null) return '';
  return isOverdue ? `${longDate(due)} (${daysLate} ${daysLate === 1 ? 'day' : 'days'} ago)` : longDate(due);
}
