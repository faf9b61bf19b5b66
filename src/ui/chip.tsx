// Small facts in one line: a priority, a state, an exempt mark.

import type { ReactNode } from 'react';
import s from './chip.module.css';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { IconButton } from './icon-button';

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
  /** Adds a cross, named "Remove" and this. */
  readonly removeLabel?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** A plain chip: a tag, a paper, a filter. */
export function Chip({ children, icon, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={cx(s['root'], onRemove && s['removable'])}>
      {icon && <Icon name={icon} size={0.875} />}
      <span className={cx(s['words'])}>{children}</span>
      {onRemove && (
        <IconButton label={`Remove ${removeLabel ?? ''}`.trim()} icon="close" size="sm" onPress={onRemove} />
      )}
    </span>
  );
}

/** How many hues there are; the ninth priority of a plan takes the first hue again, with its own number. */
export const PRIORITY_HUES = 8;

/** The hue (1 to 8) of the priority with this number, counted from 1. The same everywhere in the app. */
export function priorityHue(number: number): number {
  return ((((Math.trunc(number) - 1) % PRIORITY_HUES) + PRIORITY_HUES) % PRIORITY_HUES) + 1;
}

export interface PriorityChipProps {
  readonly number: number;
  /** The priority's title, or the short form of it. Spoken even when not shown. */
  readonly label: string;
  /** Only the number: for tables and margins. */
  readonly isNumberOnly?: boolean;
}

/** A priority of the plan: its number in its hue, and its title. */
export function PriorityChip({ number, label, isNumberOnly = false }: PriorityChipProps) {
  const hue = priorityHue(number);
  const style = {
    '--chip-bg': `var(--priority-${hue}-bg)`,
    '--chip-fg': `var(--priority-${hue}-fg)`,
    '--chip-solid': `var(--priority-${hue}-solid)`,
  };
  const named = isNumberOnly ? { role: 'img', 'aria-label': `Priority ${number}: ${label}`, title: label } : {};
  return (
    <span className={cx(s['root'], s['priority'], isNumberOnly && s['bare'])} style={style} {...named}>
      <span className={cx(s['number'])}>{number}</span>
      {!isNumberOnly && <span className={cx(s['words'])}>{label}</span>}
    </span>
  );
}

export type ChipTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export interface StateChipProps {
  /** The word: "Asked", "Overdue". */
  readonly children: ReactNode;
  readonly icon: IconName;
  readonly tone?: ChipTone;
}

/** A state: picture, word and tone together. */
export function StateChip({ children, icon, tone = 'neutral' }: StateChipProps) {
  return (
    <span className={cx(s['root'], s[tone])}>
      <Icon name={icon} size={0.875} />
      <span className={cx(s['words'])}>{children}</span>
    </span>
  );
}

export interface ExemptChipProps {
  /** Which paragraphs of the Schedule: "para 3". */
  readonly children?: ReactNode;
}

/** Says that something is exempt, with lock, word and tint. */
export function ExemptChip({ children }: ExemptChipProps) {
  return (
    <span className={cx(s['root'], s['exempt'])}>
      <Icon name="exempt" size={0.875} />
      <span className={cx(s['words'])}>Exempt{children !== undefined && <> · {children}</>}</span>
    </span>
  );
}
