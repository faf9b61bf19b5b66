// The button, in the four weights the app uses.

import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import s from './button.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon, type IconName } from './icon';
import { Spinner } from './skeleton';
import { Tooltip } from './tooltip';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ControlSize = 'sm' | 'md' | 'lg';

export interface ButtonProps {
  readonly children: ReactNode;
  /** One primary to a view; `danger` only where something is destroyed. */
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ControlSize | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  /** Keeps its place and its focus while the work runs, and says so. */
  readonly isPending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isWide?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** `Mod+Enter`: shown in a tooltip; binding the key is the caller's. */
  readonly shortcut?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly slot?: AriaButtonProps['slot'] | undefined;
}

/** A button with words. For a picture alone use IconButton, which insists on a name. */
export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'secondary',
    size = 'md',
    icon,
    iconEnd,
    isPending = false,
    isWide = false,
    shortcut,
  } = props;
  const { onPress, isDisabled, type, autoFocus, ref, slot } = props;
  const button = (
    <AriaButton
      className={cx(s['root'], s[variant], s[size], isWide && s['wide'])}
      isPending={isPending}
      {...given({ isDisabled, type, autoFocus, slot })}
      {...(ref !== undefined && { ref })}
      {...given({ 'aria-label': props['aria-label'], 'aria-describedby': props['aria-describedby'] })}
      {...(onPress && { onPress: () => onPress() })}
    >
      {isPending ? <Spinner label="Working" size={1} /> : icon && <Icon name={icon} />}
      <span className={s['words']}>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </AriaButton>
  );
  if (shortcut === undefined) return button;
  return (
    <Tooltip text={typeof children === 'string' ? children : 'Shortcut'} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}
