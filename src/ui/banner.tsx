// One sentence across the top of a pane, with the one thing to do about it.

import type { ReactNode } from 'react';
import s from './banner.module.css';
import { cx } from './cx';
import { IconButton } from './icon-button';
import { TONES, type Tone } from './tone';

export interface BannerProps {
  readonly tone?: Tone;
  /** One sentence. */
  readonly children: ReactNode;
  /** A Button, usually small. */
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** Stays until it is dealt with. Problems are read out at once, the rest when there is a pause. */
export function Banner({ tone = 'info', children, action, onDismiss }: BannerProps) {
  return (
    <div className={cx(s['root'], s[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      {TONES[tone].icon}
      <div className={cx(s['words'])}>{children}</div>
      {action}
      {onDismiss && <IconButton label="Dismiss" icon="close" size="sm" onPress={onDismiss} />}
    </div>
  );
}
