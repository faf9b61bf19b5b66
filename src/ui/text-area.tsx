// Several lines of text, growing with what is written.

import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx';
import { FieldParts, type FieldProps, fieldClass, inputClass } from './field';
import { given } from './given';
import s from './text-area.module.css';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Lines shown when empty. */
  readonly minRows?: number | undefined;
  /** Lines after which it scrolls. */
  readonly maxRows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** Ctrl/Cmd+Enter. */
  readonly onSubmit?: (() => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** A labelled box of text. A hidden copy of the words sets its height, so nothing has to be measured. */
export function TextArea(props: TextAreaProps) {
  const { label, isLabelHidden, description, error, value, onChange, placeholder, minRows = 2, maxRows = 12 } = props;
  const { isRequired, isDisabled, isReadOnly, autoFocus, name, maxLength, onBlur, onSubmit, onCancel } = props;
  return (
    <AriaTextField
      className={fieldClass}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, name, maxLength })}
      {...(onBlur && { onBlur: () => onBlur() })}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <div className={cx(s['grow'])} data-copy={value} style={{ '--min-rows': minRows, '--max-rows': maxRows }}>
          <AriaTextArea
            className={cx(inputClass, s['area'])}
            rows={minRows}
            {...given({ placeholder })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
              if (event.key === 'Escape') onCancel?.();
            }}
          />
        </div>
      </FieldParts>
    </AriaTextField>
  );
}
