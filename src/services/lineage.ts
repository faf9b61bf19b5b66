/** Plans in time: which plan follows which, and what was decided of the successors of their parts. One step of undo each. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { inheritedCompartment } from '../domain/entity';
import { AppError } from '../domain/errors';
import type { PlanElementId, PlanId } from '../domain/ids';
import type { ProposedOrder } from '../domain/lineage/plan-line';
import type { Question } from '../domain/question';
import { type Succession, successionIdOf } from '../domain/succession';
import { makeQuestionExempt } from './exemption';
import type { ServiceContext } from './ports';
import { linkTo } from './question-links';
import { addQuestion } from './questions';

/** Says which plan a plan follows; null when it follows none. */
export async function setPreviousPlan(
  context: ServiceContext,
  id: PlanId,
  previousPlanId: PlanId | null,
): Promise<void> {
  await context.transactor.transact('Set the plan before', (unit) => unit.patch('plans', id, { previousPlanId }));
}

/** Takes over several proposed orders in one step. */
export async function acceptOrders(context: ServiceContext, orders: readonly ProposedOrder[]): Promise<void> {
  await context.transactor.transact('Put plans in order', async (unit) => {
    for (const { plan, previous } of orders) await unit.patch('plans', plan.id, { previousPlanId: previous.id });
  });
}

/** A part of a plan and the plan after, about which something is decided. */
export interface Step {
  readonly fromPlanId: PlanId;
  readonly fromKey: string;
  readonly toPlanId: PlanId;
}

export interface StepTo extends Step {
  /** The part of the later plan. */
  readonly toKey: string;
}

/** Says that parts follow parts. What was said against it before, "nothing follows" too, is taken back. */
export async function confirmSuccessors(context: ServiceContext, steps: readonly StepTo[]): Promise<void> {
  if (steps.length === 0) return;
  const label = steps.length === 1 ? 'Confirm successor' : `Confirm ${steps.length} successors`;
  await context.transactor.transact(label, async (unit) => {
    for (const step of steps) {
      await forget(unit, { ...step, toKey: null });
      await decide(unit, step, step.toKey, 'follows');
    }
  });
}

/** Says that a part does not follow another; it is not proposed again. */
export async function rejectSuccessor(context: ServiceContext, step: StepTo): Promise<void> {
  await context.transactor.transact('Reject successor', (unit) => decide(unit, step, step.toKey, 'rejected'));
}

/** Says of parts that nothing in the later plan follows them. Successors confirmed before are taken back. */
export async function recordNoSuccessor(context: ServiceContext, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const label =
    steps.length === 1 ? 'Record that nothing follows' : `Record that nothing follows ${steps.length} parts`;
  await context.transactor.transact(label, async (unit) => {
    for (const step of steps) {
      for (const row of await decisionsOn(unit, step)) {
        if (row.verdict === 'follows' && row.toKey !== null) await unit.remove('successions', row.id);
      }
      await decide(unit, step, null, 'follows');
    }
  });
}

/** Takes back all that was decided about a part and a later plan: what is proposed counts again. */
export async function reopenSuccession(context: ServiceContext, step: Step): Promise<void> {
  await context.transactor.transact('Take back the decision', async (unit) => {
    for (const row of await decisionsOn(unit, step)) await unit.remove('successions', row.id);
  });
}

/** Takes back one confirmed successor of several. */
export async function removeSuccessor(context: ServiceContext, step: StepTo): Promise<void> {
  await context.transactor.transact('Remove successor', (unit) => forget(unit, step));
}

/** Drafts a question that quotes parts of plans, tied to them; exempt as soon as one of them is. */
export async function askAboutParts(
  context: ServiceContext,
  wording: string,
  elementIds: readonly PlanElementId[],
): Promise<Question> {
  return context.transactor.transact('Ask about a theme', async (unit) => {
    const wanted = { wording, meetingId: null, itemId: null, parentId: null, elementIds };
    const question = await addQuestion(unit, wanted, []);
    for (const id of elementIds) {
      const { compartment } = await unit.need('planElements', id);
      if (compartment === 'exempt') await makeQuestionExempt(unit, question.id);
    }
    await linkTo(unit, question.id, elementIds);
    return question;
  });
}

async function decide(
  unit: UnitOfWork,
  step: Step,
  toKey: string | null,
  verdict: Succession['verdict'],
): Promise<void> {
  const { fromPlanId, fromKey, toPlanId } = step;
  if (fromPlanId === toPlanId) throw new AppError('invalid', 'A part can’t be followed by one of the same plan.');
  const id = successionIdOf({ plan: fromPlanId, key: fromKey }, { plan: toPlanId, key: toKey });
  if (await unit.get('successions', id)) {
    await unit.patch('successions', id, { verdict });
    return;
  }
  const [from, to] = [await unit.need('plans', fromPlanId), await unit.need('plans', toPlanId)];
  const compartment = inheritedCompartment(from.compartment, to.compartment);
  unit.add('successions', { id, compartment, fromPlanId, fromKey, toPlanId, toKey, verdict });
}

async function forget(unit: UnitOfWork, step: Step & { readonly toKey: string | null }): Promise<void> {
  const { fromPlanId, fromKey, toPlanId, toKey } = step;
  const id = successionIdOf({ plan: fromPlanId, key: fromKey }, { plan: toPlanId, key: toKey });
  if (await unit.get('successions', id)) await unit.remove('successions', id);
}

async function decisionsOn(unit: UnitOfWork, { fromPlanId, fromKey, toPlanId }: Step): Promise<readonly Succession[]> {
  const rows = await unit.database.rows('successions').where('fromPlanId').equals(fromPlanId).toArray();
  return rows
    .map((row) => fromRow<'successions'>(row))
    .filter((row) => row.fromKey === fromKey && row.toPlanId === toPlanId);
}
