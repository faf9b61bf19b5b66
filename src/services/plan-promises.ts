/** The promises of a plan: added, corrected and deleted by hand, settled, and asked about. */
import { lastDayMeant } from '../domain/by-date';
import type { Commitment, CommitmentState } from '../domain/commitment';
import { type CommitmentId, newId, type PlanElementId, type PlanVersionId } from '../domain/ids';
import { keyBetween } from '../domain/order';
import type { Question } from '../domain/question';
import { makeQuestionExempt } from './exemption';
import type { ServiceContext } from './ports';
import { linkPromise, linkTo, removeCommitment } from './question-links';
import { addQuestion } from './questions';

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
      note: '',
      order: keyBetween(last, null),
    });
  });
}

export type PlanPromiseFields = Partial<
  Pick<Commitment, 'text' | 'form' | 'elementId' | 'who' | 'dueDate' | 'note'> & {
    /** What is left out stays. */
    target: Partial<NonNullable<Commitment['target']>>;
  }
>;

const FIELD_LABELS: Readonly<Record<keyof PlanPromiseFields, string>> = {
  text: 'Write promise',
  form: 'Change form of promise',
  elementId: 'Move promise',
  who: 'Change who is to act',
  target: 'Change target',
  dueDate: 'Change date of promise',
  note: 'Note what shows it',
};

/** Changes a promise of a plan. Words that say by when bring the day they mean along. */
export async function updatePlanPromise(
  context: ServiceContext,
  id: CommitmentId,
  wanted: PlanPromiseFields,
): Promise<void> {
  const [first] = Object.keys(wanted) as (keyof PlanPromiseFields)[];
  const label = first === undefined ? 'Change promise' : FIELD_LABELS[first];
  await context.transactor.transact(label, async (unit) => {
    const { target, ...fields } = wanted;
    const promise = await unit.need('commitments', id);
    await unit.patch('commitments', id, target ? { ...fields, ...withTarget(promise, target) } : fields);
  });
}

const NO_TARGET = { value: '', unit: '', by: '' } as const;

function withTarget(
  { target: before }: Commitment,
  wanted: Partial<NonNullable<Commitment['target']>>,
): Partial<Pick<Commitment, 'target' | 'dueDate'>> {
  const target = { ...NO_TARGET, ...before, ...wanted };
  const day = target.by === (before?.by ?? '') ? {} : { dueDate: lastDayMeant(target.by) };
  return { target: Object.values(target).every((words) => words.trim() === '') ? null : target, ...day };
}

const STATE_LABELS: Readonly<Record<CommitmentState, string>> = {
  kept: 'kept',
  notKept: 'not kept',
  outstanding: 'without evidence',
  withdrawn: 'withdrawn',
};

/** Says of promises of a plan whether they were kept, in one step. */
export async function settlePlanPromises(
  context: ServiceContext,
  ids: readonly CommitmentId[],
  state: CommitmentState,
): Promise<void> {
  const what = ids.length === 1 ? 'Promise' : `${ids.length} promises`;
  await context.transactor.transact(`${what} ${STATE_LABELS[state]}`, async (unit) => {
    for (const id of ids) await unit.patch('commitments', id, { state });
  });
}

/** Moves promises to the bin, in one step. Questions that ask about them stay. */
export async function removePlanPromises(context: ServiceContext, ids: readonly CommitmentId[]): Promise<void> {
  const label = ids.length === 1 ? 'Delete promise' : `Delete ${ids.length} promises`;
  await context.transactor.transact(label, async (unit) => {
    for (const id of ids) await removeCommitment(unit, id);
  });
}

/**
 * Starts a question about a promise of the plan, linked to it and to the part that it stands under; exempt when it is.
 * @param ask puts the promise into the words of a first draft of the question.
 */
export async function askAboutPromise(
  context: ServiceContext,
  { id }: Pick<Commitment, 'id'>,
  ask: (promise: string) => string,
): Promise<Question> {
  return context.transactor.transact('Ask about promise', async (unit) => {
    const promise = await unit.need('commitments', id);
    const elementIds = promise.elementId === null ? [] : [promise.elementId];
    const wanted = { wording: ask(promise.text), meetingId: null, itemId: null, parentId: null, elementIds };
    const question = await addQuestion(unit, wanted, []);
    // It quotes the promise. Links made afterwards take over what the question is.
    if (promise.compartment === 'exempt') await makeQuestionExempt(unit, question.id);
    await linkTo(unit, question.id, elementIds);
    await linkPromise(unit, question, promise);
    return unit.need('questions', question.id);
  });
}
