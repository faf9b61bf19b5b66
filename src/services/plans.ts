/**
 * Plans and their versions: accepted, removed, named, moved to another plan. A reading becomes a version in
 * `plan-proposal.ts`; parts are `plan-parts.ts`'s business, promises `plan-promises.ts`'s.
 */

import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { PaperId, PlanId, PlanVersionId } from '../domain/ids';
import type { PlanRemit, PlanStatus, PlanVersion } from '../domain/plan';
import { loosenNotesOf } from './note-links';
import { forgetKey, forgetMeasure, keysOnlyOf } from './part-keys';
import { carriedLinks, carryOver, otherVersions } from './plan-carry';
import { forgetChanges } from './plan-changes';
import { elementsOfVersion, refuseWhileTested } from './plan-parts';
import { type ServiceContext, todayOf } from './ports';
import { removeCommitment } from './question-links';

/** Takes the version as it now stands for the plan's text; what hangs on earlier texts comes to hang on it, too. */
export async function acceptVersion(context: ServiceContext, id: PlanVersionId): Promise<void> {
  await context.transactor.transact('Accept plan', async (unit) => {
    await unit.patch('planVersions', id, { reviewState: 'accepted', acceptedOn: todayOf(context.clock) });
    await carryOver(unit, await unit.need('planVersions', id));
  });
}

/**
 * Moves a version, its parts, promises and figures to the bin, with its plan when it has no other version. The paper
 * stays.
 * Refused while questions test any of its parts, and no other text of the same part.
 */
export async function removeVersion(context: ServiceContext, id: PlanVersionId): Promise<void> {
  await context.transactor.transact('Remove plan', async (unit) => {
    const version = await unit.need('planVersions', id);
    const { database } = unit;
    const others = await otherVersions(unit, version);
    const elements = await elementsOfVersion(unit, id);
    const ids = elements.map((element) => element.id);
    const carried = await carriedLinks(unit, elements, others);
    await refuseWhileTested(unit, ids, 'This plan was not removed', 'a part of it', carried);
    for (const link of carried) await unit.remove('links', link);
    await loosenNotesOf(unit, ids);
    const commitments = await database.rows('commitments').where('versionId').equals(id).toArray();
    for (const row of commitments) await removeCommitment(unit, fromRow<'commitments'>(row).id);
    await forgetChanges(unit, ids, id);
    const { planId } = version;
    for (const stableKey of await keysOnlyOf(unit, elements)) await forgetKey(unit, { planId, stableKey });
    for (const element of ids) await unit.remove('planElements', element);
    await bypass(unit, version, others);
    await unit.remove('planVersions', id);
    if (others.length === 0) await removePlan(unit, planId);
  });
}

/** The texts that came after one come after the one before it. */
export async function bypass(unit: UnitOfWork, version: PlanVersion, others: readonly PlanVersion[]): Promise<void> {
  const { previousVersionId } = version;
  for (const { id, previousVersionId: before } of others) {
    if (before === version.id) await unit.patch('planVersions', id, { previousVersionId });
  }
}

/** With what was said of its successors and its measures; plans that followed it follow none. */
export async function removePlan(unit: UnitOfWork, id: PlanId): Promise<void> {
  const { database } = unit;
  for (const field of ['fromPlanId', 'toPlanId']) {
    const rows = await database.rows('successions').where(field).equals(id).toArray();
    for (const row of rows.map((one) => fromRow<'successions'>(one))) {
      if (await unit.get('successions', row.id)) await unit.remove('successions', row.id);
    }
  }
  for (const row of await database.rows('measures').where('planId').equals(id).toArray()) {
    const measure = await unit.get('measures', fromRow<'measures'>(row).id);
    if (measure) await forgetMeasure(unit, measure);
  }
  const followers = await database.rows('plans').where('previousPlanId').equals(id).toArray();
  for (const row of followers) await unit.patch('plans', fromRow<'plans'>(row).id, { previousPlanId: null });
  await unit.remove('plans', id);
}

/** Changes the plan's own details. */
export async function updatePlan(
  context: ServiceContext,
  id: PlanId,
  fields: { title?: string; periodFrom?: string | null; periodTo?: string | null; remit?: PlanRemit },
): Promise<void> {
  await context.transactor.transact('Change plan', (unit) => unit.patch('plans', id, fields));
}

export async function updateVersion(
  context: ServiceContext,
  id: PlanVersionId,
  fields: { label?: string; status?: PlanStatus },
): Promise<void> {
  await context.transactor.transact('Change plan version', (unit) => unit.patch('planVersions', id, fields));
}

/** The version that was read from a paper, or null. */
export async function versionOfPaper(
  { database }: Pick<ServiceContext, 'database'>,
  paperId: PaperId,
): Promise<PlanVersion | null> {
  const row = await database.rows('planVersions').where('paperId').equals(paperId).first();
  return row ? fromRow<'planVersions'>(row) : null;
}
