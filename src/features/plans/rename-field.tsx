/** The words of a part, changed where they stand in the tree. */
import { useRef } from 'react';
import type { PlanElement } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useSavedText } from '../../hooks/use-saved-text';
import { updateElement } from '../../services/plan-parts';
import { TextField } from '../../ui/text-field';
import s from './part-row.module.css';

export interface RenameFieldProps {
  readonly element: PlanElement;
  /** Told the words that are left in the end. */
  readonly onDone: (text: string) => void;
}

/** Saves as it is typed; Enter or leaving it ends, Esc puts the old words back. */
export function RenameField({ element, onDone }: RenameFieldProps) {
  const { context } = useServices();
  const first = useRef(element.text);
  const isDone = useRef(false);
  const saved = useSavedText(element.text, (text) => updateElement(context, element.id, { text }));
  const end = (text: string) => {
    if (isDone.current) return;
    isDone.current = true;
    if (text !== saved.value) saved.onChange(text);
    saved.onBlur();
    onDone(text);
  };
  return (
    <span
      className={s['rename']}
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
    >
      <TextField
        label="Words of this part"
        isLabelHidden
        autoFocus
        value={saved.value}
        onChange={saved.onChange}
        onBlur={() => end(saved.value)}
        onSubmit={() => end(saved.value)}
        onCancel={() => end(first.current)}
      />
    </span>
  );
}
