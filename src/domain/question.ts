/** A scrutiny question and the states it can go through. Illegal moves are refused where data is written. */
import { z } from 'zod';
import { baseFields, isoDate, orderKey, words } from './entity';
import { agendaItemId, meetingId, memberId, questionId } from './ids';

export const QUESTION_STATES = [
  'idea',
  'drafted',
  'allocated',
  'submitted',
  'asked',
  'notReached',
  'withdrawn',
  'answered',
  'closed',
] as const;
export const questionState = z.enum(QUESTION_STATES);
export type QuestionState = z.infer<typeof questionState>;

export const QUESTION_STATE_LABELS: Readonly<Record<QuestionState, string>> = {
  idea: 'Idea',
  drafted: 'Drafted',
  allocated: 'Allocated',
  submitted: 'Submitted',
  asked: 'Asked',
  notReached: 'Not reached',
  withdrawn: 'Withdrawn',
  answered: 'Answered',
  closed: 'Closed',
};

/** idea → drafted → allocated → (submitted) → asked | not reached | withdrawn → answered → closed, and re-opening. */
const MOVES: Readonly<Record<QuestionState, readonly QuestionState[]>> = {
  idea: ['drafted', 'allocated', 'asked', 'withdrawn'],
  drafted: ['idea', 'allocated', 'submitted', 'asked', 'notReached', 'withdrawn'],
  allocated: ['drafted', 'submitted', 'asked', 'notReached', 'withdrawn'],
  submitted: ['allocated', 'asked', 'notReached', 'withdrawn'],
  asked: ['answered', 'allocated'],
  notReached: ['allocated', 'asked', 'withdrawn'],
  withdrawn: ['drafted'],
  answered: ['closed', 'asked'],
  closed: ['answered'],
};

/** The states that a question may move to from here. */
export function nextStates(state: QuestionState): readonly QuestionState[] {
  return MOVES[state];
}

/** What a move is called, as a thing to do. Moves back say what they take back. */
export function moveLabel(from: QuestionState, to: QuestionState): string {
  return BACKWARD_LABELS[`${from}>${to}`] ?? MOVE_LABELS[to];
}

const MOVE_LABELS: Readonly<Record<QuestionState, string>> = {
  idea: 'Back to idea',
  drafted: 'Mark as drafted',
  allocated: 'Mark as allocated',
  submitted: 'Mark as submitted',
  asked: 'Mark as asked',
  notReached: 'Mark as not reached',
  withdrawn: 'Withdraw question',
  answered: 'Mark as answered',
  closed: 'Close question',
};

const BACKWARD_LABELS: Readonly<Record<string, string>> = {
  'allocated>drafted': 'Back to drafted',
  'submitted>allocated': 'Back to allocated',
  'asked>allocated': 'Not asked after all',
  'notReached>allocated': 'Ready to ask again',
  'withdrawn>drafted': 'Take up again',
  'answered>asked': 'Still waiting for an answer',
  'closed>answered': 'Re-open',
};

/** True when the move is one of the rules above, or no move at all. */
export function canMove(from: QuestionState, to: QuestionState): boolean {
  return from === to || MOVES[from].includes(to);
}

export const questionType = z.enum(['oral', 'written', 'public', 'statutory']);
export type QuestionType = z.infer<typeof questionType>;

export const QUESTION_TYPE_LABELS: Readonly<Record<QuestionType, string>> = {
  oral: 'Oral',
  written: 'Written',
  public: 'From the public',
  statutory: 'Statutory',
};

export const questionSchema = z.object({
  id: questionId,
  ...baseFields,
  wording: words,
  type: questionType,
  state: questionState,
  askerId: memberId.nullable(),
  meetingId: meetingId.nullable(),
  itemId: agendaItemId.nullable(),
  /** Set for a follow-up question. */
  parentId: questionId.nullable(),
  order: orderKey,
  askedOn: isoDate.nullable(),
  /** When the panel wants the answer by: the panel sets it (Police Reform and Social Responsibility Act 2011 s29(3)). */
  answerDue: isoDate.nullable(),
  /** Never exported by default; may still be disclosable, and the screen says so. */
  privateNote: words,
});
export type Question = z.infer<typeof questionSchema>;

/** True while the question still waits for the meeting at which it is put. */
export function isBeforeAsking(state: QuestionState): boolean {
  return state === 'idea' || state === 'drafted' || state === 'allocated' || state === 'submitted';
}

/** True while the question could still go to another meeting: it waits, or there was no time for it. */
export function canCarry(state: QuestionState): boolean {
  return state === 'notReached' || isBeforeAsking(state);
}

/** An answer can be recorded for any question that has not been withdrawn. */
export function canBeAnswered(state: QuestionState): boolean {
  return state !== 'withdrawn';
}
