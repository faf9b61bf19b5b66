/** What a later text of a plan makes of an earlier one, part by part. Pure. */
import type { PlanElement } from './plan';
import type { PlanChange, PlanChangeKind } from './plan-change';
import { coveredBy } from './plan-cover';
import { inTextOrder } from './plan-edit';
import { bareNumber, pairSteps } from './plan-pairing';
import { sameWords, similarity } from './similarity';
import { finish } from './steps';

/** The same part in both texts. */
export interface PartPair {
  readonly before: PlanElement;
  readonly after: PlanElement;
  /** Empty for what stayed the same. */
  readonly kinds: readonly PlanChangeKind[];
  /** 0..1, of the words. */
  readonly similarity: number;
  /** Why the two are taken for the same, in words. */
  readonly reason: string;
}

export interface PlanMatch {
  /** In the order of the later text. */
  readonly pairs: readonly PartPair[];
  readonly added: readonly PlanElement[];
  /** Parts of the earlier text that are gone; what the later one does not speak of at all is in `uncovered`. */
  readonly dropped: readonly PlanElement[];
  readonly uncovered: readonly PlanElement[];
  /** `part` when the later text speaks of some of the plan only, such as the page of one priority. */
  readonly scope: 'whole' | 'part';
}

/**
 * Matches two texts of one plan, in steps. Neither case nor any other typography makes a difference.
 * @param scope what is known of the later text; left out, it is found out.
 */
export function* matchSteps(
  before: readonly PlanElement[],
  after: readonly PlanElement[],
  scope?: 'whole' | 'part',
): Generator<void, PlanMatch> {
  const [earlier, later] = [inTextOrder(before), inTextOrder(after)];
  const mates = yield* pairSteps(earlier, later);
  const pairs: (readonly [PlanElement, PlanElement])[] = [];
  mates.forEach((a, b) => {
    const [one, other] = [earlier[b], later[a]];
    if (one && other) pairs.push([one, other]);
  });
  return yield* matchOf(earlier, later, pairs, scope);
}

/** What a later text makes of an earlier one where the same parts are known by their keys already. In steps. */
export function* keyedMatchSteps(
  before: readonly PlanElement[],
  after: readonly PlanElement[],
  scope: 'whole' | 'part',
): Generator<void, PlanMatch> {
  const [earlier, later] = [inTextOrder(before), inTextOrder(after)];
  const byKey = new Map(earlier.map((part) => [part.stableKey, part]));
  const pairs = later.flatMap((part) => {
    const one = byKey.get(part.stableKey);
    return one ? [[one, part] as const] : [];
  });
  return yield* matchOf(earlier, later, pairs, scope);
}

/** @param pairs in any order. */
function* matchOf(
  earlier: readonly PlanElement[],
  later: readonly PlanElement[],
  pairs: (readonly [PlanElement, PlanElement])[],
  scope?: 'whole' | 'part',
): Generator<void, PlanMatch> {
  const joined = new Set<string>(pairs.flatMap(([one, other]) => [one.id, other.id]));
  const left = earlier.filter(({ id }) => !joined.has(id));
  const cover = coveredBy(earlier, later, pairs, scope);
  const place = new Map(later.map(({ id }, index) => [id, index]));
  pairs.sort((a, b) => (place.get(a[1].id) ?? 0) - (place.get(b[1].id) ?? 0));
  return {
    pairs: yield* describeSteps(earlier, later, pairs, cover.scope),
    added: later.filter(({ id }) => !joined.has(id)),
    dropped: left.filter(({ id }) => cover.ids.has(id)),
    uncovered: left.filter(({ id }) => !cover.ids.has(id)),
    scope: cover.scope,
  };
}

/**
 * Compares pairs that are known to be the same parts: what changed in each.
 * @param pairs in the order of the later text.
 */
export function describePairs(
  earlier: readonly PlanElement[],
  later: readonly PlanElement[],
  pairs: readonly (readonly [PlanElement, PlanElement])[],
  scope: 'whole' | 'part',
): readonly PartPair[] {
  return finish(describeSteps(earlier, later, pairs, scope));
}

function* describeSteps(
  earlier: readonly PlanElement[],
  later: readonly PlanElement[],
  pairs: readonly (readonly [PlanElement, PlanElement])[],
  scope: 'whole' | 'part',
): Generator<void, readonly PartPair[]> {
  const mateOf = new Map<string, string>(pairs.map(([one, other]) => [one.id, other.id]));
  const names = new Map<string, string>([...earlier, ...later].map(({ id, text }) => [id, text]));
  const isOutOfOrder = outOfOrder(pairs, mateOf, new Map(earlier.map(({ id }, index) => [id, index])));
  const described: PartPair[] = [];
  for (const [before, after] of pairs) {
    const isElsewhere = isUnderAnother(before, after, mateOf, scope);
    const kinds: PlanChangeKind[] = [];
    const isSame = sameWords(before.text, after.text);
    if (!isSame) kinds.push('reworded');
    if (isElsewhere || isOutOfOrder(after.id)) kinds.push('moved');
    if (before.type !== after.type) kinds.push('retyped');
    if (isRenumbered(before, after)) kinds.push('renumbered');
    const alike = isSame ? 1 : similarity(before.text, after.text);
    const where = isElsewhere
      ? `under ${nameOf(after, names)} instead of ${nameOf(before, names)}`
      : 'in the same place';
    described.push({ before, after, kinds, similarity: alike, reason: `${likenessWords(alike)}, ${where}` });
    yield;
  }
  return described;
}

function nameOf({ parentId }: PlanElement, names: ReadonlyMap<string, string>): string {
  return parentId === null ? 'the plan itself' : `“${shortened(names.get(parentId) ?? '')}”`;
}

function isUnderAnother(
  before: PlanElement,
  after: PlanElement,
  mateOf: ReadonlyMap<string, string>,
  scope: 'whole' | 'part',
): boolean {
  if (before.parentId === null) return after.parentId !== null;
  const mate = mateOf.get(before.parentId);
  if (mate !== undefined) return mate !== after.parentId;
  // The page of one priority may lack the priority's own heading: what stood under it has not moved for that.
  return !(scope === 'part' && after.parentId === null);
}

function isRenumbered(before: PlanElement, after: PlanElement): boolean {
  const [one, other] = [bareNumber(before.number), bareNumber(after.number)];
  return one !== '' && other !== '' && one !== other;
}

/** Siblings in the later text that passed others: the fewest that explain the new order. */
function outOfOrder(
  pairs: readonly (readonly [PlanElement, PlanElement])[],
  mateOf: ReadonlyMap<string, string>,
  place: ReadonlyMap<string, number>,
): (id: string) => boolean {
  const groups = new Map<string | null, (readonly [string, number])[]>();
  for (const [before, after] of pairs) {
    const mate = before.parentId === null ? null : (mateOf.get(before.parentId) ?? before.parentId);
    if (mate !== after.parentId) continue;
    // Kinds of parts stand in groups of their own: outcomes before measures, or after them.
    const key = `${after.parentId}|${after.type}`;
    groups.set(key, [...(groups.get(key) ?? []), [after.id, place.get(before.id) ?? 0]]);
  }
  const passed = new Set<string>();
  for (const group of groups.values()) {
    const kept = longestRising(group.map(([, at]) => at));
    for (const [index, [id]] of group.entries()) if (!kept.has(index)) passed.add(id);
  }
  return (id) => passed.has(id);
}

/** Indexes of a longest rising subsequence. Quadratic: siblings are few. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  values.forEach((value, index) => {
    let best = -1;
    for (let at = 0; at < index; at += 1) {
      if ((values[at] ?? 0) < value && (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
    }
    lengths[index] = (lengths[best] ?? 0) + 1;
    previous[index] = best;
    if ((lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

function likenessWords(alike: number): string {
  if (alike === 1) return 'The same words';
  const share = `${Math.round(alike * 100)}% of the words are the same`;
  return alike >= 0.5 ? share : `Only ${share}`;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}

/** True for a change that a person should look at: two parts that may not be one. */
export function isDoubtfulChange(change: Pick<PlanChange, 'kinds' | 'similarity' | 'state'>): boolean {
  if (change.state === 'confirmed' || change.kinds.includes('added') || change.kinds.includes('dropped')) return false;
  return change.similarity < (change.kinds.includes('moved') ? 0.85 : 0.7);
}
