/** How a part of the plan looks in one line: its priority's number and hue, and its words. */
import type { PlanPart } from '@/domain/plan-parts';
import { Chip, PriorityChip } from '@/ui/chip';

/** Without its own data: for tables and lists that have read all parts already. */
export function PartChip({ part, isNumberOnly = false }: { readonly part: PlanPart; readonly isNumberOnly?: boolean }) {
  if (part.priority === null) return <Chip icon="plan-part">{part.element.text}</Chip>;
  return <PriorityChip number={part.priority.number} label={part.element.text} isNumberOnly={isNumberOnly} />;
}
