// The top of a pane: what it is, a line about it, what can be done.

import type { ReactNode } from 'react';
import { cx } from './cx';
import s from './pane-header.module.css';

export interface PaneHeaderProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  /** 1 for the place itself, 2 for a pane within it. */
  readonly level?: 1 | 2 | 3;
}

/** Title, subtitle and actions; the actions drop below when there is no room. */
export function PaneHeader({ title, subtitle, actions, level = 2 }: PaneHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <header className={cx(s['root'], level === 1 && s['place'])}>
      <div className={cx(s['words'])}>
        <Heading className={cx(s['title'])}>{title}</Heading>
        {subtitle !== undefined && <div className={cx(s['subtitle'])}>{subtitle}</div>}
      </div>
      {actions !== undefined && <div className={cx(s['actions'])}>{actions}</div>}
    </header>
  );
}
