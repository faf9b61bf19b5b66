/**
 * Plans: a reading becomes a proposed version, which the user corrects and accepts. Its parts are `plan-parts.ts`'s
 * business, its promises `plan-promises.ts`'s.
 */

import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import {
  type CommitmentId,
  newId,
  type PaperId,
  type PlanElementId,
  type PlanId,
  type PlanVersionId,
} from '../domain/ids';
import { keyBetween, keysBetween } from '../domain/order';
import type { Paper } from '../domain/paper';
import type { PlanStatus, PlanVersion } from '../domain/plan';
import { PATH_SEPARATOR, type PlanReading, type ReadElement } from '../reading/plan/plan-reading';
import { refuseWhileTested } from './plan-parts';
import { type ServiceContext, todayOf } from './ports';
import { removeCommitment } from './question-links';

/** Takes the version as it now stands for the plan's text. */
export async function acceptVersion(context: ServiceContext, id: PlanVersionId): Promise<void> {
  await context.transactor.transact('Accept plan', (unit) =>
    unit.patch('planVersions', id, { reviewState: 'accepted', acceptedOn: todayOf(context.clock) }),
  );
}

/**
 * Moves a version, its parts and promises to the bin, with its plan when it has no other version. The paper stays.
 * Refused while questions test any of its parts.
 */
export async function removeVersion(context: ServiceContext, id: PlanVersionId): Promise<void> {
  await context.transactor.transact('Remove plan', async (unit) => {
    const version = await unit.need('planVersions', id);
    const { database } = unit;
    const rows = await database.rows('planElements').where('versionId').equals(id).toArray();
    const elements = rows.map((row) => fromRow<'planElements'>(row).id);
    await refuseWhileTested(unit, elements, 'This plan was not removed', 'a part of it');
    const commitments = await database.rows('commitments').where('versionId').equals(id).toArray();
    for (const row of commitments) await removeCommitment(unit, fromRow<'commitments'>(row).id);
    for (const element of elements) await unit.remove('planElements', element);
    await unit.remove('planVersions', id);
    const others = await database.rows('planVersions').where('planId').equals(version.planId).count();
    if (others <= 1) await unit.remove('plans', version.planId);
  });
}

/** Changes the plan's own details. */
export async function updatePlan(
  context: ServiceContext,
  id: PlanId,
  fields: { title?: string; periodFrom?: string | null; periodTo?: string | null },
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
