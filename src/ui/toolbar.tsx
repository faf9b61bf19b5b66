// A row of controls with one stop for Tab.

import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar, Separator } from 'react-aria-components';
import { cx } from './cx';
import s from './toolbar.module.css';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Arrows move between the controls inside. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={cx(s['root'])}>
      {children}
    </AriaToolbar>
  );
}

/** A line between groups. */
export function ToolbarRule() {
  return <Separator orientation="vertical" className={cx(s['rule'])} />;
}

/** Pushes what follows to the end. */
export function ToolbarGap() {
  return <span className={cx(s['gap'])} />;
}
