/** A part of the plan as a chip that leads to it. */
import type { PlanElementId } from '@/domain/ids';
import { elementName } from '@/domain/plan';
import type { PlanPart } from '@/domain/plan-parts';
import { usePlanParts } from '@/hooks/use-plan-parts';
import { useTerms } from '@/hooks/use-terms';
import { goTo } from '@/state/navigation-store';
import { Chip } from '@/ui/chip';
import { LinkButton } from '@/ui/link-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { PartChip } from './part-chip';

/** Reads the part itself; a click goes to it in Plans. */
export function ElementChip({ elementId }: { readonly elementId: PlanElementId }) {
  const parts = usePlanParts();
  const { planName } = useTerms();
  if (!parts) return null;
  const part = parts.byId.get(elementId);
  if (!part) return <Chip icon="plan-part">A part of the {planName} that is no longer there</Chip>;
  return <PartLink part={part} />;
}

/** The same for a part that has been read already. */
export function PartLink({ part }: { readonly part: PlanPart }) {
  const { element, versionId } = part;
  return (
    <LinkButton onPress={() => goTo({ place: 'plans', version: versionId, element: element.id })}>
      <PartChip part={part} />
      <VisuallyHidden> ({elementName(element)}): open in Plans</VisuallyHidden>
    </LinkButton>
  );
}
