/** Parts of the plan as choices. */
import type { PlanElementId } from '@/domain/ids';
import { elementName } from '@/domain/plan';
import type { PlanPart } from '@/domain/plan-parts';
import type { ComboOption } from '@/ui/combo-box';

const NONE: ReadonlySet<PlanElementId> = new Set();

/** One option for each part that isn't chosen yet, under its priority; the plan is named when there are several. */
export function partOptions(
  parts: readonly PlanPart[],
  chosen: ReadonlySet<PlanElementId> = NONE,
): readonly ComboOption[] {
  const isOnePlan = new Set(parts.map((part) => part.planId)).size <= 1;
  const open = parts.filter((part) => !chosen.has(part.element.id));
  // What stands under no priority (the vision, threats) is seldom what a question tests: it comes last.
  const inOrder = [...open.filter((part) => part.priority !== null), ...open.filter((part) => part.priority === null)];
  return inOrder.map((part) => {
    const plan = isOnePlan || part.planLabel === '' ? '' : ` · ${part.planLabel}`;
    return {
      id: part.element.id,
      label: part.element.text,
      section: sectionOf(part) + plan,
      detail: elementName(part.element),
      keywords: `${part.priority?.number ?? ''} ${part.priority?.text ?? ''}`,
    };
  });
}

function sectionOf({ priority }: PlanPart): string {
  return priority === null ? 'Outside the priorities' : `Priority ${priority.number}: ${priority.text}`;
}
