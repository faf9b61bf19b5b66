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
