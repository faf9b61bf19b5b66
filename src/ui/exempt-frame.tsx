// The frame round anything exempt, on screen and in print: tint, lock and words.

import type { ReactNode } from 'react';
import { cx } from './cx';
import s from './exempt-frame.module.css';
import { Icon } from './icon';

export interface ExemptFrameProps {
  /** Why, in words: "paragraph 3, business affairs". */
  readonly reason?: string | undefined;
  readonly children: ReactNode;
}

/** Sets off exempt matter so that nobody takes it for public. */
export function ExemptFrame({ reason, children }: ExemptFrameProps) {
  return (
    <section className={cx(s['root'])} aria-label="Exempt: not for publication">
      <p className={cx(s['label'])}>
        <Icon name="exempt" />
        <strong>Exempt: not for publication</strong>
        {reason !== undefined && <span>{reason}</span>}
      </p>
      <div className={cx(s['body'])}>{children}</div>
    </section>
  );
}
