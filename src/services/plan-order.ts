/** The order of a plan's texts, put right by hand: a draft that was found late comes before what was published. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError } from '../domain/errors';
import type { PlanVersionId } from '../domain/ids';
import type { PlanElement, PlanVersion } from '../domain/plan';
import type { PlanChange } from '../domain/plan-change';
import { keyedMatchSteps } from '../domain/plan-match';
import { countingVersions, inVersionOrder, planState } from '../domain/plan-state';
import { inSlices } from './in-slices';
import { otherVersions } from './plan-carry';
import { changesIn, elementsOfVersions, type Joined } from './plan-join';
import { putChanges } from './plan-versions';
import type { ServiceContext } from './ports';

/**
 * Puts a text right after another of its plan, or first. Which parts are the same stays as it is; what changed is
 * reckoned anew between the texts that are neighbours now, and what was confirmed and still is so stays confirmed. One
 * step of undo.
 * @param after null puts it first.
 * @throws AppError `invalid` when the other is no text of the same plan.
 */
export async function orderVersion(
  context: ServiceContext,
  id: PlanVersionId,
  after: PlanVersionId | null,
): Promise<void> {
  await context.transactor.transact('Change order of texts', async (unit) => {
    const version = await unit.need('planVersions', id);
    const before = inVersionOrder([version, ...(await otherVersions(unit, version))]);
    const ordered = before.filter((one) => one.id !== id);
    const at = after === null ? 0 : ordered.findIndex((one) => one.id === after) + 1;
    if (after !== null && at === 0)
      throw new AppError('invalid', 'This was not changed: the other is no text of this plan.');
    ordered.splice(at, 0, version);
    const first = ordered.findIndex((one, index) => one.id !== before[index]?.id);
    if (first < 0) return;
    for (const [index, one] of ordered.entries()) {
      await unit.patch('planVersions', one.id, { previousVersionId: ordered[index - 1]?.id ?? null });
    }
    const elements = await elementsOfVersions(unit, ordered);
    for (const [index, one] of ordered.entries()) {
      if (index >= first) await reckonAnew(unit, one, ordered.slice(0, index), elements);
    }
  });
}

async function reckonAnew(
  unit: UnitOfWork,
  version: PlanVersion,
  earlier: readonly PlanVersion[],
  elements: readonly PlanElement[],
): Promise<void> {
  const own = elements.filter(({ versionId }) => versionId === version.id);
  const state = planState(countingVersions(earlier), elements);
  const match = earlier.length === 0 ? null : await inSlices(keyedMatchSteps(state, own, version.scope));
  const wanted = match === null ? [] : changesIn(version, match);
  await putChanges(unit, version.id, await withKnownStates(unit, version, wanted));
}

/** What a person has confirmed, and is the same change still, needs no second look. */
async function withKnownStates(
  { database }: UnitOfWork,
  version: PlanVersion,
  wanted: Joined['changes'],
): Promise<Joined['changes']> {
  const rows = await database.rows('planChanges').where('versionId').equals(version.id).toArray();
  const known = new Map<string, PlanChange>(rows.map((row) => [row.id, fromRow<'planChanges'>(row)]));
  return wanted.map((change) => {
    const was = known.get(change.id);
    return was && was.kinds.join() === change.kinds.join() ? { ...change, state: was.state } : change;
  });
}
