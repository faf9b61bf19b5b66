// A button that is only a picture. The name is required and is also the tooltip.

import type { Ref } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggleButton, type Placement } from 'react-aria-components';
import type { ButtonVariant, ControlSize } from './button';
import s from './button.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon, type IconName } from './icon';
import { Tooltip } from './tooltip';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly shortcut?: string | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ControlSize | undefined;
  readonly isDisabled?: boolean | undefined;
  /** When given, the button is a toggle and says whether it is pressed. */
  readonly isSelected?: boolean | undefined;
  /** Keeps it out of the Tab order: for buttons inside rows, which are reached by arrows or the menu. */
  readonly excludeFromTabOrder?: boolean | undefined;
  readonly placement?: Placement;
  readonly onPress?: (() => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A square button with a picture, a name and a tooltip; a toggle when `isSelected` is given. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, variant = 'quiet', size = 'md', isSelected, placement = 'bottom', onPress } = props;
  const { ref } = props;
  const shared = {
    'aria-label': label,
    className: cx(s['root'], s[variant], s['icon'], s[size]),
    ...given({ isDisabled: props.isDisabled, excludeFromTabOrder: props.excludeFromTabOrder }),
    ...(ref !== undefined && { ref }),
  };
  const picture = <Icon name={icon} size={size === 'lg' ? 1.25 : 1} />;
  return (
    <Tooltip text={label} shortcut={shortcut} placement={placement}>
      {isSelected === undefined ? (
        <AriaButton {...shared} onPress={() => onPress?.()}>
          {picture}
        </AriaButton>
      ) : (
        <AriaToggleButton {...shared} isSelected={isSelected} onChange={() => onPress?.()}>
          {picture}
        </AriaToggleButton>
      )}
    </Tooltip>
  );
}
