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
  /** Keys of parts that the newest whole text does not have any more. */
  readonly dropped: ReadonlySet<string>;
}

interface Building extends StandingPart {
  readonly children: Building[];
  readonly elementIds: PlanElementId[];
}

/** @param versions of all plans; those of others are passed over. @param elements of all versions. */
export function standingPlan(
  plan: Plan,
  versions: readonly PlanVersion[],
  elements: ReadonlyMap<PlanVersionId, readonly PlanElement[]>,
): StandingPlan {
  const own = versions.filter((version) => version.planId === plan.id).sort(newestFirst);
  const whole = own.find((version) => version.scope === 'whole') ?? own[0];
  const newest = newestWords(own, whole, elements);
  const byKey = new Map<string, Building>();
  const parts: Building[] = [];
  const take = (nodes: readonly ElementNode[], above: Building | null) => {
    for (const node of nodes) {
      const { stableKey } = node.element;
      const known = byKey.get(stableKey);
      const part: Building = known ?? {
        key: stableKey,
        element: newest.get(stableKey) ?? node.element,
        parent: above,
        children: [],
        elementIds: [],
      };
      if (!known) {
        byKey.set(stableKey, part);
        parts.push(part);
        above?.children.push(part);
      }
      part.elementIds.push(node.element.id);
      take(node.children, part);
    }
  };
  const standing = new Set<string>();
  for (const version of whole ? [whole, ...own.filter((one) => one !== whole)] : []) {
    const tree = elementTree(elements.get(version.id) ?? []);
    take(tree, null);
    if (version === whole || isLaterPage(version, whole)) collectKeys(tree, standing);
  }
  return { plan, parts, byKey, dropped: new Set([...byKey.keys()].filter((key) => !standing.has(key))) };
}

function collectKeys(nodes: readonly ElementNode[], into: Set<string>): void {
  for (const { element, children } of nodes) {
    into.add(element.stableKey);
    collectKeys(children, into);
  }
}

/** A page of the plan that came after its newest whole text. */
function isLaterPage(version: PlanVersion, whole: PlanVersion | undefined): boolean {
  return version.scope === 'part' && whole !== undefined && version.createdAt > whole.createdAt;
}

/** Pages of the plan that came after its whole text have the newer words. */
function newestWords(
  own: readonly PlanVersion[],
  whole: PlanVersion | undefined,
  elements: ReadonlyMap<PlanVersionId, readonly PlanElement[]>,
): Map<string, PlanElement> {
  const words = new Map<string, PlanElement>();
  for (const version of own) {
    if (!isLaterPage(version, whole)) continue;
    for (const element of elements.get(version.id) ?? []) {
      if (!words.has(element.stableKey)) words.set(element.stableKey, element);
    }
  }
  return words;
}

/** Accepted texts before proposals, then the newest first. */
function newestFirst(a: PlanVersion, b: PlanVersion): number {
  const rank = (version: PlanVersion) => Number(version.reviewState === 'accepted');
  return rank(b) - rank(a) || b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);
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
