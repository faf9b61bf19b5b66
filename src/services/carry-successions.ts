/** Decisions about successors follow a part into the one it is merged with. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import type { PlanElement } from '../domain/plan';
import { type Succession, successionIdOf } from '../domain/succession';

/**
 * What was decided of a part that is merged holds of the merged part; where something was decided of that already, it
 * stays. A part that another text of the plan still has keeps its decisions.
 */
export async function carrySuccessions(unit: UnitOfWork, gone: PlanElement, kept: PlanElement): Promise<void> {
  const { database } = unit;
  const { planId } = await unit.need('planVersions', gone.versionId);
  const same = await database.rows('planElements').where('stableKey').equals(gone.stableKey).toArray();
  if (same.some(({ id }) => id !== gone.id)) return;
  const rows = await Promise.all(
    ['fromPlanId', 'toPlanId'].map((field) => database.rows('successions').where(field).equals(planId).toArray()),
  );
  const move = (plan: string, key: string | null) => (plan === planId && key === gone.stableKey ? kept.stableKey : key);
  for (const row of rows.flat().map((one) => fromRow<'successions'>(one))) {
    const fromKey = move(row.fromPlanId, row.fromKey) ?? row.fromKey;
    const toKey = move(row.toPlanId, row.toKey);
    if (fromKey !== row.fromKey || toKey !== row.toKey) await replace(unit, row, { ...row, fromKey, toKey });
  }
}

async function replace(unit: UnitOfWork, old: Succession, moved: Succession): Promise<void> {
  const { compartment, fromPlanId, fromKey, toPlanId, toKey, verdict } = moved;
  await unit.remove('successions', old.id);
  const id = successionIdOf({ plan: fromPlanId, key: fromKey }, { plan: toPlanId, key: toKey });
  if (await unit.get('successions', id)) return;
  unit.add('successions', { id, compartment, fromPlanId, fromKey, toPlanId, toKey, verdict });
}
