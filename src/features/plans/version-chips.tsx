/** What a version is: draft or published, in review or not, exempt or not. */
import type { PlanVersion } from '../../domain/plan';
import { ExemptChip, StateChip } from '../../ui/chip';
import s from './plan-list.module.css';
import { STATUS_LABELS } from './plan-words';

export function VersionChips({ version }: { readonly version: PlanVersion }) {
  return (
    <span className={s['chips']}>
      {version.status !== 'unknown' && (
        <StateChip
          icon={version.status === 'published' ? 'state-done' : 'edit'}
          tone={version.status === 'published' ? 'success' : 'neutral'}
        >
          {STATUS_LABELS[version.status]}
        </StateChip>
      )}
      {version.scope === 'part' && <StateChip icon="plan-part">Some pages</StateChip>}
      {version.reviewState === 'inReview' && (
        <StateChip icon="state-part" tone="warning">
          In review
        </StateChip>
      )}
      {version.compartment === 'exempt' && <ExemptChip />}
    </span>
  );
}
