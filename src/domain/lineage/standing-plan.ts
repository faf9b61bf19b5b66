/** A plan as it stands now: each of its parts once, in the words of the newest text that has it. */
import type { PlanElementId, PlanVersionId } from '../ids';
import {
  type ElementNode,
  type ElementType,
  elementTree,
  type Plan,
  type PlanElement,
  type PlanVersion,
} from '../plan';
import { countingVersions, inVersionOrder, planState } from '../plan-state';
import { wordsOf } from '../similarity';

/** A part of a plan, whatever its text. */
export interface StandingPart {
  /** The same in all texts of the plan. */
  readonly key: string;
  /** As the newest text that has it gives it. */
  readonly element: PlanElement;
  readonly parent: StandingPart | null;
  readonly children: readonly StandingPart[];
  /** The part in every text of the plan: what questions may be tied to. */
  readonly elementIds: readonly PlanElementId[];
}

export interface StandingPlan {
  readonly plan: Plan;
  /** In the order of the plan; then what only other texts have, since something may be tied to it. */
  readonly parts: readonly StandingPart[];
  readonly byKey: ReadonlyMap<string, StandingPart>;
  /** Keys of parts that are not in the plan as it stands: let go, or in a text that nobody has accepted yet. */
  readonly dropped: ReadonlySet<string>;
}

interface Building extends StandingPart {
  readonly children: Building[];
}

/** @param versions of all plans; those of others are passed over. @param elements of all versions. */
export function standingPlan(
  plan: Plan,
  versions: readonly PlanVersion[],
  elements: ReadonlyMap<PlanVersionId, readonly PlanElement[]>,
): StandingPlan {
  const own = inVersionOrder(versions.filter((version) => version.planId === plan.id));
  const all = own.flatMap((version) => elements.get(version.id) ?? []);
  const ids = new Map<string, PlanElementId[]>();
  for (const { id, stableKey } of all) ids.set(stableKey, [...(ids.get(stableKey) ?? []), id]);
  const byKey = new Map<string, Building>();
  const take = (nodes: readonly ElementNode[], parent: Building | null) => {
    for (const { element, children } of nodes) {
      const key = element.stableKey;
      const part = byKey.get(key) ?? { key, element, parent, children: [], elementIds: ids.get(key) ?? [] };
      if (!byKey.has(key)) {
        byKey.set(key, part);
        parent?.children.push(part);
      }
      take(children, part);
    }
  };
  take(elementTree(planState(countingVersions(own), all)), null);
  const standing = new Set(byKey.keys());
  // The newest text first: what was let go of late stands as it last was.
  for (const version of [...own].reverse()) take(elementTree(elements.get(version.id) ?? []), null);
  const gone = [...byKey.keys()].filter((key) => !standing.has(key));
  return { plan, parts: [...byKey.values()], byKey, dropped: new Set(gone) };
}

/** Several plans at once, in their order. @param elements of all versions, in no order. */
export function standingPlans(
  plans: readonly Plan[],
  versions: readonly PlanVersion[],
  elements: readonly PlanElement[],
): readonly StandingPlan[] {
  const byVersion = new Map<PlanVersionId, PlanElement[]>();
  for (const element of elements) {
    const group = byVersion.get(element.versionId);
    if (group) group.push(element);
    else byVersion.set(element.versionId, [element]);
  }
  return plans.map((plan) => standingPlan(plan, versions, byVersion));
}

/** What a plan sets itself: the parts that are followed from plan to plan unless someone says otherwise. */
const MAIN_TYPES: ReadonlySet<ElementType> = new Set([
  'priority',
  'theme',
  'principle',
  'pillar',
  'enabler',
  'value',
  'focusArea',
  'revision',
]);
/** Kinds that count as main only where they stand by themselves, under nothing. */
const MAIN_AT_TOP: ReadonlySet<ElementType> = new Set(['objective', 'section', 'other']);
/** Given to the plan by others, or asked by it; nothing that a later plan takes up or lets go. */
const GIVEN_TYPES: ReadonlySet<ElementType> = new Set(['vision', 'nationalMeasure', 'threat', 'keyQuestion']);

/** True for priorities, themes, focus areas and the like, and for what stands beside them. */
export function isMainPart({ element, parent }: StandingPart): boolean {
  if (MAIN_TYPES.has(element.type)) return true;
  return MAIN_AT_TOP.has(element.type) && (parent === null || parent.element.type === 'section');
}

/** False for national measures, threats, key questions and the vision: no part of another plan succeeds these. */
export function canSucceed({ element }: StandingPart): boolean {
  return !GIVEN_TYPES.has(element.type);
}

/** The priority, theme or the like that a part stands under, or is; the topmost part when there is none. */
export function mainPartOf(part: StandingPart): StandingPart {
  let top = part;
  for (let at: StandingPart | null = part; at; at = at.parent) {
    if (MAIN_TYPES.has(at.element.type) && at.element.type !== 'focusArea') return at;
    top = at;
  }
  return top;
}

/** True for a part that has all the words, or beginnings of words, that somebody typed. */
export function hasWords({ element }: StandingPart, typed: string): boolean {
  const own = wordsOf(`${element.number} ${element.text}`);
  return wordsOf(typed).every((word) => own.some((one) => one.startsWith(word)));
}
