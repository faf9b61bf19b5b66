/** The parts of a plan: added, renamed, re-typed, moved and deleted by hand. Every call is one step of undo. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { newId, type PlanElementId, type PlanVersionId } from '../domain/ids';
import { byOrder, keyAfter, keyBefore, keyBetween } from '../domain/order';
import type { ElementType, PlanElement, SourcePassage } from '../domain/plan';
import type { ServiceContext } from './ports';

/** Changes a part's text, number or type. What a person has changed is certain. */
export async function updateElement(
  context: ServiceContext,
  id: PlanElementId,
  fields: { text?: string; number?: string; type?: ElementType },
): Promise<void> {
  const label = fields.type ? 'Change kind of part' : fields.number === undefined ? 'Rename part' : 'Number part';
  await context.transactor.transact(label, (unit) =>
    unit.patch('planElements', id, { ...fields, confidence: 1, reason: 'Set by hand' }),
  );
}

/** Says that a part the reader was unsure of is right as it stands. */
export async function confirmElement(context: ServiceContext, id: PlanElementId): Promise<void> {
  await context.transactor.transact('Mark part as right', (unit) =>
    unit.patch('planElements', id, { confidence: 1, reason: 'Checked by hand' }),
  );
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
      order: keyAfter(siblings, at),
      source: wanted.source,
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
    const target = siblings.findIndex((one) => one.id === id) + by;
    if (target < 0 || target >= siblings.length) return false;
    const order = by === -1 ? keyBefore(siblings, target) : keyAfter(siblings, target);
    await unit.patch('planElements', id, { order });
    return true;
  });
}

/**
 * Moves a part with everything under it one level in (last under the sibling before it) or out (right after its
 * parent). Resolves with false where there is no such place.
 */
export async function shiftElement(context: ServiceContext, id: PlanElementId, where: 'in' | 'out'): Promise<boolean> {
  return context.transactor.transact(where === 'in' ? 'Move part in' : 'Move part out', async (unit) => {
    const element = await unit.need('planElements', id);
    const place = where === 'in' ? await placeInside(unit, element) : await placeOutside(unit, element);
    if (place !== null) await unit.patch('planElements', id, place);
    return place !== null;
  });
}

type TreePlace = Pick<PlanElement, 'parentId' | 'order'>;

async function placeInside(unit: UnitOfWork, element: PlanElement): Promise<TreePlace | null> {
  const siblings = await siblingsOf(unit, element.versionId, element.parentId);
  const parent = siblings[siblings.findIndex((one) => one.id === element.id) - 1];
  if (!parent) return null;
  const last = (await siblingsOf(unit, element.versionId, parent.id)).at(-1);
  return { parentId: parent.id, order: keyBetween(last?.order ?? null, null) };
}

async function placeOutside(unit: UnitOfWork, element: PlanElement): Promise<TreePlace | null> {
  if (element.parentId === null) return null;
  const parent = await unit.need('planElements', element.parentId);
  const uncles = await siblingsOf(unit, element.versionId, parent.parentId);
  const at = uncles.findIndex((one) => one.id === parent.id);
  return { parentId: parent.parentId, order: keyAfter(uncles, at) };
}

/** Moves a part and everything under it to the bin. Refused while questions test any of it. */
export async function removeElement(context: ServiceContext, id: PlanElementId): Promise<void> {
  await context.transactor.transact('Delete part', async (unit) => {
    const element = await unit.need('planElements', id);
    const all = (await unit.database.rows('planElements').where('versionId').equals(element.versionId).toArray()).map(
      (row) => fromRow<'planElements'>(row),
    );
    const doomed = withDescendants(all, id);
    await refuseWhileTested(unit, doomed, 'This part was not deleted', 'it or a part under it');
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

/**
 * @param what "This part was not deleted": how the sentence begins.
 * @param which "it or a part under it": what the questions test.
 * @throws AppError `invalid` while any question tests one of the parts.
 */
export async function refuseWhileTested(
  unit: UnitOfWork,
  elements: readonly PlanElementId[],
  what: string,
  which: string,
): Promise<void> {
  const keys = elements.map((id): [string, string] => ['tests', id]);
  const links = await unit.database.rows('links').where('[kind+toId]').anyOf(keys).toArray();
  const count = new Set(links.map((row) => fromRow<'links'>(row).fromId)).size;
  if (count === 0) return;
  const [questions, them] = count === 1 ? ['a question tests', 'it'] : [`${count} questions test`, 'them'];
  throw new AppError('invalid', `${what}, because ${questions} ${which}. Unlink ${them} first.`);
}

async function siblingsOf(unit: UnitOfWork, versionId: PlanVersionId, parentId: PlanElementId | null) {
  const rows = await unit.database.rows('planElements').where('versionId').equals(versionId).toArray();
  return rows
    .map((row) => fromRow<'planElements'>(row))
    .filter((element) => element.parentId === parentId)
    .sort(byOrder);
}
