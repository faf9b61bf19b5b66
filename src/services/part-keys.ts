/**
 * What hangs on a part in all the texts of its plan: its figures, and what was decided of its successors. It goes by the
 * part's key, so it is moved when the part gets another, and goes to the bin when no text has the part any more.
 */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { inheritedCompartment } from '../domain/entity';
import type { PlanId } from '../domain/ids';
import { type Measure, measureIdOf } from '../domain/measure';
import type { PlanElement } from '../domain/plan';
import { type Succession, successionIdOf } from '../domain/succession';

/** A part of a plan, in all its texts. */
export interface KeyedPart {
  readonly planId: PlanId;
  readonly stableKey: string;
}

/**
 * The keys of these parts that no other part has.
 * @param parts as they were before this unit changed them.
 * @param kept keys that parts have got in this unit.
 */
export async function keysOnlyOf(
  { database }: UnitOfWork,
  parts: readonly Pick<PlanElement, 'id' | 'stableKey'>[],
  kept: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<string>> {
  const own = new Set<string>(parts.map(({ id }) => id));
  const keys = new Set(parts.map(({ stableKey }) => stableKey));
  const rows = await database
    .rows('planElements')
    .where('stableKey')
    .anyOf([...keys])
    .toArray();
  const elsewhere = new Set(rows.filter(({ id }) => !own.has(id)).map((row) => String(row['stableKey'])));
  return new Set([...keys].filter((key) => !elsewhere.has(key) && !kept.has(key)));
}

/**
 * Figures and decisions of one part become those of another. Where something was decided of that already, it stays, and
 * so do its unit and which way is better.
 */
export async function moveKey(unit: UnitOfWork, from: KeyedPart, to: KeyedPart): Promise<void> {
  if (from.planId === to.planId && from.stableKey === to.stableKey) return;
  for (const row of await decisionsOn(unit, from)) {
    await unit.remove('successions', row.id);
    const isFrom = isAt(from, row.fromPlanId, row.fromKey);
    const isTo = isAt(from, row.toPlanId, row.toKey);
    const moved = {
      ...row,
      ...(isFrom ? { fromPlanId: to.planId, fromKey: to.stableKey } : {}),
      ...(isTo ? { toPlanId: to.planId, toKey: to.stableKey } : {}),
    };
    // Of one plan now: nothing follows itself.
    if (moved.fromPlanId !== moved.toPlanId) await decideOnce(unit, moved);
  }
  await moveFigures(unit, from, to);
}

/** Moves the figures of a part and what was decided of it to the bin. */
export async function forgetKey(unit: UnitOfWork, part: KeyedPart): Promise<void> {
  for (const { id } of await decisionsOn(unit, part)) await unit.remove('successions', id);
  const measure = await unit.get('measures', measureIdOf(part.planId, part.stableKey));
  if (measure) await forgetMeasure(unit, measure);
}

/** Moves a measure and its figures to the bin. */
export async function forgetMeasure(unit: UnitOfWork, { id }: Pick<Measure, 'id'>): Promise<void> {
  for (const reading of await readingsOf(unit, id)) await unit.remove('measureReadings', reading.id);
  await unit.remove('measures', id);
}

async function moveFigures(unit: UnitOfWork, from: KeyedPart, to: KeyedPart): Promise<void> {
  const measure = await unit.get('measures', measureIdOf(from.planId, from.stableKey));
  if (!measure) return;
  const { compartment } = await unit.need('plans', to.planId);
  const id = measureIdOf(to.planId, to.stableKey);
  const known = await unit.get('measures', id);
  if (known) {
    const { unit: counted, better } = known;
    await unit.patch('measures', id, { unit: counted || measure.unit, better: better ?? measure.better });
  } else {
    const inherited = inheritedCompartment(measure.compartment, compartment);
    unit.add('measures', {
      id,
      compartment: inherited,
      ...to,
      unit: measure.unit,
      better: measure.better,
    });
  }
  const target = await unit.need('measures', id);
  for (const reading of await readingsOf(unit, measure.id)) {
    await unit.patch('measureReadings', reading.id, {
      measureId: id,
      compartment: inheritedCompartment(reading.compartment, target.compartment),
    });
  }
  await unit.remove('measures', measure.id);
}

async function readingsOf(unit: UnitOfWork, id: Measure['id']) {
  const rows = await unit.database.rows('measureReadings').where('measureId').equals(id).toArray();
  return rows.map((row) => fromRow<'measureReadings'>(row));
}

async function decisionsOn(unit: UnitOfWork, part: KeyedPart): Promise<readonly Succession[]> {
  const found = new Map<string, Succession>();
  for (const field of ['fromPlanId', 'toPlanId']) {
    const rows = await unit.database.rows('successions').where(field).equals(part.planId).toArray();
    for (const row of rows) {
      // Another part may have been moved before, in the same unit.
      const now = await unit.get('successions', fromRow<'successions'>(row).id);
      if (now) found.set(now.id, now);
    }
  }
  return [...found.values()].filter(
    (row) => isAt(part, row.fromPlanId, row.fromKey) || isAt(part, row.toPlanId, row.toKey),
  );
}

function isAt(part: KeyedPart, plan: PlanId, key: string | null): boolean {
  return plan === part.planId && key === part.stableKey;
}

async function decideOnce(unit: UnitOfWork, row: Succession): Promise<void> {
  const { fromPlanId, fromKey, toPlanId, toKey, verdict } = row;
  const id = successionIdOf({ plan: fromPlanId, key: fromKey }, { plan: toPlanId, key: toKey });
  if (await unit.get('successions', id)) return;
  const [from, to] = [await unit.need('plans', fromPlanId), await unit.need('plans', toPlanId)];
  const compartment = inheritedCompartment(row.compartment, from.compartment, to.compartment);
  unit.add('successions', { id, compartment, fromPlanId, fromKey, toPlanId, toKey, verdict });
}
