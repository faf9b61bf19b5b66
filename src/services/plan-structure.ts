/**
 * The shape of a plan corrected by hand: parts moved, merged and split by the rules of `plan-move`, `plan-merge` and
 * `plan-split`. Every call is one step of undo; what hangs on a part is never lost.
 */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { newId, type PlanElementId, type QuestionId } from '../domain/ids';
import { testsLinkId } from '../domain/link';
import type { PlanElement } from '../domain/plan';
import { childrenOf, isRefusal, keysFor, type PartPatch, type Refusal } from '../domain/plan-edit';
import { type Joint, mergeParts } from '../domain/plan-merge';
import { type Drop, type Move, moveBy, moveTo, type OutlineStep } from '../domain/plan-move';
import { splitPart } from '../domain/plan-split';
import { moveNotes } from './note-links';
import { keysOnlyOf, moveKey } from './part-keys';
import { forgetChanges } from './plan-changes';
import { elementsOfVersion } from './plan-parts';
import type { ServiceContext } from './ports';

const STEP_LABELS: Readonly<Record<OutlineStep, string>> = {
  up: 'Move part',
  down: 'Move part',
  in: 'Move part in',
  out: 'Move part out',
};

/** Moves parts with everything under them by one step. Resolves with a refusal where there is no such place. */
export async function stepElements(
  context: ServiceContext,
  ids: readonly PlanElementId[],
  step: OutlineStep,
): Promise<Move | Refusal> {
  const label = ids.length === 1 ? STEP_LABELS[step] : `Move ${ids.length} parts`;
  return context.transactor.transact(label, async (unit) =>
    applyMove(unit, moveBy(await partsAround(unit, ids), ids, step)),
  );
}

/** Moves parts with everything under them to another place. Resolves with a refusal where they can't stand there. */
export async function placeElements(
  context: ServiceContext,
  ids: readonly PlanElementId[],
  drop: Drop,
): Promise<Move | Refusal> {
  const label = ids.length === 1 ? 'Move part' : `Move ${ids.length} parts`;
  return context.transactor.transact(label, async (unit) =>
    applyMove(unit, moveTo(await partsAround(unit, ids), ids, drop)),
  );
}

const MOVED = { confidence: 1, reason: 'Moved by hand' } as const;

async function applyMove(unit: UnitOfWork, move: Move | Refusal): Promise<Move | Refusal> {
  if (isRefusal(move)) return move;
  for (const { id, fields } of move.patches) {
    // Which part it stands under is a correction of what was read; its place among its siblings needn't be.
    const isElsewhere = 'parentId' in fields && fields.parentId !== (await unit.need('planElements', id)).parentId;
    await unit.patch('planElements', id, isElsewhere ? { ...fields, ...MOVED } : fields);
  }
  return move;
}

/** All parts of the version that the first of these stands in. */
async function partsAround(unit: UnitOfWork, ids: readonly PlanElementId[]): Promise<readonly PlanElement[]> {
  const [first] = ids;
  if (first === undefined) return [];
  return elementsOfVersion(unit, (await unit.need('planElements', first)).versionId);
}

async function applyPatches(unit: UnitOfWork, patches: readonly PartPatch[]): Promise<void> {
  for (const { id, fields } of patches) await unit.patch('planElements', id, fields);
}

/**
 * Merges parts into the first of them in the order of the text, which takes over the parts under the others, the
 * questions that test them, their promises, their figures and what was decided of their successors. Resolves with the
 * id of the part that stays.
 * @throws AppError `invalid` with the reason where they can't be merged; `notFound` when one has gone.
 */
export async function mergeElements(
  context: ServiceContext,
  ids: readonly PlanElementId[],
  joint: Joint,
): Promise<PlanElementId> {
  return context.transactor.transact('Merge parts', async (unit) => {
    for (const id of ids) await unit.need('planElements', id);
    const merge = mergeParts(await partsAround(unit, ids), ids, joint);
    if (isRefusal(merge)) throw new AppError('invalid', merge.refusal);
    await applyPatches(unit, merge.patches);
    await unit.patch('planElements', merge.id, { confidence: 1, reason: 'Merged by hand' });
    await forgetChanges(unit, merge.gone);
    const kept = await unit.need('planElements', merge.id);
    const { planId } = await unit.need('planVersions', kept.versionId);
    for (const id of merge.gone) {
      await handOver(unit, id, merge.id);
      const gone = await unit.need('planElements', id);
      // A part that another text of the plan still has keeps what hangs on its key.
      for (const stableKey of await keysOnlyOf(unit, [gone])) {
        await moveKey(unit, { planId, stableKey }, { planId, stableKey: kept.stableKey });
      }
      await unit.remove('planElements', id);
    }
    return merge.id;
  });
}

/** Ties the questions, notes and promises of one part to another. A question that tests both keeps one link. */
async function handOver(unit: UnitOfWork, from: PlanElementId, to: PlanElementId): Promise<void> {
  const promises = await unit.database.rows('commitments').where('elementId').equals(from).toArray();
  for (const row of promises) await unit.patch('commitments', fromRow<'commitments'>(row).id, { elementId: to });
  const links = await unit.database.rows('links').where('[kind+toId]').equals(['tests', from]).toArray();
  for (const link of links.map((row) => fromRow<'links'>(row))) {
    await unit.remove('links', link.id);
    const id = testsLinkId(link.fromId as QuestionId, to);
    if (await unit.get('links', id)) continue;
    const { compartment, kind, fromId, order } = link;
    unit.add('links', { id, compartment, kind, fromId, toId: to, order });
  }
  await moveNotes(unit, from, to);
}

/**
 * Splits a part at a place in its text, counted in UTF-16 units. The first half keeps everything that hangs on the
 * part; the second, of the same kind, stands right after it. Resolves with the id of the second.
 * @throws AppError `invalid` where a half would have no words.
 */
export async function splitElement(context: ServiceContext, id: PlanElementId, at: number): Promise<PlanElementId> {
  return context.transactor.transact('Split part', async (unit) => {
    const part = await unit.need('planElements', id);
    const split = splitPart(part, at);
    if (isRefusal(split)) throw new AppError('invalid', split.refusal);
    const made = { confidence: 1, reason: 'Split by hand' };
    await unit.patch('planElements', id, { ...split.first, ...made });
    const second = newId<PlanElementId>();
    const list = childrenOf(await elementsOfVersion(unit, part.versionId), part.parentId).flatMap((one) =>
      one.id === id ? [one, { id: second, order: '' }] : [one],
    );
    const keys = keysFor(list, new Set([second]));
    for (const [other, order] of keys) if (other !== second) await unit.patch('planElements', other, { order });
    const { compartment, versionId, parentId, type } = part;
    unit.add('planElements', {
      id: second,
      compartment,
      versionId,
      parentId,
      type,
      ...split.second,
      ...made,
      number: '',
      order: keys.get(second) ?? part.order,
      stableKey: second,
    });
    return second;
  });
}
