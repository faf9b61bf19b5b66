// A button that stays down.

import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import type { ControlSize } from './button';
import s from './button.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon, type IconName } from './icon';

export interface ToggleButtonProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly icon?: IconName | undefined;
  readonly size?: ControlSize | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** On or off, with words; the state is read out and shown by fill and edge. */
export function ToggleButton({ children, isSelected, onChange, icon, size = 'md', isDisabled }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      className={cx(s['root'], s['secondary'], s[size])}
      isSelected={isSelected}
      onChange={onChange}
      {...given({ isDisabled })}
    >
      {icon && <Icon name={icon} />}
      <span className={s['words']}>{children}</span>
    </AriaToggleButton>
  );
}
