/**
 * What changed from one text of a plan to the next, confirmed or put right by a person. Two parts are the same when they
 * have the same key; every call is one step of undo.
 */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import type { PlanChangeId, PlanElementId, QuestionId } from '../domain/ids';
import { testsLinkId } from '../domain/link';
import type { PlanElement, PlanVersion } from '../domain/plan';
import { type PlanChange, planChangeIdOf } from '../domain/plan-change';
import { describePairs } from '../domain/plan-match';
import { carryLinks, otherVersions, testsOf } from './plan-carry';
import { elementsOfVersions } from './plan-join';
import type { ServiceContext } from './ports';

/** Says that changes are as they were found. */
export async function confirmChanges(context: ServiceContext, ids: readonly PlanChangeId[]): Promise<void> {
  const label = ids.length === 1 ? 'Confirm change' : `Confirm ${ids.length} changes`;
  await context.transactor.transact(label, async (unit) => {
    for (const id of ids) await unit.patch('planChanges', id, { state: 'confirmed' });
  });
}

/** Says that two parts that were taken for one are not: the later is new, the earlier is not in this text. */
export async function keepApart(context: ServiceContext, ids: readonly PlanChangeId[]): Promise<void> {
  const label = ids.length === 1 ? 'Keep parts apart' : `Keep ${ids.length} pairs apart`;
  await context.transactor.transact(label, async (unit) => {
    for (const id of ids) await separate(unit, await unit.need('planChanges', id));
  });
}

async function separate(unit: UnitOfWork, change: PlanChange): Promise<void> {
  const { beforeId, afterId } = change;
  if (beforeId === null || afterId === null) return;
  const after = await unit.need('planElements', afterId);
  const version = await unit.need('planVersions', change.versionId);
  await removeCarried(unit, after, version);
  await unit.patch('planElements', afterId, { stableKey: after.id });
  await unit.remove('planChanges', change.id);
  const reason = 'Kept apart by hand';
  addChange(unit, { ...change, beforeId: null, kinds: ['added'], similarity: 0, reason });
  addChange(unit, { ...change, afterId: null, kinds: ['dropped'], similarity: 0, reason });
}

/** Questions that are tied to the other part as well came from there, and come off again. */
async function removeCarried(unit: UnitOfWork, after: PlanElement, version: PlanVersion): Promise<void> {
  const twins = (await elementsOfVersions(unit, await otherVersions(unit, version))).filter(
    ({ stableKey }) => stableKey === after.stableKey,
  );
  const before = new Set((await testsOf(unit, twins)).map(({ fromId }) => fromId));
  for (const link of await testsOf(unit, [after])) if (before.has(link.fromId)) await unit.remove('links', link.id);
}

/**
 * Says that a part of this text is the same as one of an earlier text.
 * @throws AppError `invalid` when another part of this text is taken for it already.
 */
export async function joinParts(
  context: ServiceContext,
  versionId: PlanVersion['id'],
  beforeId: PlanElementId,
  afterId: PlanElementId,
): Promise<void> {
  await context.transactor.transact('Join parts', async (unit) => {
    const version = await unit.need('planVersions', versionId);
    const before = await unit.need('planElements', beforeId);
    const after = await unit.need('planElements', afterId);
    const own = await elementsOfVersions(unit, [{ id: versionId }]);
    if (own.some(({ id, stableKey }) => stableKey === before.stableKey && id !== afterId)) {
      throw new AppError('invalid', 'They were not joined: another part of this text is taken for it already.');
    }
    const earlier = await elementsOfVersions(unit, [{ id: before.versionId }]);
    for (const change of await changesOf(unit, versionId)) {
      if (change.beforeId === beforeId || change.afterId === afterId) await unit.remove('planChanges', change.id);
    }
    await unit.patch('planElements', afterId, { stableKey: before.stableKey });
    const others = await elementsOfVersions(unit, await otherVersions(unit, version));
    if (version.reviewState === 'accepted') {
      await carryLinks(
        unit,
        [{ ...after, stableKey: before.stableKey }],
        others.filter(({ stableKey }) => stableKey === before.stableKey),
      );
    }
    const later = own.map((part) => (part.id === afterId ? { ...part, stableKey: before.stableKey } : part));
    const [pair] = describePairs(earlier, later, pairsByKey(earlier, later), version.scope).filter(
      (one) => one.after.id === afterId,
    );
    if (!pair || pair.kinds.length === 0) return;
    const { kinds, similarity } = pair;
    const { compartment } = version;
    const reason = 'Joined by hand';
    addChange(unit, { compartment, versionId, beforeId, afterId, kinds: [...kinds], similarity, reason });
  });
}

function pairsByKey(earlier: readonly PlanElement[], later: readonly PlanElement[]) {
  const byKey = new Map(earlier.map((part) => [part.stableKey, part]));
  return later.flatMap((part) => {
    const before = byKey.get(part.stableKey);
    return before ? [[before, part] as const] : [];
  });
}

type NewChange = Omit<PlanChange, 'id' | 'state' | 'createdAt' | 'updatedAt'>;

function addChange(unit: UnitOfWork, fields: NewChange): void {
  const { compartment, versionId, beforeId, afterId, kinds, similarity, reason } = fields;
  unit.add('planChanges', {
    id: planChangeIdOf(versionId, beforeId, afterId),
    compartment,
    versionId,
    beforeId,
    afterId,
    kinds,
    similarity,
    reason,
    state: 'confirmed',
  });
}

async function changesOf({ database }: UnitOfWork, versionId: string): Promise<readonly PlanChange[]> {
  const rows = await database.rows('planChanges').where('versionId').equals(versionId).toArray();
  return rows.map((row) => fromRow<'planChanges'>(row));
}

/** Changes speak of parts and of a text; those that speak of one that goes, go with it. */
export async function forgetChanges(
  unit: UnitOfWork,
  parts: readonly PlanElementId[],
  text: PlanVersion['id'] | null = null,
): Promise<void> {
  const { database } = unit;
  const named = { beforeId: [...parts], afterId: [...parts], versionId: text === null ? [] : [text] };
  for (const [field, ids] of Object.entries(named)) {
    const rows = await database.rows('planChanges').where(field).anyOf(ids).toArray();
    for (const row of rows) {
      const { id } = fromRow<'planChanges'>(row);
      if (await unit.get('planChanges', id)) await unit.remove('planChanges', id);
    }
  }
}

/** Takes a question off a part in every text of its plan. */
export async function untie(unit: UnitOfWork, question: QuestionId, elementId: PlanElementId): Promise<void> {
  const part = await unit.need('planElements', elementId);
  const version = await unit.need('planVersions', part.versionId);
  const all = await elementsOfVersions(unit, [version, ...(await otherVersions(unit, version))]);
  for (const { id, stableKey } of all) {
    const link = testsLinkId(question, id);
    if (stableKey === part.stableKey && (await unit.get('links', link))) await unit.remove('links', link);
  }
}
