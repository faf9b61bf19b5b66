/** The parts of all plans in one list, each with the priority it belongs to, for picking and for chips. */
import type { PlanElementId, PlanId, PlanVersionId } from './ids';
import { type ElementNode, elementTree, type Plan, type PlanElement, type PlanVersion } from './plan';

export interface PlanPart {
  readonly element: PlanElement;
  readonly versionId: PlanVersionId;
  readonly planId: PlanId;
  /** The plan and its version in words: "Plan 2021-25, Draft 1.5". */
  readonly planLabel: string;
  /** The priority it stands under, or is; null for parts outside the priorities. */
  readonly priority: PriorityRef | null;
}

export interface PriorityRef {
  readonly id: PlanElementId;
  /** As the plan numbers it, else its place among the priorities, counted from 1. Decides the hue. */
  readonly number: number;
  readonly text: string;
}

/** What the list is made from. */
export interface PlanRows {
  readonly plans: readonly Plan[];
  readonly versions: readonly PlanVersion[];
  readonly elements: readonly PlanElement[];
}

/** All parts in the order of their plans: the version accepted last first, those still in review at the end. */
export function planParts({ plans, versions, elements }: PlanRows): readonly PlanPart[] {
  const titles = new Map(plans.map((plan) => [plan.id, plan.title]));
  const byVersion = new Map<PlanVersionId, PlanElement[]>();
  for (const element of elements) {
    const group = byVersion.get(element.versionId);
    if (group) group.push(element);
    else byVersion.set(element.versionId, [element]);
  }
  return [...versions].sort(newestFirst).flatMap((version) => {
    const label = { planId: version.planId, planLabel: versionLabel(titles.get(version.planId) ?? '', version) };
    return partsOfTree(elementTree(byVersion.get(version.id) ?? []), () => label);
  });
}

/** A plan and one of its versions in words. */
export function versionLabel(title: string, version: Pick<PlanVersion, 'label'>): string {
  return [title, version.label].filter((word) => word.trim() !== '').join(', ');
}

export function newestFirst(a: PlanVersion, b: PlanVersion): number {
  const rank = (version: PlanVersion) => (version.reviewState === 'accepted' ? (version.acceptedOn ?? '0') : '');
  return rank(b).localeCompare(rank(a)) || b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id);
}

/** The parts of a tree from top to bottom. */
export function partsOfTree(
  roots: readonly ElementNode[],
  labelOf: (element: PlanElement) => Pick<PlanPart, 'planId' | 'planLabel'>,
): PlanPart[] {
  const parts: PlanPart[] = [];
  const count = { priorities: 0 };
  const walk = (nodes: readonly ElementNode[], above: PriorityRef | null) => {
    for (const { element, children } of nodes) {
      if (element.type === 'priority') count.priorities += 1;
      const priority = element.type === 'priority' ? priorityRef(element, count.priorities) : above;
      parts.push({ element, versionId: element.versionId, ...labelOf(element), priority });
      walk(children, priority);
    }
  };
  walk(roots, null);
  return parts;
}

function priorityRef(element: PlanElement, place: number): PriorityRef {
  // Of "1.4" the last figure tells the priorities apart: the first is that of their chapter.
  const printed = /\d+(?!.*\d)/.exec(element.number)?.[0];
  return { id: element.id, number: printed === undefined ? place : Number(printed), text: element.text };
}
