/** Plans: a reading becomes a proposed version, the user corrects it part by part, and accepts it. */
import type { UnitOfWork } from '../db/unit-of-work';
import { fromRow } from '../db/tables';
import { AppError } from '../domain/errors';
import {
  type CommitmentId,
  type PaperId,
  type PlanElementId,
  type PlanId,
  type PlanVersionId,
  newId,
} from '../domain/ids';
import { byOrder, keyBetween, keysBetween } from '../domain/order';
import { type ElementType, type PlanElement, type PlanStatus, type PlanVersion } from '../domain/plan';
import type { Paper } from '../domain/paper';
import { PATH_SEPARATOR, type PlanReading, type ReadElement } from '../reading/plan/plan-reading';
import { type ServiceContext, todayOf } from './ports';

/**
 * Saves a reading as a version in review, in one step of undo. A plan without structure becomes a version with an
 * empty tree, which the user builds by hand.
 */
export async function proposePlan(context: ServiceContext, paper: Paper, reading: PlanReading): Promise<PlanVersion> {
  return context.transactor.transact('Read plan', async (unit) => {
    const plan = unit.add('plans', {
      id: newId<PlanId>(),
      compartment: paper.compartment,
      title: reading.title ?? paper.title,
      periodFrom: reading.period.from,
      periodTo: reading.period.to,
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
    });
    const places = new Map<string, PlanElementId>();
    addElements(unit, version, reading.elements, null, '', places);
    addCommitments(unit, version, reading, places);
    if (paper.kind !== 'plan') await unit.patch('papers', paper.id, { kind: 'plan' });
    return version;
  });
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

/** Moves a version, its parts and promises to the bin, with its plan when it has no other version. The paper stays. */
export async function removeVersion(context: ServiceContext, id: PlanVersionId): Promise<void> {
  await context.transactor.transact('Remove plan', async (unit) => {
    const version = await unit.need('planVersions', id);
    const { database } = unit;
    const elements = await database.rows('planElements').where('versionId').equals(id).toArray();
    const commitments = await database.rows('commitments').where('versionId').equals(id).toArray();
    for (const row of commitments) await unit.remove('commitments', fromRow<'commitments'>(row).id);
    for (const row of elements) await unit.remove('planElements', fromRow<'planElements'>(row).id);
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

/** Changes a part's text, number or type. What a person has changed is certain. */
export async function updateElement(
  context: ServiceContext,
  id: PlanElementId,
  fields: { text?: string; number?: string; type?: ElementType },
): Promise<void> {
  await context.transactor.transact(fields.type ? 'Change kind of part' : 'Rename part', (unit) =>
    unit.patch('planElements', id, { ...fields, confidence: 1, reason: 'Set by hand' }),
  );
}

export interface NewElement {
  readonly versionId: PlanVersionId;
  readonly parentId: PlanElementId | null;
  /** The sibling that it comes after; null puts it last. */
  readonly afterId: PlanElementId | null;
  readonly type: ElementType;
  readonly text: string;
}

export async function addElement(context: ServiceContext, wanted: NewElement): Promise<PlanElement> {
  return context.transactor.transact('Add part', async (unit) => {
    const version = await unit.need('planVersions', wanted.versionId);
    const siblings = await siblingsOf(unit, wanted.versionId, wanted.parentId);
    const at = wanted.afterId === null ? siblings.length - 1 : siblings.findIndex((one) => one.id === wanted.afterId);
    const id = newId<PlanElementId>();
    return unit.add('planElements', {
      id,
      compartment: version.compartment,
      versionId: wanted.versionId,
      parentId: wanted.parentId,
      type: wanted.type,
      number: '',
      text: wanted.text,
      order: keyBetween(siblings[at]?.order ?? null, siblings[at + 1]?.order ?? null),
      source: null,
      confidence: 1,
      reason: 'Added by hand',
      stableKey: id,
    });
  });
}

/** Moves a part one place up or down among its siblings. Resolves with false at the end of the list. */
export async function moveElement(context: ServiceContext, id: PlanElementId, by: -1 | 1): Promise<boolean> {
  return context.transactor.transact('Move part', async (unit) => {
    const element = await unit.need('planElements', id);
    const siblings = await siblingsOf(unit, element.versionId, element.parentId);
    const index = siblings.findIndex((one) => one.id === id);
    const target = index + by;
    if (target < 0 || target >= siblings.length) return false;
    const [before, after] = by === -1 ? [siblings[target - 1], siblings[target]] : [siblings[target], siblings[target + 1]];
    await unit.patch('planElements', id, { order: keyBetween(before?.order ?? null, after?.order ?? null) });
    return true;
  });
}

/** Moves a part and everything under it to the bin. Refused while questions test any of it. */
export async function removeElement(context: ServiceContext, id: PlanElementId): Promise<void> {
  await context.transactor.transact('Delete part', async (unit) => {
    const element = await unit.need('planElements', id);
    const all = (await unit.database.rows('planElements').where('versionId').equals(element.versionId).toArray()).map(
      (row) => fromRow<'planElements'>(row),
    );
    const doomed = withDescendants(all, id);
    const linked = await countTests(unit, doomed);
    if (linked > 0) {
      const questions = linked === 1 ? 'a question tests' : `${linked} questions test`;
      throw new AppError('invalid', `This part was not deleted, because ${questions} it or a part under it. Unlink those first.`);
    }
    for (const one of [...doomed].reverse()) {
      const promises = await unit.database.rows('commitments').where('elementId').equals(one).toArray();
      for (const row of promises) await unit.patch('commitments', fromRow<'commitments'>(row).id, { elementId: null });
      await unit.remove('planElements', one);
    }
  });
}

function withDescendants(all: readonly PlanElement[], top: PlanElementId): readonly PlanElementId[] {
  const found: PlanElementId[] = [top];
  for (const parent of found) {
    for (const element of all) if (element.parentId === parent && !found.includes(element.id)) found.push(element.id);
  }
  return found;
}

async function countTests(unit: UnitOfWork, elements: readonly PlanElementId[]): Promise<number> {
  const keys = elements.map((id): [string, string] => ['tests', id]);
  return unit.database.rows('links').where('[kind+toId]').anyOf(keys).count();
}

async function siblingsOf(unit: UnitOfWork, versionId: PlanVersionId, parentId: PlanElementId | null) {
  const rows = await unit.database.rows('planElements').where('versionId').equals(versionId).toArray();
  return rows
    .map((row) => fromRow<'planElements'>(row))
    .filter((element) => element.parentId === parentId)
    .sort(byOrder);
}

/** The version that was read from a paper, or null. */
export async function versionOfPaper({ database }: ServiceContext, paperId: PaperId): Promise<PlanVersion | null> {
  const row = await database.rows('planVersions').where('paperId').equals(paperId).first();
  return row ? fromRow<'planVersions'>(row) : null;
}
