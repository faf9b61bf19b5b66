/** The example's plans: the one before, the draft, and the published plan with its promises and what became of its themes. */
import { fromRow } from '../db/tables';
import type { PlanElement, PlanVersion } from '../domain/plan';
import { importPlanFile } from '../services/import-documents';
import { confirmSuccessors, recordNoSuccessor, setPreviousPlan } from '../services/lineage';
import { confirmChanges } from '../services/plan-changes';
import { acceptVersion, updateVersion } from '../services/plans';
import type { IncomingFile } from '../services/ports';
import { settlePromise } from '../services/responses';
import {
  EXAMPLE_DRAFT,
  EXAMPLE_PLAN,
  EXAMPLE_PLAN_BEFORE,
  EXAMPLE_PLAN_PROMISES,
  EXAMPLE_SUCCESSORS,
} from './example-papers';
import { type ExampleStage, quietly } from './stage';

/**
 * @param file gives a shipped paper by its name.
 * @returns the published plan.
 */
export async function fillPlans(stage: ExampleStage, file: (name: string) => IncomingFile): Promise<PlanVersion> {
  const take = async (name: string, status: PlanVersion['status']): Promise<PlanVersion> => {
    const version = await importPlanFile(stage.context, file(name), quietly(stage));
    await updateVersion(stage.context, version.id, { status });
    await acceptVersion(stage.context, version.id);
    return version;
  };
  stage.goTo(-300, 10);
  const before = await take(EXAMPLE_PLAN_BEFORE, 'published');
  stage.goTo(-240, 10);
  await take(EXAMPLE_DRAFT, 'draft');
  stage.goTo(-190, 10);
  const plan = await take(EXAMPLE_PLAN, 'published');
  await setPreviousPlan(stage.context, plan.planId, before.planId);
  await settleChanges(stage, plan);
  await tellSuccessors(stage, before, plan);
  stage.goTo(-12, 15);
  await settlePromises(stage, plan);
  return plan;
}

/** All but the last are confirmed, so that one is left to look at. */
async function settleChanges({ context }: ExampleStage, plan: PlanVersion): Promise<void> {
  const rows = await context.database.rows('planChanges').where('versionId').equals(plan.id).toArray();
  const ids = rows.map((row) => fromRow<'planChanges'>(row).id);
  await confirmChanges(context, ids.slice(0, -1));
}

async function tellSuccessors(stage: ExampleStage, before: PlanVersion, plan: PlanVersion): Promise<void> {
  const earlier = await priorities(stage, before);
  const later = await priorities(stage, plan);
  const steps = EXAMPLE_SUCCESSORS.flatMap(({ before: from, now }) => {
    const [one, other] = [earlier[from - 1], now === null ? null : later[now - 1]];
    return one ? [{ fromPlanId: before.planId, fromKey: one.stableKey, toPlanId: plan.planId, to: other }] : [];
  });
  await confirmSuccessors(
    stage.context,
    steps.flatMap(({ to, ...step }) => (to ? [{ ...step, toKey: to.stableKey }] : [])),
  );
  await recordNoSuccessor(
    stage.context,
    steps.flatMap(({ to, ...step }) => (to ? [] : [step])),
  );
}

async function priorities({ context }: ExampleStage, version: PlanVersion): Promise<readonly PlanElement[]> {
  const rows = await context.database.rows('planElements').where('versionId').equals(version.id).toArray();
  return rows
    .map((row) => fromRow<'planElements'>(row))
    .filter(({ type }) => type === 'priority')
    .sort((a, b) => a.number.localeCompare(b.number));
}

async function settlePromises({ context }: ExampleStage, plan: PlanVersion): Promise<void> {
  const rows = await context.database.rows('commitments').where('versionId').equals(plan.id).toArray();
  const promises = rows.map((row) => fromRow<'commitments'>(row));
  for (const { begins, state } of EXAMPLE_PLAN_PROMISES) {
    const promise = promises.find(({ text }) => text.startsWith(begins));
    if (promise) await settlePromise(context, promise.id, state);
  }
}
