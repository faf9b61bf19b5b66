/** Answers and the promises given in them. */
import { fromRow } from '../db/tables';
import type { Commitment, CommitmentState } from '../domain/commitment';
import { type CommitmentId, type QuestionId, type ResponseId, newId } from '../domain/ids';
import { keyBetween } from '../domain/order';
import { type Response, timelinessOf } from '../domain/response';
import { type ServiceContext, todayOf } from './ports';

/** Records that an answer came. A question that was asked becomes answered. */
export async function recordResponse(
  context: ServiceContext,
  questionId: QuestionId,
  fields: Pick<Response, 'mode' | 'date' | 'text' | 'paperId' | 'page'>,
): Promise<Response> {
  return context.transactor.transact('Record answer', async (unit) => {
    const question = await unit.need('questions', questionId);
    const response = unit.add('responses', {
      id: newId<ResponseId>(),
      compartment: question.compartment,
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
  Pick<Response, 'mode' | 'date' | 'text' | 'paperId' | 'page' | 'timeliness' | 'adequacy' | 'adequacyReason' | 'assessedBy'>
>;

/** Changes an answer. A new date is held against the day that the panel had set, unless timeliness is set by hand. */
export async function updateResponse(context: ServiceContext, id: ResponseId, fields: ResponseFields): Promise<void> {
  await context.transactor.transact(labelFor(fields), async (unit) => {
    const response = await unit.need('responses', id);
    if (fields.date === undefined || fields.timeliness !== undefined) {
      await unit.patch('responses', id, fields);
      return;
    }
    const question = await unit.need('questions', response.questionId);
    const timeliness =
      response.timeliness === 'holding' ? response.timeliness : timelinessOf(question.answerDue, fields.date);
    await unit.patch('responses', id, { ...fields, timeliness });
  });
}

function labelFor(fields: ResponseFields): string {
  if ('text' in fields) return 'Write answer';
  if ('adequacy' in fields || 'adequacyReason' in fields) return 'Judge answer';
  return 'Change answer';
}

/** Moves an answer to the bin with the promises recorded from it; without another answer the question is asked again. */
export async function removeResponse(context: ServiceContext, id: ResponseId): Promise<void> {
  await context.transactor.transact('Delete answer', async (unit) => {
    const response = await unit.need('responses', id);
    const promises = await unit.database.rows('commitments').where('responseId').equals(id).toArray();
    for (const row of promises) await unit.remove('commitments', fromRow<'commitments'>(row).id);
    await unit.remove('responses', id);
    const others = await unit.database.rows('responses').where('questionId').equals(response.questionId).count();
    const question = await unit.need('questions', response.questionId);
    if (others <= 1 && question.state === 'answered') await unit.patch('questions', question.id, { state: 'asked' });
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
      compartment: question.compartment,
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
  await context.transactor.transact('Delete promise', (unit) => unit.remove('commitments', id));
}
