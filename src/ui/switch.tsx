// A setting that takes effect at once.

import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import s from './choice.module.css';
import { cx } from './cx';
import { given } from './given';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly description?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** On or off, at once. For something that waits for a Save button use Checkbox. */
export function Switch({ children, description, isSelected, onChange, isDisabled }: SwitchProps) {
  return (
    <AriaSwitch className={cx(s['root'])} isSelected={isSelected} onChange={onChange} {...given({ isDisabled })}>
      <span className={cx(s['track'])}>
        <span className={cx(s['thumb'])} />
      </span>
      <span className={cx(s['words'])}>
        {children}
        {description !== undefined && <span className={cx(s['detail'])}>{description}</span>}
      </span>
    </AriaSwitch>
  );
}
