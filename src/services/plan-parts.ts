/**
 * The parts of a plan: added, renamed, re-typed and deleted by hand; moved, merged and
 * split by `plan-structure.ts`. Every call is one step of undo.
 */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { newId, type PlanElementId, type PlanVersionId } from '../domain/ids';
import { keyAfter } from '../domain/order';
import type { ElementType, PlanElement, SourcePassage } from '../domain/plan';
import { childrenOf, topsOf, withDescendants } from '../domain/plan-edit';
import { CHECKED, isSettled } from '../domain/plan-review';
import { loosenNotesOf } from './note-links';
import { forgetKey, keysOnlyOf } from './part-keys';
import { forgetChanges } from './plan-changes';
import type { ServiceContext } from './ports';

/** Changes a part's text or number. What a person has changed is certain. */
export async function updateElement(
  context: ServiceContext,
  id: PlanElementId,
  fields: { text?: string; number?: string },
): Promise<void> {
  const label = fields.number === undefined ? 'Rename part' : 'Number part';
  await context.transactor.transact(label, (unit) =>
    unit.patch('planElements', id, { ...fields, confidence: 1, reason: 'Set by hand' }),
  );
}

/** Gives several parts another kind in one step. */
export async function retypeElements(
  context: ServiceContext,
  ids: readonly PlanElementId[],
  type: ElementType,
): Promise<void> {
  const label = ids.length === 1 ? 'Change kind of part' : `Change kind of ${ids.length} parts`;
  await context.transactor.transact(label, async (unit) => {
    for (const id of ids) await unit.patch('planElements', id, { type, confidence: 1, reason: 'Set by hand' });
  });
}

/** Says that parts are right as they stand. What was corrected by hand stays known as that. */
export async function confirmElements(context: ServiceContext, ids: readonly PlanElementId[]): Promise<void> {
  const label = ids.length === 1 ? 'Mark part as right' : `Mark ${ids.length} parts as right`;
  await context.transactor.transact(label, (unit) => settle(unit, ids));
}

/** Accepts a part with everything under it, in one step of undo. */
export async function acceptPart(context: ServiceContext, id: PlanElementId): Promise<void> {
  await context.transactor.transact('Accept part', async (unit) => {
    const { versionId } = await unit.need('planElements', id);
    await settle(unit, withDescendants(await elementsOfVersion(unit, versionId), id));
  });
}

async function settle(unit: UnitOfWork, ids: readonly PlanElementId[]): Promise<void> {
  for (const id of ids) {
    if (isSettled(await unit.need('planElements', id))) continue;
    await unit.patch('planElements', id, { confidence: 1, reason: CHECKED });
  }
}

export interface NewElement {
  readonly versionId: PlanVersionId;
  readonly parentId: PlanElementId | null;
  /** The sibling that it comes after; null puts it last. */
  readonly afterId: PlanElementId | null;
  readonly type: ElementType;
  readonly text: string;
  /** Where it stands in the source, when it was taken from a selected passage. */
  readonly source: SourcePassage | null;
}

export async function addElement(context: ServiceContext, wanted: NewElement): Promise<PlanElement> {
  return context.transactor.transact('Add part', async (unit) => {
    const version = await unit.need('planVersions', wanted.versionId);
    const siblings = childrenOf(await elementsOfVersion(unit, wanted.versionId), wanted.parentId);
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
      order: keyAfter(siblings, at),
      source: wanted.source,
      confidence: 1,
      reason: 'Added by hand',
      stableKey: id,
    });
  });
}

/** Moves parts, everything under them and their figures to the bin; notes on them stay in their papers. Refused while questions test any of it. */
export async function removeElements(context: ServiceContext, ids: readonly PlanElementId[]): Promise<void> {
  const [first] = ids;
  if (first === undefined) return;
  const [label, not, which] =
    ids.length === 1
      ? ['Delete part', 'This part was not deleted', 'it or a part under it']
      : [`Delete ${ids.length} parts`, 'These parts were not deleted', 'one of them or a part under it'];
  await context.transactor.transact(label, async (unit) => {
    const { versionId } = await unit.need('planElements', first);
    const { planId } = await unit.need('planVersions', versionId);
    const all = await elementsOfVersion(unit, versionId);
    const doomed = topsOf(all, ids).flatMap((top) => withDescendants(all, top.id));
    await refuseWhileTested(unit, doomed, not, which);
    await loosenNotesOf(unit, doomed);
    await forgetChanges(unit, doomed);
    const going = new Set(doomed);
    const gone = all.filter(({ id }) => going.has(id));
    for (const stableKey of await keysOnlyOf(unit, gone)) await forgetKey(unit, { planId, stableKey });
    for (const one of [...doomed].reverse()) {
      const promises = await unit.database.rows('commitments').where('elementId').equals(one).toArray();
      for (const row of promises) await unit.patch('commitments', fromRow<'commitments'>(row).id, { elementId: null });
      await unit.remove('planElements', one);
    }
  });
}

/**
 * @param what "This part was not deleted": how the sentence begins.
 * @param which "it or a part under it": what the questions test.
 * @param passedOver links that go with the part.
 * @throws AppError `invalid` while any question tests one of the parts.
 */
export async function refuseWhileTested(
  unit: UnitOfWork,
  elements: readonly PlanElementId[],
  what: string,
  which: string,
  passedOver: ReadonlySet<string> = new Set(),
): Promise<void> {
  const keys = elements.map((id): [string, string] => ['tests', id]);
  const links = await unit.database.rows('links').where('[kind+toId]').anyOf(keys).toArray();
  const binding = links.map((row) => fromRow<'links'>(row)).filter(({ id }) => !passedOver.has(id));
  const count = new Set(binding.map(({ fromId }) => fromId)).size;
  if (count === 0) return;
  const [questions, them] = count === 1 ? ['a question tests', 'it'] : [`${count} questions test`, 'them'];
  throw new AppError('invalid', `${what}, because ${questions} ${which}. Unlink ${them} first.`);
}

/** The parts of a version as they are stored, in no order. */
export async function elementsOfVersion(unit: UnitOfWork, versionId: PlanVersionId): Promise<readonly PlanElement[]> {
  const rows = await unit.database.rows('planElements').where('versionId').equals(versionId).toArray();
  return rows.map((row) => fromRow<'planElements'>(row));
}
