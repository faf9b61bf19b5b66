// What an empty place says: what belongs there, and how to put it there.

import type { ReactNode } from 'react';
import { cx } from './cx';
import s from './empty-state.module.css';
import { Icon, type IconName } from './icon';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** One sentence. */
  readonly children?: ReactNode;
  /** The one Button that fills the place. */
  readonly action?: ReactNode;
  /** A quieter way: the example workspace. */
  readonly secondary?: ReactNode;
}

/** Stands in the middle of an empty pane. */
export function EmptyState({ icon, title, children, action, secondary }: EmptyStateProps) {
  return (
    <div className={cx(s['root'])}>
      <Icon name={icon} size={1.75} className={s['picture']} />
      <h2 className={cx(s['title'])}>{title}</h2>
      {children !== undefined && <p className={cx(s['words'])}>{children}</p>}
      {(action !== undefined || secondary !== undefined) && (
        <div className={cx(s['actions'])}>
          {action}
          {secondary}
        </div>
      )}
    </div>
  );
}
