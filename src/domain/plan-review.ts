/** Checking what the plan reader proposed: what it was unsure of, what it found, and how to say so. Pure. */
import { ELEMENT_TYPES, type ElementType, type PlanElement } from './plan';

/** Below this the reader's guess is shown as one to check. */
export const DOUBTFUL_BELOW = 0.7;
/** From here on it was sure. */
export const SURE_FROM = 0.9;

/** True for a part that a person should look at before the plan is accepted. */
export function isDoubtful(part: Pick<PlanElement, 'confidence'>): boolean {
  return part.confidence < DOUBTFUL_BELOW;
}

/** How sure the reader was, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= SURE_FROM) return 'sure';
  return confidence >= DOUBTFUL_BELOW ? 'fairly sure' : 'not sure';
}

/** How many parts there are of each type that occurs, in the order of the types. */
export function countByType(parts: readonly Pick<PlanElement, 'type'>[]): readonly (readonly [ElementType, number])[] {
  const counts = new Map<ElementType, number>();
  for (const { type } of parts) counts.set(type, (counts.get(type) ?? 0) + 1);
  return ELEMENT_TYPES.flatMap((type): (readonly [ElementType, number])[] => {
    const count = counts.get(type);
    return count === undefined ? [] : [[type, count]];
  });
}

/**
 * The next part to check after one, going round; null when there is nothing to check.
 * @param inOrder all parts in the order in which the tree shows them.
 */
export function nextDoubtful<P extends Pick<PlanElement, 'id' | 'confidence'>>(
  inOrder: readonly P[],
  after: PlanElement['id'] | null,
): P | null {
  const at = inOrder.findIndex((part) => part.id === after);
  const turned = [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)];
  return turned.find(isDoubtful) ?? null;
}

/** The reasons that a correction leaves. A check alone ("Checked by hand") is none: it holds for the words it was given to. */
const CORRECTED = /^(?:Set|Merged|Split|Added|Moved) by hand$|^As corrected in /;

/** True for a part that a person made what it is, so that a later text of the plan should keep to it. */
export function isCorrected(part: Pick<PlanElement, 'confidence' | 'reason'>): boolean {
  return part.confidence === 1 && CORRECTED.test(part.reason);
}

/** True for a part that a person has corrected or checked, in this text or an earlier one. */
export function isSettled(part: Pick<PlanElement, 'confidence' | 'reason'>): boolean {
  const isChecked = part.reason === CHECKED || part.reason.startsWith(CHECKED_BEFORE);
  return isCorrected(part) || (part.confidence === 1 && isChecked);
}

/** The reason of a part that was found right as it stands. */
export const CHECKED = 'Checked by hand';

/** How the reason of a part begins that is the same as in an earlier text, which was accepted; its name follows. */
export const CHECKED_BEFORE = 'As accepted in ';
