/** A version's parts as the tree that is shown: numbers of their priorities and counts of what hangs on them. Pure. */
import type { Commitment } from '../../domain/commitment';
import type { PlanElementId } from '../../domain/ids';
import type { ElementNode, ElementType, Plan, PlanElement, PlanVersion } from '../../domain/plan';
import { elementTree } from '../../domain/plan';
import { type PriorityRef, planParts } from '../../domain/plan-parts';

export interface PartNode {
  readonly id: string;
  readonly element: PlanElement;
  readonly children: readonly PartNode[];
  readonly parentId: PlanElementId | null;
  /** The priority it is or stands under. */
  readonly priority: PriorityRef | null;
  /** Questions that test it or a part under it; one that tests two of them counts twice. */
  readonly tests: number;
  /** Promises under it or under a part of it. */
  readonly promises: number;
}

export interface Outline {
  readonly roots: readonly PartNode[];
  /** All parts from top to bottom, as if everything were unfolded. */
  readonly inOrder: readonly PartNode[];
  readonly byId: ReadonlyMap<string, PartNode>;
}

export interface OutlineSource {
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly elements: readonly PlanElement[];
  readonly promises: readonly Commitment[];
  readonly tests: ReadonlyMap<PlanElementId, number>;
}

export function outlineOf(source: OutlineSource): Outline {
  const { plan, version, elements, promises, tests } = source;
  const parts = planParts({ plans: [plan], versions: [version], elements });
  const priorities = new Map(parts.map((part) => [part.element.id, part.priority]));
  const promised = new Map<PlanElementId, number>();
  for (const { elementId } of promises) {
    if (elementId !== null) promised.set(elementId, (promised.get(elementId) ?? 0) + 1);
  }
  const build = ({ element, children }: ElementNode, parentId: PlanElementId | null): PartNode => {
    const below = children.map((child) => build(child, element.id));
    const total = (own: number, count: (node: PartNode) => number) =>
      below.reduce((sum, node) => sum + count(node), own);
    return {
      id: element.id,
      element,
      children: below,
      parentId,
      priority: priorities.get(element.id) ?? null,
      tests: total(tests.get(element.id) ?? 0, (node) => node.tests),
      promises: total(promised.get(element.id) ?? 0, (node) => node.promises),
    };
  };
  const roots = elementTree(elements).map((node) => build(node, null));
  const inOrder = flatten(roots);
  return { roots, inOrder, byId: new Map(inOrder.map((node) => [node.id, node])) };
}

function flatten(nodes: readonly PartNode[]): PartNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The ids of the parts above one, nearest first. */
export function ancestorsOf(outline: Outline, id: string): readonly string[] {
  const above: string[] = [];
  let parentId = outline.byId.get(id)?.parentId ?? null;
  while (parentId !== null) {
    above.push(parentId);
    parentId = outline.byId.get(parentId)?.parentId ?? null;
  }
  return above;
}

/** A part's siblings, itself included. */
export function siblingsOf(outline: Outline, node: PartNode): readonly PartNode[] {
  return node.parentId === null ? outline.roots : (outline.byId.get(node.parentId)?.children ?? []);
}

/** The part to go to when one is deleted: the next sibling, the one before, or the parent; none of those that go too. */
export function neighbourOf(outline: Outline, node: PartNode, gone: ReadonlySet<string> = new Set()): string | null {
  const siblings = siblingsOf(outline, node);
  const at = siblings.findIndex((one) => one.id === node.id);
  const isLeft = (one: PartNode) => one.id !== node.id && !gone.has(one.id);
  const left = siblings.slice(at + 1).find(isLeft) ?? siblings.slice(0, Math.max(at, 0)).findLast(isLeft);
  if (left) return left.id;
  const parent = node.parentId === null ? undefined : outline.byId.get(node.parentId);
  return parent && gone.has(parent.id) ? neighbourOf(outline, parent, gone) : (parent?.id ?? null);
}

/** "1 Cut crime › Burglary": the parts above one, the highest first; empty at the top. */
export function pathOf(outline: Outline, id: string): string {
  return [...ancestorsOf(outline, id)]
    .reverse()
    .flatMap((above) => outline.byId.get(above) ?? [])
    .map(({ element, priority }) =>
      element.type === 'priority' && priority ? `${priority.number} ${element.text}` : element.text,
    )
    .join(' › ');
}

/** What a new part most likely is: like its siblings, or what usually stands under its parent. */
export function likelyType(siblings: readonly PartNode[], parent: PartNode | null): ElementType {
  const last = siblings.at(-1);
  if (last) return last.element.type;
  if (parent === null) return 'priority';
  return USUALLY_UNDER[parent.element.type] ?? 'other';
}

const USUALLY_UNDER: Partial<Readonly<Record<ElementType, ElementType>>> = {
  vision: 'priority',
  theme: 'priority',
  pillar: 'priority',
  priority: 'focusArea',
  objective: 'successMeasure',
  outcome: 'successMeasure',
  focusArea: 'successMeasure',
  section: 'other',
};

/** The parts directly under a priority by type, for its summary. */
export function childrenOfType(node: PartNode, type: ElementType): readonly PartNode[] {
  return node.children.flatMap((child) => [
    ...(child.element.type === type ? [child] : []),
    ...(child.element.type === 'priority' ? [] : childrenOfType(child, type)),
  ]);
}
