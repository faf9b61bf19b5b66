// Long work: what, how far, how long, and a way to stop it.

import { ProgressBar } from 'react-aria-components';
import { Button } from './button';
import { cx } from './cx';
import { formatDuration, formatNumber } from './format/numbers';
import s from './progress.module.css';

export interface ProgressProps {
  /** What is being done: "Reading the pack". */
  readonly label: string;
  readonly done: number;
  /** Null while nobody can know. */
  readonly total: number | null;
  /** What is counted: "pages". */
  readonly unit?: string | undefined;
  /** Null until there is a fair guess. */
  readonly secondsLeft?: number | null | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** `12 of 300 pages · about 2 minutes left`, or as much of it as is known. */
export function progressWords({ done, total, unit, secondsLeft }: Omit<ProgressProps, 'label' | 'onCancel'>): string {
  const far = total === null ? formatNumber(done) : `${formatNumber(done)} of ${formatNumber(total)}`;
  const counted = done === 0 && total === null ? '' : unit === undefined ? far : `${far} ${unit}`;
  const left = secondsLeft === null || secondsLeft === undefined ? '' : `about ${formatDuration(secondsLeft)} left`;
  return [counted, left.replace('about a few', 'a few')].filter(Boolean).join(' · ');
}

/** A bar with its words and Cancel. */
export function Progress(props: ProgressProps) {
  const { label, done, total, onCancel } = props;
  const words = progressWords(props);
  return (
    <div className={cx(s['root'])}>
      <ProgressBar
        className={cx(s['meter'])}
        aria-label={label}
        isIndeterminate={total === null}
        value={done}
        maxValue={Math.max(total ?? 1, 1)}
        {...(words !== '' && { valueLabel: words })}
      >
        {({ percentage }) => (
          <>
            <span className={cx(s['label'])}>{label}</span>
            <ProgressTrack percentage={percentage ?? null} />
            <span className={cx(s['words'])}>{words}</span>
          </>
        )}
      </ProgressBar>
      {onCancel && (
        <Button size="sm" onPress={onCancel} aria-label={`Cancel: ${label}`}>
          Cancel
        </Button>
      )}
    </div>
  );
}

/** The bare bar, 0 to 100; null when it cannot be known. */
export function ProgressTrack({ percentage }: { readonly percentage: number | null }) {
  return (
    <span className={cx(s['track'])} aria-hidden>
      <span
        className={cx(s['fill'], percentage === null && s['unknown'])}
        style={{ inlineSize: percentage === null ? undefined : `${percentage}%` }}
      />
    </span>
  );
}
