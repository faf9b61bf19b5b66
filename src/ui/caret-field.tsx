// A place in a text, chosen with the caret: by arrows, Ctrl+arrows, Home, End, or a click.

import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import s from './caret-field.module.css';
import { cx } from './cx';
import { inputClass } from './field';

export interface CaretFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly text: string;
  /** Where the caret is at first, in UTF-16 units. */
  readonly start: number;
  readonly onChange: (at: number) => void;
  readonly onSubmit?: (() => void) | undefined;
  readonly autoFocus?: boolean;
}

/** Shows a text that can't be changed, with a caret in it. */
export function CaretField(props: CaretFieldProps) {
  const { label, description, text, start, onChange, onSubmit, autoFocus = false } = props;
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  const first = useRef({ start, autoFocus });
  useEffect(() => {
    const field = ref.current;
    if (!field) return undefined;
    if (first.current.autoFocus) field.focus();
    field.setSelectionRange(first.current.start, first.current.start);
    // A field that is read-only shows no caret: this one refuses every change instead.
    const refuse = (event: Event) => event.preventDefault();
    field.addEventListener('beforeinput', refuse);
    return () => field.removeEventListener('beforeinput', refuse);
  }, []);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <div className={s['root']}>
      <label className={s['label']} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        className={cx(inputClass, s['area'])}
        aria-readonly
        aria-describedby={description === undefined ? undefined : `${id}-more`}
        defaultValue={text}
        rows={3}
        spellCheck={false}
        onSelect={(event) => onChange(event.currentTarget.selectionStart)}
        onKeyDown={handleKey}
      />
      {description !== undefined && (
        <span id={`${id}-more`} className={s['description']}>
          {description}
        </span>
      )}
    </div>
  );
}
