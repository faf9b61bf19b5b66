/**
 * The parts of all plans as they are now: each once, however many texts of its plan have it, in the words of the newest
 * text that counts. Pure.
 */
import type { PlanElementId } from './ids';
import { elementTree, type PlanElement } from './plan';
import { newestFirst, type PlanPart, type PlanRows, partsOfTree, planParts, versionLabel } from './plan-parts';
import { countingVersions, inVersionOrder, planState } from './plan-state';

export interface CurrentParts {
  /** In the order of their trees; the plan whose text was accepted last first. */
  readonly list: readonly PlanPart[];
  /** What any part of any version is now. A part that is gone, or new in a text still in review, is what it was last. */
  readonly byId: ReadonlyMap<PlanElementId, PlanPart>;
}

/** @param all the parts of all versions, when they are known already. */
export function currentParts(rows: PlanRows, all: readonly PlanPart[] = planParts(rows)): CurrentParts {
  const list = [...new Set([...rows.versions].sort(newestFirst).map(({ planId }) => planId))].flatMap((planId) => {
    const own = inVersionOrder(rows.versions.filter((version) => version.planId === planId));
    const state = planState(countingVersions(own), elementsOf(rows, new Set(own.map(({ id }) => id))));
    const title = rows.plans.find(({ id }) => id === planId)?.title ?? '';
    const labels = new Map(own.map((version) => [version.id, { planId, planLabel: versionLabel(title, version) }]));
    return partsOfTree(elementTree(state), ({ versionId }) => labels.get(versionId) ?? { planId, planLabel: title });
  });
  const keyOf = ({ planId, element }: PlanPart) => `${planId}|${element.stableKey}`;
  const byKey = new Map(list.map((part) => [keyOf(part), part]));
  const age = new Map(inVersionOrder(rows.versions).map(({ id }, index) => [id, index]));
  for (const part of [...all].sort((a, b) => (age.get(b.versionId) ?? 0) - (age.get(a.versionId) ?? 0))) {
    if (!byKey.has(keyOf(part))) byKey.set(keyOf(part), part);
  }
  return { list, byId: new Map(all.map((part) => [part.element.id, byKey.get(keyOf(part)) ?? part])) };
}

function elementsOf({ elements }: PlanRows, versions: ReadonlySet<string>): readonly PlanElement[] {
  return elements.filter(({ versionId }) => versions.has(versionId));
}
