/** What hangs on the parts of earlier texts comes to hang on the same parts of a later one. Old rows stay. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { Commitment } from '../domain/commitment';
import type { AnnotationId, LinkId, PlanElementId, QuestionId } from '../domain/ids';
import type { Link } from '../domain/link';
import type { PlanElement, PlanVersion } from '../domain/plan';
import { wordKey } from '../domain/similarity';
import { linkNote } from './note-links';
import { elementsOfVersions } from './plan-join';
import { linkPromise, linkTo } from './question-links';

/**
 * Ties the questions and notes of the plan's other texts to the same parts of this one, and its promises to theirs.
 * @param own the parts of this text, where the unit has changed them.
 */
export async function carryOver(unit: UnitOfWork, version: PlanVersion, own?: readonly PlanElement[]): Promise<void> {
  const others = await otherVersions(unit, version);
  if (others.length === 0) return;
  const parts = own ?? (await elementsOfVersions(unit, [version]));
  await carryLinks(unit, parts, await elementsOfVersions(unit, others));
  await carryPromises(unit, version, others);
}

/** The same for the questions and notes of some parts only. */
export async function carryLinks(
  unit: UnitOfWork,
  own: readonly PlanElement[],
  others: readonly PlanElement[],
): Promise<void> {
  const byKey = new Map(own.map((part) => [part.stableKey, part]));
  const keyOf = new Map<string, string>(others.map(({ id, stableKey }) => [id, stableKey]));
  const wanted = new Map<QuestionId, PlanElementId[]>();
  for (const link of await linksToParts(unit, others)) {
    const part = byKey.get(keyOf.get(link.toId) ?? '');
    if (part && link.kind === 'about') await carryNote(unit, link.fromId as AnnotationId, part);
    if (link.kind !== 'tests') continue;
    const question = part && (await unit.get('questions', link.fromId as QuestionId));
    // An open question can't rest on an exempt part.
    if (!question || (part.compartment === 'exempt' && question.compartment !== 'exempt')) continue;
    wanted.set(question.id, [...(wanted.get(question.id) ?? []), part.id]);
  }
  for (const [question, parts] of wanted) await linkTo(unit, question, parts);
}

/** An open note can't be about an exempt part without being asked to. */
async function carryNote(unit: UnitOfWork, id: AnnotationId, part: PlanElement): Promise<void> {
  const note = await unit.get('annotations', id);
  if (note && (part.compartment !== 'exempt' || note.compartment === 'exempt')) await linkNote(unit, id, [part.id]);
}

/** The links of questions and of notes to these parts, the oldest first. */
export async function linksToParts(
  { database }: Pick<UnitOfWork, 'database'>,
  parts: readonly Pick<PlanElement, 'id'>[],
): Promise<readonly Link[]> {
  const keys = parts.flatMap(({ id }) => (['tests', 'about'] as const).map((kind): [string, string] => [kind, id]));
  const rows = await database.rows('links').where('[kind+toId]').anyOf(keys).toArray();
  return rows.map((row) => fromRow<'links'>(row)).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

export async function otherVersions(
  { database }: Pick<UnitOfWork, 'database'>,
  version: Pick<PlanVersion, 'id' | 'planId'>,
): Promise<readonly PlanVersion[]> {
  const rows = await database.rows('planVersions').where('planId').equals(version.planId).toArray();
  return rows.map((row) => fromRow<'planVersions'>(row)).filter(({ id }) => id !== version.id);
}

/** Promises with the same words keep what was recorded of them, and the questions asked about them. */
async function carryPromises(unit: UnitOfWork, version: PlanVersion, others: readonly PlanVersion[]): Promise<void> {
  const recorded = new Map<string, Commitment>();
  for (const { id } of others) {
    for (const promise of await promisesOf(unit, id)) {
      const key = wordKey(promise.text);
      const known = recorded.get(key);
      if (known === undefined || known.updatedAt < promise.updatedAt) recorded.set(key, promise);
    }
  }
  for (const promise of await promisesOf(unit, version.id)) {
    const before = recorded.get(wordKey(promise.text));
    // What was noted of an exempt text is no matter for an open one.
    if (before === undefined || (before.compartment === 'exempt' && promise.compartment !== 'exempt')) continue;
    const { state, note } = before;
    if (promise.state === 'outstanding' && promise.note === '')
      await unit.patch('commitments', promise.id, { state, note });
    await carryAsking(unit, before, promise);
  }
}

async function carryAsking(unit: UnitOfWork, before: Commitment, promise: Commitment): Promise<void> {
  const links = await unit.database.rows('links').where('[kind+toId]').equals(['asks', before.id]).toArray();
  for (const row of links) {
    const question = await unit.get('questions', fromRow<'links'>(row).fromId as QuestionId);
    if (question) await linkPromise(unit, question, promise);
  }
}

async function promisesOf({ database }: UnitOfWork, versionId: string): Promise<readonly Commitment[]> {
  const rows = await database.rows('commitments').where('versionId').equals(versionId).toArray();
  return rows.map((row) => fromRow<'commitments'>(row));
}

/** Links to parts whose questions and notes are tied to another text of the same part, too. */
export async function carriedLinks(
  unit: UnitOfWork,
  elements: readonly PlanElement[],
  others: readonly PlanVersion[],
): Promise<ReadonlySet<LinkId>> {
  const keys = new Set(elements.map(({ stableKey }) => stableKey));
  const twins = (await elementsOfVersions(unit, others)).filter(({ stableKey }) => keys.has(stableKey));
  const keyOf = new Map<string, string>([...elements, ...twins].map((part) => [part.id, part.stableKey]));
  const tied = new Set((await linksToParts(unit, twins)).map(({ fromId, toId }) => `${fromId}|${keyOf.get(toId)}`));
  const own = await linksToParts(unit, elements);
  return new Set(own.filter(({ fromId, toId }) => tied.has(`${fromId}|${keyOf.get(toId)}`)).map(({ id }) => id));
}
