// Words that lead somewhere inside the app: "p. 27", "3 questions".

import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { given } from './given';
import s from './link-button.module.css';

export interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean | undefined;
  readonly excludeFromTabOrder?: boolean | undefined;
  /** When the words alone do not say where it leads. */
  readonly 'aria-label'?: string | undefined;
}

/** A button that reads as a link. It never leaves the computer. */
export function LinkButton({ children, onPress, isDisabled, excludeFromTabOrder, ...rest }: LinkButtonProps) {
  return (
    <AriaButton
      className={s['root'] ?? ''}
      onPress={() => onPress()}
      {...given({ isDisabled, excludeFromTabOrder, 'aria-label': rest['aria-label'] })}
    >
      {children}
    </AriaButton>
  );
}
