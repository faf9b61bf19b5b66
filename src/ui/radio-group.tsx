// One of a few, all in sight, with room to explain each.

import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import s from './choice.module.css';
import { cx } from './cx';
import { FieldParts, type FieldProps, fieldClass } from './field';
import { given } from './given';

export interface RadioOption<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** `autoFocus` goes to the chosen one. */
export interface RadioGroupProps<T extends string> extends FieldProps {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly RadioOption<T>[];
}

/** A labelled group of radio buttons; arrows move and choose. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { label, isLabelHidden, description, error, value, onChange, options } = props;
  const { isRequired, isDisabled, isReadOnly, name, autoFocus = false } = props;
  return (
    <AriaRadioGroup
      className={fieldClass}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, name })}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <div className={cx(s['group'])}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              className={cx(s['root'])}
              isDisabled={option.isDisabled ?? false}
              autoFocus={autoFocus && option.id === value}
            >
              {({ isSelected }) => (
                <>
                  <span className={cx(s['box'], s['round'])}>{isSelected && <span className={cx(s['dot'])} />}</span>
                  <span className={cx(s['words'])}>
                    {option.label}
                    {option.description !== undefined && <span className={cx(s['detail'])}>{option.description}</span>}
                  </span>
                </>
              )}
            </Radio>
          ))}
        </div>
      </FieldParts>
    </AriaRadioGroup>
  );
}
