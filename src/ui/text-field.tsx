// One line of text.

import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldParts, type FieldProps, fieldClass, inputClass } from './field';
import { given } from './given';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | undefined;
  readonly maxLength?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** Enter, outside a form. */
  readonly onSubmit?: (() => void) | undefined;
  /** Esc, for fields that stand in for a name while it is changed. */
  readonly onCancel?: (() => void) | undefined;
}

/** A labelled line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, description, error, value, onChange, placeholder, onBlur, onSubmit, onCancel } = props;
  const { isRequired, isDisabled, isReadOnly, autoFocus, name, type, maxLength } = props;
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && onSubmit) onSubmit();
    if (event.key === 'Escape' && onCancel) onCancel();
  };
  return (
    <AriaTextField
      className={fieldClass}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, name, type, maxLength })}
      {...(onBlur && { onBlur: () => onBlur() })}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <Input className={inputClass} onKeyDown={handleKeyDown} {...given({ placeholder })} />
      </FieldParts>
    </AriaTextField>
  );
}
