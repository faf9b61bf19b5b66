// A short name or explanation that appears on hover and on keyboard focus.

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, type Placement, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd';
import s from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly placement?: Placement;
  /** One thing that can be focused: a part from this folder. */
  readonly children: ReactNode;
}

/** Long enough not to flicker while the mouse crosses a toolbar. */
const DELAY_MS = 500;

/** Gives its child a tooltip; the text becomes the child's description, never its only name. */
export function Tooltip({ text, shortcut, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={DELAY_MS} closeDelay={0}>
      {children}
      <AriaTooltip className={s['root'] ?? ''} placement={placement} offset={6}>
        <span>{text}</span>
        {shortcut !== undefined && <Kbd keys={shortcut} isPlain />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
