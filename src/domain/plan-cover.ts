/** How much of a plan a text speaks of: all of it, or the page of one priority. Pure. */
import type { PlanElement } from './plan';

export interface Cover {
  readonly scope: 'whole' | 'part';
  /** Parts of the earlier text that the later one speaks of: what is missing among them was dropped. */
  readonly ids: ReadonlySet<string>;
}

type Pairs = readonly (readonly [PlanElement, PlanElement])[];

/** A text that has less than this of the earlier one's parts may be a page of it. */
const MOST_OF_PLAN = 0.6;
/** And then most of its own parts are known from there. */
const LEAST_KNOWN = 0.6;

/**
 * A text is part of a plan when it has few of its parts, knows most of its own from there, and they stand together:
 * then it covers what stands under their common heads.
 */
export function coveredBy(
  earlier: readonly PlanElement[],
  later: readonly PlanElement[],
  pairs: Pairs,
  scope?: 'whole' | 'part',
): Cover {
  const all = new Set<string>(earlier.map(({ id }) => id));
  if ((scope ?? (looksPartial(earlier, later, pairs) ? 'part' : 'whole')) === 'whole') {
    return { scope: 'whole', ids: all };
  }
  return { scope: 'part', ids: underHeads(earlier, new Set(pairs.map(([one]) => one.id))) };
}

function looksPartial(earlier: readonly PlanElement[], later: readonly PlanElement[], pairs: Pairs): boolean {
  if (pairs.length === 0 || pairs.length / earlier.length >= MOST_OF_PLAN) return false;
  if (pairs.length / later.length < LEAST_KNOWN) return false;
  const covered = underHeads(earlier, new Set(pairs.map(([one]) => one.id)));
  const paired = pairs.filter(([one]) => covered.has(one.id)).length;
  // A plan that was cut down has lost parts everywhere; a page has nearly all of the little it speaks of.
  return covered.size > 0 && paired / covered.size >= MOST_OF_PLAN && covered.size / earlier.length < MOST_OF_PLAN;
}

/** What stands under the topmost parts found, and beside them where most of their siblings were found. */
function underHeads(earlier: readonly PlanElement[], found: ReadonlySet<string>): ReadonlySet<string> {
  const siblings = new Map<string | null, string[]>();
  for (const { id, parentId } of earlier) siblings.set(parentId, [...(siblings.get(parentId) ?? []), id]);
  const covered = new Set(found);
  for (const [parent, ids] of siblings) {
    // The plan itself is no head: its other priorities are not spoken of.
    if (parent === null) continue;
    if (ids.filter((id) => found.has(id)).length / ids.length >= 0.5) for (const id of ids) covered.add(id);
  }
  for (const { id, parentId } of earlier) if (parentId !== null && covered.has(parentId)) covered.add(id);
  return covered;
}
