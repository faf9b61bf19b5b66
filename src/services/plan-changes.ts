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
import { inVersionOrder } from '../domain/plan-state';
import { keysOnlyOf, moveKey } from './part-keys';
import { carryLinks, linksToParts, otherVersions } from './plan-carry';
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
  const parts = [after, ...(await laterTexts(unit, version, after.stableKey))];
  await removeCarried(unit, parts, version);
  for (const { id } of parts) await unit.patch('planElements', id, { stableKey: after.id });
  await unit.remove('planChanges', change.id);
  const reason = 'Kept apart by hand';
  addChange(unit, { ...change, beforeId: null, kinds: ['added'], similarity: 0, reason });
  addChange(unit, { ...change, afterId: null, kinds: ['dropped'], similarity: 0, reason });
}

/** The part with a key in each text after this one: it was taken for the same because of the part in this. */
async function laterTexts(unit: UnitOfWork, version: PlanVersion, stableKey: string): Promise<readonly PlanElement[]> {
  const all = inVersionOrder([version, ...(await otherVersions(unit, version))]);
  const later = all.slice(all.findIndex(({ id }) => id === version.id) + 1);
  return (await elementsOfVersions(unit, later)).filter((part) => part.stableKey === stableKey);
}

/** Questions and notes that are tied to the other part as well came from there, and come off again. */
async function removeCarried(unit: UnitOfWork, parts: readonly PlanElement[], version: PlanVersion): Promise<void> {
  const own = new Set(parts.map(({ id }) => id));
  const twins = (await elementsOfVersions(unit, await otherVersions(unit, version))).filter(
    ({ id, stableKey }) => stableKey === parts[0]?.stableKey && !own.has(id),
  );
  const before = new Set((await linksToParts(unit, twins)).map(({ fromId }) => fromId));
  for (const link of await linksToParts(unit, parts)) if (before.has(link.fromId)) await unit.remove('links', link.id);
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
    await takeKey(unit, version, after, before.stableKey);
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

/** Gives a part, and what later texts have of it, the key of an earlier one, with what hangs on both. */
async function takeKey(unit: UnitOfWork, version: PlanVersion, after: PlanElement, stableKey: string): Promise<void> {
  const { planId } = version;
  const versions = [version, ...(await otherVersions(unit, version))];
  const accepted = new Set(versions.filter(({ reviewState }) => reviewState === 'accepted').map(({ id }) => id));
  const all = await elementsOfVersions(unit, versions);
  const taken = all.filter((part) => part.stableKey === stableKey);
  const isTaken = new Set(taken.map(({ versionId }) => versionId));
  const parts = [after, ...(await laterTexts(unit, version, after.stableKey))].filter(
    ({ id, versionId }) => id === after.id || !isTaken.has(versionId),
  );
  for (const part of parts) {
    await unit.patch('planElements', part.id, { stableKey });
    if (accepted.has(part.versionId)) await carryLinks(unit, [{ ...part, stableKey }], taken);
  }
  for (const was of await keysOnlyOf(unit, parts)) {
    await moveKey(unit, { planId, stableKey: was }, { planId, stableKey });
  }
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
