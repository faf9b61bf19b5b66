/**
 * A newly read text as another text of a plan: which plan it belongs to, its parts joined to those that are there, what
 * a person corrected made again. All inside a running unit of work.
 */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { type Compartment, inheritedCompartment } from '../domain/entity';
import { newId, type PlanElementId, type PlanId, type PlanVersionId } from '../domain/ids';
import type { Plan, PlanElement, PlanVersion } from '../domain/plan';
import { type PlanChange, type PlanChangeKind, planChangeIdOf } from '../domain/plan-change';
import { type Corrected, correctionSteps } from '../domain/plan-corrections';
import { matchSteps, type PlanMatch } from '../domain/plan-match';
import { type NewText, recognitionSteps } from '../domain/plan-recognition';
import { CHECKED_BEFORE, isSettled } from '../domain/plan-review';
import { countingVersions, inVersionOrder, planState } from '../domain/plan-state';
import { inSlices } from './in-slices';

/** A plan with the texts a new one can be matched with. */
export interface EarlierTexts {
  readonly plan: Plan;
  /** The newest text of the plan. */
  readonly newest: PlanVersion;
  /** The parts of the plan as they are now. */
  readonly state: readonly PlanElement[];
  /** Whether the parts as they are now were accepted, and are no proposal. */
  readonly isAccepted: boolean;
  /** The parts of all its texts. */
  readonly elements: readonly PlanElement[];
}

/** The plan that a text belongs to by what it says; null when it is a plan of its own. */
export async function planOfText(
  unit: UnitOfWork,
  text: NewText,
  compartment: Compartment,
): Promise<EarlierTexts | null> {
  const plans = (await unit.database.rows('plans').toArray()).map((row) => fromRow<'plans'>(row));
  const known: EarlierTexts[] = [];
  for (const plan of plans) {
    const earlier = await earlierTexts(unit, plan.id, null);
    // An exempt text makes what rests on it exempt: it is joined to a plan only by hand.
    if (earlier?.elements.every((one) => one.compartment === compartment)) known.push(earlier);
  }
  const found = await inSlices(recognitionSteps(text, known));
  return known.find(({ plan }) => plan.id === found?.plan.id) ?? null;
}

/** The texts of a plan but one; null when there is no other. Of its own plan, a text has those before it. */
export async function earlierTexts(
  unit: UnitOfWork,
  planId: PlanId,
  except: PlanVersionId | null,
): Promise<EarlierTexts | null> {
  const { database } = unit;
  const plan = await unit.need('plans', planId);
  const rows = await database.rows('planVersions').where('planId').equals(planId).toArray();
  const ordered = inVersionOrder(rows.map((row) => fromRow<'planVersions'>(row)));
  const at = ordered.findIndex(({ id }) => id === except);
  const versions = at < 0 ? ordered : ordered.slice(0, at);
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const elements = await elementsOfVersions(unit, versions);
  const isAccepted = versions.some(({ reviewState }) => reviewState === 'accepted');
  return { plan, newest, isAccepted, elements, state: planState(countingVersions(versions), elements) };
}

export async function elementsOfVersions(
  { database }: Pick<UnitOfWork, 'database'>,
  versions: readonly Pick<PlanVersion, 'id'>[],
): Promise<readonly PlanElement[]> {
  const ids = versions.map(({ id }) => id);
  const rows = await database.rows('planElements').where('versionId').anyOf(ids).toArray();
  return rows.map((row) => fromRow<'planElements'>(row));
}

/** The proposal with what a person corrected in the earlier texts. */
export async function correctedAsBefore(
  { database }: UnitOfWork,
  proposed: readonly PlanElement[],
  { elements, state, newest }: EarlierTexts,
): Promise<Corrected> {
  const versions = new Set<string>(elements.map(({ versionId }) => versionId));
  const binned = await database.bin.where('table').equals('planElements').toArray();
  const deleted = binned
    .filter(({ label }) => /^Delete (?:part|\d)/.test(label))
    .map(({ row }) => fromRow<'planElements'>(row))
    .filter(({ versionId }) => versions.has(versionId));
  const label = newest.label.trim() === '' ? 'the text before' : newest.label;
  return inSlices(correctionSteps(proposed, { parts: state, deleted, label }, () => newId<PlanElementId>()));
}

/** A page is read without the rest of its plan: of what kind a part with the same words is, the plan says better. */
function kindsFromWhole(read: readonly PlanElement[], match: PlanMatch): readonly PlanElement[] {
  const other = match.pairs.filter(
    ({ similarity, before, after }) => similarity === 1 && before.type !== after.type && after.confidence < 1,
  );
  if (match.scope === 'whole' || other.length === 0) return read;
  const kinds = new Map(other.map(({ before, after }) => [after.id, before.type]));
  return read.map((part) => ({ ...part, type: kinds.get(part.id) ?? part.type }));
}

export interface Joined {
  readonly scope: PlanVersion['scope'];
  readonly elements: readonly PlanElement[];
  readonly changes: readonly Omit<PlanChange, 'createdAt' | 'updatedAt'>[];
}

/** Joins the parts of a text to those of the plan: the same part has the same key. */
export async function joinToPlan(
  version: Pick<PlanVersion, 'id' | 'compartment'>,
  read: readonly PlanElement[],
  { state, newest, isAccepted }: EarlierTexts,
  scope?: PlanVersion['scope'],
): Promise<Joined> {
  const first = await inSlices(matchSteps(state, read, scope));
  const proposed = kindsFromWhole(read, first);
  const match = proposed === read ? first : await inSlices(matchSteps(state, proposed, scope));
  const pairs = new Map(match.pairs.map((pair) => [pair.after.id, pair]));
  const reason = CHECKED_BEFORE + (newest.label.trim() === '' ? 'the text before' : newest.label);
  const elements = proposed.map((part) => {
    const pair = pairs.get(part.id);
    if (pair === undefined) return part;
    const stableKey = pair.before.stableKey;
    // Nobody has to check again what was checked and is still the same.
    const isChecked = pair.kinds.length === 0 && (isAccepted || isSettled(pair.before)) && !isSettled(part);
    return isChecked ? { ...part, stableKey, confidence: 1, reason } : { ...part, stableKey };
  });
  return { scope: match.scope, elements, changes: changesIn(version, match) };
}

/** What a text changed, to be confirmed. */
export function changesIn(version: Pick<PlanVersion, 'id' | 'compartment'>, match: PlanMatch): Joined['changes'] {
  const change = (before: PlanElement | null, after: PlanElement | null, kinds: readonly PlanChangeKind[]) => ({
    id: planChangeIdOf(version.id, before?.id ?? null, after?.id ?? null),
    compartment: inheritedCompartment(version.compartment, before?.compartment ?? 'open'),
    versionId: version.id,
    beforeId: before?.id ?? null,
    afterId: after?.id ?? null,
    kinds: [...kinds],
    state: 'proposed' as const,
  });
  return [
    ...match.pairs
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ before, after, kinds, similarity, reason }) => ({ ...change(before, after, kinds), similarity, reason })),
    ...match.added.map((part) => ({
      ...change(null, part, ['added']),
      similarity: 0,
      reason: 'No part of the earlier text is like it',
    })),
    ...match.dropped.map((part) => ({
      ...change(part, null, ['dropped']),
      similarity: 0,
      reason: 'No part of this text is like it',
    })),
  ];
}
