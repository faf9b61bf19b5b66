// What stands where something is still coming.

import { cx } from './cx';
import s from './skeleton.module.css';

export interface SkeletonProps {
  /** How many lines of text are coming. */
  readonly lines?: number;
  /** Spoken while it stands there. */
  readonly label?: string;
}

/** Grey lines in the shape of text. Use only where the wait is longer than a blink. */
export function Skeleton({ lines = 3, label = 'Loading' }: SkeletonProps) {
  return (
    <div className={s['lines']} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={s['line']} />
      ))}
    </div>
  );
}

export interface SpinnerProps {
  readonly label: string;
  /** In rem. */
  readonly size?: number;
  readonly className?: string;
}

/** A ring that turns; with reduced motion it stands still as three quarters of a ring, beside its words. */
export function Spinner({ label, size = 1, className }: SpinnerProps) {
  return (
    <svg
      className={cx(s['spinner'], className)}
      role="img"
      aria-label={label}
      width={`${size}rem`}
      height={`${size}rem`}
      viewBox="0 0 16 16"
    >
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
      <path d="M8 2a6 6 0 1 1-6 6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
