/** Which plan a text belongs to, and how much of it it holds, put right by hand. Every call is one step of undo. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import { newId, type PlanId, type PlanVersionId } from '../domain/ids';
import type { PlanElement, PlanVersion } from '../domain/plan';
import { keysOnlyOf, moveKey } from './part-keys';
import { carriedLinks, carryOver, otherVersions } from './plan-carry';
import { earlierTexts, elementsOfVersions, type Joined, joinToPlan } from './plan-join';
import { bypass, removePlan } from './plans';
import type { ServiceContext } from './ports';

export interface VersionPlace {
  /** Null makes the text a plan of its own. */
  readonly planId: PlanId | null;
  readonly scope: PlanVersion['scope'];
}

/**
 * Makes a text one of another plan, or of a plan of its own, and matches it anew. What a person decided of its changes
 * is asked again. A plan without texts goes to the bin.
 * @throws AppError `invalid` when an exempt text is put to an open plan's, or the other way round.
 */
export async function placeVersion(context: ServiceContext, id: PlanVersionId, place: VersionPlace): Promise<void> {
  await context.transactor.transact('Change what a text belongs to', async (unit) => {
    const version = await unit.need('planVersions', id);
    const own = await elementsOfVersions(unit, [version]);
    const isMoved = place.planId !== version.planId;
    if (isMoved) await leavePlan(unit, version, own);
    const planId = place.planId ?? (await planOfItsOwn(unit, version));
    const earlier = await earlierTexts(unit, planId, isMoved ? null : id);
    // Matched anew: a key that a part was given before may be another's now.
    const fresh = earlier || isMoved ? own.map((part) => ({ ...part, stableKey: part.id })) : own;
    if (earlier?.elements.some(({ compartment }) => compartment !== version.compartment)) {
      throw new AppError('invalid', 'This was not changed: an exempt text and open ones can’t be texts of one plan.');
    }
    const joined = earlier
      ? await joinToPlan(version, fresh, earlier, place.scope)
      : { scope: place.scope, elements: fresh, changes: [] };
    const previousVersionId = earlier?.newest.id ?? null;
    await unit.patch('planVersions', id, { planId, scope: joined.scope, previousVersionId });
    for (const { id: part, stableKey, confidence, reason } of joined.elements) {
      await unit.patch('planElements', part, { stableKey, confidence, reason });
    }
    await putChanges(unit, id, joined.changes);
    await takeAlong(unit, { from: version.planId, to: planId }, own, joined.elements);
    if (isMoved && (await otherVersions(unit, version)).length === 0) await removePlan(unit, version.planId);
    if (version.reviewState === 'accepted') await carryOver(unit, await unit.need('planVersions', id), joined.elements);
  });
}

/** Undoes what being a text of its plan had brought: keys of other texts' parts, and questions carried over. */
async function leavePlan(unit: UnitOfWork, version: PlanVersion, own: readonly PlanElement[]): Promise<void> {
  const others = await otherVersions(unit, version);
  for (const link of await carriedLinks(unit, own, others)) await unit.remove('links', link);
  const ids = own.map(({ id }) => id);
  const rows = await unit.database.rows('planChanges').where('beforeId').anyOf(ids).toArray();
  for (const row of rows) await unit.remove('planChanges', fromRow<'planChanges'>(row).id);
  await bypass(unit, version, others);
}

/** Figures, and what was decided of successors, go with parts that no other text has under the key they had. */
async function takeAlong(
  unit: UnitOfWork,
  { from, to }: { readonly from: PlanId; readonly to: PlanId },
  before: readonly PlanElement[],
  after: readonly PlanElement[],
): Promise<void> {
  const kept = from === to ? new Set(after.map(({ stableKey }) => stableKey)) : new Set<string>();
  const only = await keysOnlyOf(unit, before, kept);
  const now = new Map(after.map(({ id, stableKey }) => [id, stableKey]));
  for (const { id, stableKey: was } of before) {
    const stableKey = now.get(id);
    if (stableKey === undefined || !only.has(was)) continue;
    await moveKey(unit, { planId: from, stableKey: was }, { planId: to, stableKey });
  }
}

async function planOfItsOwn(unit: UnitOfWork, version: PlanVersion): Promise<PlanId> {
  const before = await unit.need('plans', version.planId);
  const paper = await unit.get('papers', version.paperId);
  const { periodFrom, periodTo, remit } = before;
  return unit.add('plans', {
    id: newId<PlanId>(),
    compartment: version.compartment,
    title: paper?.title ?? before.title,
    periodFrom,
    periodTo,
    remit,
    previousPlanId: null,
  }).id;
}

/** The changes of a text are these and no others. */
export async function putChanges(unit: UnitOfWork, id: PlanVersionId, wanted: Joined['changes']): Promise<void> {
  const rows = await unit.database.rows('planChanges').where('versionId').equals(id).toArray();
  const there = new Set(rows.map((row) => fromRow<'planChanges'>(row).id));
  const kept = new Set(wanted.map((change) => change.id));
  for (const change of there) if (!kept.has(change)) await unit.remove('planChanges', change);
  for (const change of wanted) {
    if (there.has(change.id)) await unit.patch('planChanges', change.id, change);
    else unit.add('planChanges', change);
  }
}
