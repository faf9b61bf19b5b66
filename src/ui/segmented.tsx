// One of a few, side by side: table or board, this meeting or all.

import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ControlSize } from './button';
import { cx } from './cx';
import { given } from './given';
import { Icon, type IconName } from './icon';
import s from './segmented.module.css';

export interface SegmentedOption<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Shown instead of the label, which is then read out. */
  readonly content?: ReactNode;
}

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly SegmentedOption<T>[];
  readonly size?: Exclude<ControlSize, 'lg'> | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A group in which exactly one is always chosen; arrows move between them. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  options,
  size = 'md',
  isDisabled,
}: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(s['root'], s[size])}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      {...given({ isDisabled })}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className={s['segment'] ?? ''}
          {...(option.content !== undefined && { 'aria-label': option.label })}
        >
          {option.icon && <Icon name={option.icon} />}
          {option.content ?? option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
