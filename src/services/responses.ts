/** Answers and the promises given in them. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { Commitment, CommitmentState } from '../domain/commitment';
import { inheritedCompartment } from '../domain/entity';
import { AppError } from '../domain/errors';
import { type CommitmentId, newId, type PaperId, type QuestionId, type ResponseId } from '../domain/ids';
import { keyBetween } from '../domain/order';
import { canBeAnswered, canCarry, type Question } from '../domain/question';
import { type Response, timelinessOf } from '../domain/response';
import { type ServiceContext, todayOf } from './ports';
import { removeCommitment } from './question-links';
import { moveQuestion } from './questions';

/**
 * Records that an answer came. A question that was asked becomes answered; one that still waits to be asked is marked
 * as asked first, which is a step of undo of its own.
 */
export async function recordResponse(
  context: ServiceContext,
  questionId: QuestionId,
  fields: Pick<Response, 'mode' | 'date' | 'text' | 'paperId' | 'page'>,
): Promise<Response> {
  const row = await context.database.rows('questions').get(questionId);
  if (row && canCarry(fromRow<'questions'>(row).state)) await moveQuestion(context, questionId, 'asked');
  return context.transactor.transact('Record answer', async (unit) => {
    const question = await unit.need('questions', questionId);
    if (!canBeAnswered(question.state)) {
      throw new AppError('illegalMove', 'A question that was withdrawn has no answer. Take it up again first.');
    }
    const paper = fields.paperId === null ? null : await unit.need('papers', fields.paperId);
    const response = unit.add('responses', {
      id: newId<ResponseId>(),
      compartment: inheritedCompartment(question.compartment, paper?.compartment ?? 'open'),
      questionId,
      ...fields,
      timeliness: timelinessOf(question.answerDue, fields.date),
      adequacy: null,
      adequacyReason: '',
      assessedBy: null,
    });
    if (question.state === 'asked') await unit.patch('questions', questionId, { state: 'answered' });
    return response;
  });
}

export type ResponseFields = Partial<
  Pick<
    Response,
    'mode' | 'date' | 'text' | 'paperId' | 'page' | 'timeliness' | 'adequacy' | 'adequacyReason' | 'assessedBy'
  >
>;

/**
 * Changes an answer. A new date is held against the day that the panel had set. A holding answer leaves the question
 * waiting; when it turns out to be the answer after all, the question is answered.
 */
export async function updateResponse(context: ServiceContext, id: ResponseId, fields: ResponseFields): Promise<void> {
  await context.transactor.transact(labelFor(fields), async (unit) => {
    const response = await unit.need('responses', id);
    const question = await unit.need('questions', response.questionId);
    const isHolding = (fields.timeliness ?? response.timeliness) === 'holding';
    const date = fields.date === undefined ? response.date : fields.date;
    const timeliness = isHolding ? 'holding' : timelinessOf(question.answerDue, date);
    await unit.patch('responses', id, { ...fields, timeliness });
    if (fields.paperId) await inheritFromPaper(unit, id, fields.paperId);
    if (isHolding === (response.timeliness === 'holding')) return;
    const state = await stateWithAnswers(unit, question, isHolding ? id : null);
    await unit.patch('questions', question.id, { state });
  });
}

/** An answer that stands in an exempt paper is exempt, and so are the promises given in it. */
async function inheritFromPaper(unit: UnitOfWork, id: ResponseId, paperId: PaperId): Promise<void> {
  if ((await unit.need('papers', paperId)).compartment === 'open') return;
  await unit.patch('responses', id, { compartment: 'exempt' });
  const promises = await unit.database.rows('commitments').where('responseId').equals(id).toArray();
  for (const row of promises)
    await unit.patch('commitments', fromRow<'commitments'>(row).id, { compartment: 'exempt' });
}

/** Whether a question counts as answered, leaving out one answer (one that only holds, or that goes). */
async function stateWithAnswers(unit: UnitOfWork, question: Question, without: ResponseId | null) {
  if (question.state !== 'asked' && question.state !== 'answered') return question.state;
  if (without === null) return 'answered';
  const rows = await unit.database.rows('responses').where('questionId').equals(question.id).toArray();
  const others = rows.map((row) => fromRow<'responses'>(row)).filter((one) => one.id !== without);
  return others.some((one) => one.timeliness !== 'holding') ? 'answered' : 'asked';
}

function labelFor(fields: ResponseFields): string {
  if ('text' in fields) return 'Write answer';
  if ('timeliness' in fields) return 'Change whether it came in time';
  if ('adequacy' in fields || 'adequacyReason' in fields) return 'Judge answer';
  return 'Change answer';
}

/** Moves an answer to the bin with the promises recorded from it; without another answer the question is asked again. */
export async function removeResponse(context: ServiceContext, id: ResponseId): Promise<void> {
  await context.transactor.transact('Delete answer', async (unit) => {
    const response = await unit.need('responses', id);
    const promises = await unit.database.rows('commitments').where('responseId').equals(id).toArray();
    for (const row of promises) await removeCommitment(unit, fromRow<'commitments'>(row).id);
    await unit.remove('responses', id);
    const question = await unit.need('questions', response.questionId);
    await unit.patch('questions', question.id, { state: await stateWithAnswers(unit, question, id) });
  });
}

export interface NewPromise {
  readonly questionId: QuestionId;
  readonly responseId: ResponseId | null;
  readonly text: string;
  readonly who: string;
  readonly dueDate: string | null;
}

/** Catches a promise out of an answer. */
export async function catchPromise(context: ServiceContext, wanted: NewPromise): Promise<Commitment> {
  return context.transactor.transact('Record promise', async (unit) => {
    const question = await unit.need('questions', wanted.questionId);
    const response = wanted.responseId === null ? undefined : await unit.get('responses', wanted.responseId);
    const written = response !== undefined && response.mode !== 'oral';
    return unit.add('commitments', {
      id: newId<CommitmentId>(),
      compartment: inheritedCompartment(question.compartment, response?.compartment ?? 'open'),
      text: wanted.text,
      form: written ? 'written' : 'oral',
      state: 'outstanding',
      who: wanted.who,
      givenOn: response?.date ?? question.askedOn ?? todayOf(context.clock),
      dueDate: wanted.dueDate,
      dueMeetingId: null,
      target: null,
      versionId: null,
      elementId: null,
      source: null,
      questionId: wanted.questionId,
      responseId: wanted.responseId,
      recordedBy: null,
      note: '',
      order: keyBetween(null, null),
    });
  });
}

export type PromiseFields = Partial<Pick<Commitment, 'text' | 'who' | 'dueDate' | 'dueMeetingId' | 'givenOn'>>;

export async function updatePromise(context: ServiceContext, id: CommitmentId, fields: PromiseFields): Promise<void> {
  await context.transactor.transact('Change promise', (unit) => unit.patch('commitments', id, fields));
}

const STATE_LABELS: Readonly<Record<CommitmentState, string>> = {
  outstanding: 'Promise outstanding again',
  kept: 'Promise kept',
  notKept: 'Promise not kept',
  withdrawn: 'Withdraw promise',
};

export async function settlePromise(context: ServiceContext, id: CommitmentId, state: CommitmentState): Promise<void> {
  await context.transactor.transact(STATE_LABELS[state], (unit) => unit.patch('commitments', id, { state }));
}

export async function removePromise(context: ServiceContext, id: CommitmentId): Promise<void> {
  await context.transactor.transact('Delete promise', (unit) => removeCommitment(unit, id));
}
