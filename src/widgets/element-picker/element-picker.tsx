/** Ties something to parts of the plan: search as you type, grouped by priority. */
import { useMemo } from 'react';
import type { PlanElementId } from '@/domain/ids';
import { type PlanParts, usePlanParts } from '@/hooks/use-plan-parts';
import { useTerms } from '@/hooks/use-terms';
import { ComboBox } from '@/ui/combo-box';
import { IconButton } from '@/ui/icon-button';
import { ElementChip } from '../element-chip/element-chip';
import s from './element-picker.module.css';
import { partOptions } from './part-options';

export interface ElementPickerProps {
  readonly label: string;
  readonly value: readonly PlanElementId[];
  readonly onAdd: (id: PlanElementId) => void;
  readonly onRemove: (id: PlanElementId) => void;
  readonly autoFocus?: boolean;
}

/** The chosen parts as chips, and a field to add another. */
export function ElementPicker({ label, value, onAdd, onRemove, autoFocus }: ElementPickerProps) {
  const parts = usePlanParts();
  const { planName } = useTerms();
  const chosen = useMemo(() => asTheyAre(value, parts), [parts, value]);
  const options = useMemo(() => partOptions(parts?.list ?? [], new Set(chosen)), [parts, chosen]);
  const hasNone = parts?.list.length === 0;
  return (
    <div className={s['root']}>
      <ComboBox
        label={label}
        options={options}
        value={null}
        placeholder={hasNone ? `No ${planName} has been imported yet` : 'Type a word or a number'}
        isDisabled={hasNone}
        autoFocus={autoFocus}
        onChange={(id) => {
          const part = parts?.list.find((one) => one.element.id === id);
          if (part) onAdd(part.element.id);
        }}
      />
      {chosen.length > 0 && (
        <ul className={s['chips']} aria-label="Parts of the plan chosen">
          {chosen.map((id) => (
            <li key={id} className={s['chosen']}>
              <ElementChip elementId={id} />
              <IconButton
                label={`Remove ${parts?.byId.get(id)?.element.text ?? 'this part'}`}
                icon="close"
                size="sm"
                onPress={() => onRemove(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same part in several texts of its plan is one. */
function asTheyAre(ids: readonly PlanElementId[], parts: PlanParts | undefined): readonly PlanElementId[] {
  return [...new Set(ids.map((id) => parts?.byId.get(id)?.element.id ?? id))];
}
