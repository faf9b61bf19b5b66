// A number, typed or stepped.

import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';
import { cx } from './cx';
import { bareInputClass, boxClass, FieldParts, type FieldProps, fieldClass } from './field';
import { given } from './given';
import { Icon } from './icon';
import s from './number-field.module.css';

export interface NumberFieldProps extends FieldProps {
  /** Null while empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minValue?: number | undefined;
  readonly maxValue?: number | undefined;
  readonly step?: number | undefined;
  /** Stands after the number: "days", "minutes". */
  readonly unit?: string | undefined;
  readonly formatOptions?: Intl.NumberFormatOptions | undefined;
}

/** A labelled number with steppers; arrows step, Page keys step by ten times as much. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden, description, error, value, onChange, unit } = props;
  const { isRequired, isDisabled, isReadOnly, autoFocus, name, minValue, maxValue, step, formatOptions } = props;
  return (
    <AriaNumberField
      className={fieldClass}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, name, minValue, maxValue, step, formatOptions })}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <Group className={cx(boxClass, s['box'])}>
          <Input className={bareInputClass} />
          {unit !== undefined && <span className={cx(s['unit'])}>{unit}</span>}
          <span className={cx(s['steppers'])}>
            <Button slot="increment" className={cx(s['stepper'])}>
              <Icon name="chevron-up" size={0.75} />
            </Button>
            <Button slot="decrement" className={cx(s['stepper'])}>
              <Icon name="chevron-down" size={0.75} />
            </Button>
          </span>
        </Group>
      </FieldParts>
    </AriaNumberField>
  );
}
