/** What a plan is accepted by, part after part: its priorities, or where it has none, what stands at the top. Pure. */
import { isDoubtful, isSettled } from '../../domain/plan-review';
import { ancestorsOf, type Outline, type PartNode } from './plan-outline';

export interface ReviewProgress {
  readonly units: readonly PartNode[];
  readonly accepted: number;
  /** True when the units are priorities. */
  readonly arePriorities: boolean;
}

/** Priorities under another one belong to it. */
function unitsOf({ roots, inOrder }: Outline): Pick<ReviewProgress, 'units' | 'arePriorities'> {
  const outermost = (nodes: readonly PartNode[]): PartNode[] =>
    nodes.flatMap((node) => (node.element.type === 'priority' ? [node] : outermost(node.children)));
  const arePriorities = inOrder.some(({ element }) => element.type === 'priority');
  return { units: arePriorities ? outermost(roots) : roots, arePriorities };
}

export function progressOf(outline: Outline): ReviewProgress {
  const { units, arePriorities } = unitsOf(outline);
  return { units, arePriorities, accepted: units.filter(isAccepted).length };
}

/** True when a person has checked or corrected the part and everything under it. */
export function isAccepted({ element, children }: PartNode): boolean {
  return isSettled(element) && children.every(isAccepted);
}

/** What is accepted together with a part: the unit it is in, or what stands at the top above it. */
export function unitAround(outline: Outline, { units }: Pick<ReviewProgress, 'units'>, node: PartNode): PartNode {
  const around = [node.id, ...ancestorsOf(outline, node.id)];
  const unit = units.find(({ id }) => around.includes(id));
  return unit ?? outline.byId.get(around.at(-1) ?? node.id) ?? node;
}

/** The unit to look at after one: the next that is not accepted yet, going round; null when all the others are. */
export function unitAfter({ units }: Pick<ReviewProgress, 'units'>, node: PartNode): PartNode | null {
  const at = units.findIndex(({ id }) => id === node.id);
  const turned = [...units.slice(at + 1), ...units.slice(0, Math.max(at, 0))];
  return turned.find((unit) => !isAccepted(unit)) ?? null;
}

/** Unfolded at the beginning of a review: only what is above a part to check. What the reader was sure of stays folded. */
export function unfoldedForReview(outline: Outline): readonly string[] {
  return outline.inOrder.filter(({ element }) => isDoubtful(element)).flatMap(({ id }) => ancestorsOf(outline, id));
}
