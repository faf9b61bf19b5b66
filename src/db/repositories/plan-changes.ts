/** Reads for what changed from one text of a plan to the next. */
import type { PlanVersionId } from '../../domain/ids';
import type { PlanElement, PlanVersion } from '../../domain/plan';
import type { PlanChange } from '../../domain/plan-change';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

/** A change with both its parts. */
export interface ListedPlanChange {
  readonly id: string;
  readonly change: PlanChange;
  readonly before: PlanElement | null;
  readonly after: PlanElement | null;
  /** Words of the part it stood under, and stands under; empty at the top. */
  readonly beforeUnder: string;
  readonly afterUnder: string;
  /** How many questions test the earlier part. */
  readonly questions: number;
}

export interface VersionChanges {
  /** The text before; null for the first. */
  readonly previous: PlanVersion | null;
  /** In no order. */
  readonly changes: readonly ListedPlanChange[];
  /** How many parts are the same as before. */
  readonly same: number;
  /** How many parts the plan's other texts have, each once. */
  readonly parts: number;
  /** Parts of the plan's other texts, for joining one by hand. */
  readonly others: readonly PlanElement[];
}

/** Null when there is no such version (any more). */
export async function versionChanges(database: ScrutinyDatabase, id: PlanVersionId): Promise<VersionChanges | null> {
  const row = await database.rows('planVersions').get(id);
  if (!row) return null;
  const version = fromRow<'planVersions'>(row);
  const [changeRows, versionRows] = await Promise.all([
    database.rows('planChanges').where('versionId').equals(id).toArray(),
    database.rows('planVersions').where('planId').equals(version.planId).toArray(),
  ]);
  const versions = versionRows.map((one) => fromRow<'planVersions'>(one));
  const elementRows = await database
    .rows('planElements')
    .where('versionId')
    .anyOf(versions.map((one) => one.id))
    .toArray();
  const elements = elementRows.map((one) => fromRow<'planElements'>(one));
  const byId = new Map(elements.map((element) => [element.id, element]));
  const changes = changeRows.map((one) => fromRow<'planChanges'>(one));
  const tests = await countTests(
    database,
    changes.flatMap(({ beforeId }) => beforeId ?? []),
  );
  const under = (element: PlanElement | null) =>
    element?.parentId == null ? '' : (byId.get(element.parentId)?.text ?? '');
  const others = elements.filter(({ versionId }) => versionId !== id);
  const keys = new Set(others.map(({ stableKey }) => stableKey));
  const joined = elements.filter(({ versionId, stableKey }) => versionId === id && keys.has(stableKey)).length;
  const previous = versions.find((one) => one.id === version.previousVersionId) ?? null;
  return {
    previous,
    changes: changes.map((change) => {
      const before = change.beforeId === null ? null : (byId.get(change.beforeId) ?? null);
      const after = change.afterId === null ? null : (byId.get(change.afterId) ?? null);
      const questions = tests.get(change.beforeId ?? '') ?? 0;
      return { id: change.id, change, before, after, beforeUnder: under(before), afterUnder: under(after), questions };
    }),
    same: joined - changes.filter(({ beforeId, afterId }) => beforeId !== null && afterId !== null).length,
    parts: keys.size,
    others,
  };
}

async function countTests(database: ScrutinyDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const keys = ids.map((id): [string, string] => ['tests', id]);
  const counts = new Map<string, number>();
  await database
    .rows('links')
    .where('[kind+toId]')
    .anyOf(keys)
    .each((row) => {
      const { toId } = fromRow<'links'>(row);
      counts.set(toId, (counts.get(toId) ?? 0) + 1);
    });
  return counts;
}
