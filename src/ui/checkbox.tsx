// Yes or no, or some of them.

import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import s from './choice.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './icon';

export interface CheckboxProps {
  readonly children?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some but not all of what it stands for. */
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly excludeFromTabOrder?: boolean | undefined;
  /** Needed when there are no words beside it. */
  readonly 'aria-label'?: string | undefined;
}

/** A tick box with its words. */
export function Checkbox({ children, isSelected, onChange, isIndeterminate, isDisabled, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={cx(s['root'])}
      isSelected={isSelected}
      onChange={onChange}
      {...given({ isIndeterminate, isDisabled, 'aria-label': rest['aria-label'] })}
      {...given({ excludeFromTabOrder: rest.excludeFromTabOrder })}
    >
      <span className={cx(s['box'])}>
        {isIndeterminate === true ? (
          <Icon name="remove" size={0.875} />
        ) : (
          isSelected && <Icon name="check" size={0.875} />
        )}
      </span>
      {children !== undefined && <span>{children}</span>}
    </AriaCheckbox>
  );
}
