/** What a plan says now: its newest whole text with the newer pages of it laid over. Pure. */
import type { PlanElement, PlanVersion } from './plan';

/** The versions of one plan, the oldest first: each after the one it was matched with, else in the order they came. */
export function inVersionOrder<V extends Pick<PlanVersion, 'id' | 'previousVersionId' | 'createdAt'>>(
  versions: readonly V[],
): readonly V[] {
  const byAge = [...versions].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  const known = new Set<string>(versions.map(({ id }) => id));
  const ordered: V[] = [];
  const follow = (previous: string | null) => {
    for (const version of byAge) {
      if (ordered.includes(version)) continue;
      const isNext =
        previous === null
          ? version.previousVersionId === null || !known.has(version.previousVersionId)
          : version.previousVersionId === previous;
      if (!isNext) continue;
      ordered.push(version);
      follow(version.id);
    }
  };
  follow(null);
  // Versions that follow each other in a ring can't be stored; if they were, they would come last.
  return [...ordered, ...byAge.filter((version) => !ordered.includes(version))];
}

/** The versions that count: the accepted ones, or all while none has been accepted. */
export function countingVersions<V extends Pick<PlanVersion, 'reviewState'>>(versions: readonly V[]): readonly V[] {
  const accepted = versions.filter(({ reviewState }) => reviewState === 'accepted');
  return accepted.length > 0 ? accepted : versions;
}

/**
 * The parts of a plan as they stand after these versions: one for each `stableKey`, with the words of the newest text
 * that has it, and standing where that text has it. Rows are those stored, but for parents, which are parts of the
 * state, and for places among siblings.
 * @param versions of one plan, the oldest first.
 */
export function planState(
  versions: readonly Pick<PlanVersion, 'id' | 'scope'>[],
  elements: readonly PlanElement[],
): readonly PlanElement[] {
  const from = Math.max(
    0,
    versions.findLastIndex(({ scope }) => scope === 'whole'),
  );
  const keyOf = new Map<string, string>(elements.map(({ id, stableKey }) => [id, stableKey]));
  const placed = new Map<string, Placed>();
  for (const version of versions.slice(from)) {
    for (const element of elements) {
      if (element.versionId !== version.id) continue;
      const known = placed.get(element.stableKey);
      const parentKey = element.parentId === null ? null : (keyOf.get(element.parentId) ?? null);
      // A page without its own heading does not lift what stands under it to the top of the plan.
      const above = parentKey ?? known?.parentKey ?? null;
      placed.set(element.stableKey, { element, parentKey: above, order: known?.order ?? element.order });
    }
  }
  return [...placed.values()].map(({ element, parentKey, order }) => {
    const parent = parentKey === null ? undefined : placed.get(parentKey);
    return { ...element, order, parentId: parent?.element.id ?? null };
  });
}

interface Placed {
  readonly element: PlanElement;
  readonly parentKey: string | null;
  readonly order: string;
}
