// A number in a pill.

import s from './count.module.css';
import { cx } from './cx';
import { formatNumber } from './format/numbers';

export interface CountProps {
  readonly value: number;
  /** What is counted, spoken after the number: "unread". */
  readonly label?: string | undefined;
  /** Asks to be noticed: unread, overdue. */
  readonly isStrong?: boolean;
}

/** How many there are. Figures keep one width, so columns of counts line up. */
export function Count({ value, label, isStrong = false }: CountProps) {
  return (
    <span
      className={cx(s['root'], isStrong && s['strong'])}
      {...(label !== undefined && { role: 'img', 'aria-label': `${formatNumber(value)} ${label}` })}
    >
      {formatNumber(value)}
    </span>
  );
}
