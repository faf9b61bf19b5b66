// One of a short list.

import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components';
import { cx } from './cx';
import { FieldParts, type FieldProps, fieldClass, inputClass } from './field';
import { given } from './given';
import { Icon, type IconName } from './icon';
import panel from './list-box.module.css';
import s from './select.module.css';

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps<T extends string> extends Omit<FieldProps, 'isReadOnly'> {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly SelectOption<T>[];
  readonly placeholder?: string | undefined;
}

/** A labelled choice from up to about a dozen; for more use ComboBox. Typing the first letters chooses. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, isLabelHidden, description, error, value, onChange, options, placeholder = 'Choose' } = props;
  const { isRequired, isDisabled, autoFocus, name } = props;
  return (
    <AriaSelect
      className={fieldClass}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, autoFocus, name })}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <Button className={cx(inputClass, s['button'])}>
          <SelectValue className={cx(s['value'])} />
          <Icon name="chevron-down" />
        </Button>
      </FieldParts>
      <Popover className={cx(panel['panel'])} offset={4}>
        <ListBox className={cx(panel['list'])} items={options}>
          {(option) => <SelectRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function SelectRow<T extends string>({ option }: { readonly option: SelectOption<T> }) {
  const { id, label, description, icon, isDisabled = false } = option;
  return (
    <ListBoxItem id={id} textValue={label} className={cx(panel['row'])} isDisabled={isDisabled}>
      {({ isSelected }) => (
        <>
          <span className={cx(panel['mark'])} data-mark="">
            {isSelected && <Icon name="check" />}
          </span>
          {icon && <Icon name={icon} className={panel['picture']} />}
          <span className={cx(panel['words'])}>
            <Text slot="label">{label}</Text>
            {description !== undefined && (
              <Text slot="description" className={cx(panel['detail'])}>
                {description}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
