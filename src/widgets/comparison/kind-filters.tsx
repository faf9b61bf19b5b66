/** Kinds of changes with their counts; each can be hidden. */
import { CHANGE_KIND_LABELS, CHANGE_KINDS, type Comparison } from '../../domain/compare/comparison';
import { formatNumber } from '../../ui/format/numbers';
import { ToggleButton } from '../../ui/toggle-button';
import s from './comparison.module.css';
import { toggleKind, useComparisonLook } from './comparison-store';
import { KIND_ICONS } from './comparison-words';

export function KindFilters({ counts }: Pick<Comparison, 'counts'>) {
  const { hidden } = useComparisonLook();
  return (
    <div className={s['kinds']} role="group" aria-label="Kinds of changes shown">
      {CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <ToggleButton
          key={kind}
          size="sm"
          icon={KIND_ICONS[kind]}
          isSelected={!hidden.has(kind)}
          onChange={() => toggleKind(kind)}
        >
          {`${CHANGE_KIND_LABELS[kind]} ${formatNumber(counts[kind])}`}
        </ToggleButton>
      ))}
    </div>
  );
}
