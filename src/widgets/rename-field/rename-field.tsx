/** The words of a row, changed where they stand. */
import { useRef } from 'react';
import { useSavedText } from '../../hooks/use-saved-text';
import { TextField } from '../../ui/text-field';
import s from './rename-field.module.css';

export interface RenameFieldProps {
  readonly label: string;
  /** The words as they are stored. */
  readonly text: string;
  /** Writes the words; must reject when it failed. */
  readonly save: (text: string) => Promise<unknown>;
  /** Told the words that are left in the end. */
  readonly onDone: (text: string) => void;
}

/** Saves as it is typed; Enter or leaving it ends, Esc puts the old words back. */
export function RenameField({ label, text, save, onDone }: RenameFieldProps) {
  const first = useRef(text);
  const isDone = useRef(false);
  const saved = useSavedText(text, save);
  const end = (words: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (words !== saved.value) saved.onChange(words);
    saved.onBlur();
    onDone(words);
  };
  return (
    <span className={s['root']} onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}>
      <TextField
        label={label}
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
