/** The version that is open, compared with another text: the one before it, unless another was chosen. */
import { textAddress, textAt } from '../../domain/compare/kept-text';
import type { PlanVersion } from '../../domain/plan';
import type { LocationOf } from '../../state/location';
import { goTo, replaceLocation } from '../../state/navigation-store';
import { ComparisonView } from '../../widgets/comparison/comparison-view';

export interface CompareTabProps {
  readonly version: PlanVersion;
  readonly location: LocationOf<'plans'>;
}

export function CompareTab({ version, location }: CompareTabProps) {
  const { previousVersionId } = version;
  const previous = previousVersionId === null ? null : ({ kind: 'version', id: previousVersionId } as const);
  const here = { place: 'plans', tab: 'compare' } as const;
  return (
    <ComparisonView
      before={textAt(location.with) ?? previous}
      after={{ kind: 'version', id: version.id }}
      at={location.change ?? null}
      onTexts={({ before, after }) => {
        const other = before && { with: textAddress(before) };
        if (after?.kind === 'version') goTo({ ...here, version: after.id, ...other });
        else {
          // No plan is open where the later text is none.
          const texts = { ...(before && { before: textAddress(before) }), ...(after && { after: textAddress(after) }) };
          goTo({ place: 'compare', ...texts });
        }
      }}
      onGo={(change) => replaceLocation({ ...location, change })}
    />
  );
}
