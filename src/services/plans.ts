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

/**
 * Saves a reading as a version in review, in one step of undo. A plan without structure becomes a version with an
 * empty tree, which the user builds by hand.
 */
export async function proposePlan(context: ServiceContext, paper: Paper, reading: PlanReading): Promise<PlanVersion> {
  return context.transactor.transact('Read plan', (unit) => addProposal(unit, paper, reading));
}

/** The same inside a running unit of work. */
export async function addProposal(unit: UnitOfWork, paper: Paper, reading: PlanReading): Promise<PlanVersion> {
  const plan = unit.add('plans', {
    id: newId<PlanId>(),
    compartment: paper.compartment,
    title: reading.title ?? paper.title,
    periodFrom: reading.period.from,
    periodTo: reading.period.to,
    remit: 'police',
    previousPlanId: null,
  });
  const version = unit.add('planVersions', {
    id: newId<PlanVersionId>(),
    compartment: paper.compartment,
    planId: plan.id,
    paperId: paper.id,
    status: reading.status,
    label: reading.versionLabel ?? '',
    reviewState: 'inReview',
    acceptedOn: null,
    scope: 'whole',
    previousVersionId: null,
  });
  const places = new Map<string, PlanElementId>();
  addElements(unit, version, reading.elements, null, '', places);
  addCommitments(unit, version, reading, places);
  if (paper.kind !== 'plan') await unit.patch('papers', paper.id, { kind: 'plan' });
  return version;
}

function addElements(
  unit: UnitOfWork,
  version: PlanVersion,
  elements: readonly ReadElement[],
  parentId: PlanElementId | null,
  path: string,
  places: Map<string, PlanElementId>,
): void {
  const orders = keysBetween(null, null, elements.length);
  elements.forEach((element, index) => {
    const id = newId<PlanElementId>();
    const here = path === '' ? element.text : `${path}${PATH_SEPARATOR}${element.text}`;
    if (!places.has(here)) places.set(here, id);
    unit.add('planElements', {
      id,
      compartment: version.compartment,
      versionId: version.id,
      parentId,
      type: element.type,
      number: element.number ?? '',
      text: element.text,
      order: orders[index] ?? keyBetween(null, null),
      source: { page: element.page, quote: element.passage },
      confidence: element.confidence,
      reason: element.reason,
      stableKey: id,
    });
    addElements(unit, version, element.children, id, here, places);
  });
}

function addCommitments(
  unit: UnitOfWork,
  version: PlanVersion,
  reading: PlanReading,
  places: ReadonlyMap<string, PlanElementId>,
): void {
  const orders = keysBetween(null, null, reading.commitments.length);
  reading.commitments.forEach((commitment, index) => {
    const { target } = commitment;
    unit.add('commitments', {
      id: newId<CommitmentId>(),
      compartment: version.compartment,
      text: commitment.text,
      form: commitment.form,
      state: 'outstanding',
      who: '',
      givenOn: null,
      dueDate: null,
      dueMeetingId: null,
      target: target ? { value: String(target.value ?? ''), unit: target.unit ?? '', by: target.by ?? '' } : null,
      versionId: version.id,
      elementId: (commitment.element === null ? undefined : places.get(commitment.element)) ?? null,
      source: { page: commitment.page, quote: commitment.passage },
      questionId: null,
      responseId: null,
      recordedBy: null,
      order: orders[index] ?? keyBetween(null, null),
    });
  });
}

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
    for (const row of commitments) await unit.remove('commitments', fromRow<'commitments'>(row).id);
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
