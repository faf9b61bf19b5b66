/** The promises of a plan: added and corrected by hand, and asked about. Deleting one is `removePromise`. */
import type { Commitment } from '../domain/commitment';
import { type CommitmentId, newId, type PlanElementId, type PlanVersionId } from '../domain/ids';
import { keyBetween } from '../domain/order';
import type { Question } from '../domain/question';
import type { ServiceContext } from './ports';
import { createQuestion } from './questions';

export interface NewPlanPromise {
  readonly versionId: PlanVersionId;
  /** The part it stands under, or null. */
  readonly elementId: PlanElementId | null;
  readonly text: string;
  readonly form: Commitment['form'];
}

/** Adds a promise that the reader missed, last in the version's list. */
export async function addPlanPromise(context: ServiceContext, wanted: NewPlanPromise): Promise<Commitment> {
  return context.transactor.transact('Add promise', async (unit) => {
    const version = await unit.need('planVersions', wanted.versionId);
    const rows = await unit.database.rows('commitments').where('versionId').equals(wanted.versionId).toArray();
    const last = rows.reduce<string | null>((highest, row) => {
      const order = String(row['order']);
      return highest === null || order > highest ? order : highest;
    }, null);
    return unit.add('commitments', {
      id: newId<CommitmentId>(),
      compartment: version.compartment,
      ...wanted,
      state: 'outstanding',
      who: '',
      givenOn: null,
      dueDate: null,
      dueMeetingId: null,
      target: null,
      source: null,
      questionId: null,
      responseId: null,
      recordedBy: null,
      order: keyBetween(last, null),
    });
  });
}

export type PlanPromiseFields = Partial<Pick<Commitment, 'text' | 'form' | 'elementId'>>;

export async function updatePlanPromise(
  context: ServiceContext,
  id: CommitmentId,
  fields: PlanPromiseFields,
): Promise<void> {
  const label = 'text' in fields ? 'Write promise' : 'form' in fields ? 'Change form of promise' : 'Move promise';
  await context.transactor.transact(label, (unit) => unit.patch('commitments', id, fields));
}

/**
 * Starts a question about a promise of the plan, linked to the part that it stands under.
 * @param ask puts the promise into the words of a first draft of the question.
 */
export async function askAboutPromise(
  context: ServiceContext,
  promise: Commitment,
  ask: (promise: string) => string,
): Promise<Question> {
  return createQuestion(context, {
    wording: ask(promise.text),
    meetingId: null,
    itemId: null,
    parentId: null,
    elementIds: promise.elementId === null ? [] : [promise.elementId],
  });
}
