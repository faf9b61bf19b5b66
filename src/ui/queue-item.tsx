// One piece of long work in the queue at the foot of the rail.

import { ProgressBar } from 'react-aria-components';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { IconButton } from './icon-button';
import { type ProgressProps, ProgressTrack, progressWords } from './progress';
import s from './queue-item.module.css';

export type QueueState = 'running' | 'waiting' | 'done' | 'failed';

export interface QueueItemProps extends ProgressProps {
  readonly state: QueueState;
  /** What went wrong and what was kept. */
  readonly error?: string | undefined;
  /** How far it is, where "12 of 300" would not say it: "Page 12 of 300". */
  readonly words?: string | undefined;
  /** The part that is being worked on just now: a file's name. */
  readonly detail?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Takes a finished item away. */
  readonly onDismiss?: (() => void) | undefined;
}

const PICTURES: Readonly<Record<QueueState, { icon: IconName; words: string }>> = {
  running: { icon: 'busy', words: 'Working' },
  waiting: { icon: 'waiting', words: 'Waiting' },
  done: { icon: 'success', words: 'Done' },
  failed: { icon: 'failed', words: 'Failed' },
};

/** What, how far, how long, and Cancel, in two lines. */
export function QueueItem(props: QueueItemProps) {
  const { label, state, error, done, total, detail, onCancel, onRetry, onDismiss } = props;
  const picture = PICTURES[state];
  const words = state === 'running' ? (props.words ?? progressWords(props)) : (error ?? picture.words);
  const isOver = state === 'done' || state === 'failed';
  return (
    <div className={cx(s['root'], s[state])}>
      <Icon name={picture.icon} size={0.875} label={picture.words} className={s['picture']} />
      <span className={cx(s['label'])} title={label}>
        {label}
      </span>
      <span className={cx(s['actions'])}>
        {!isOver && onCancel && <IconButton label={`Cancel: ${label}`} icon="close" size="sm" onPress={onCancel} />}
        {state === 'failed' && onRetry && (
          <IconButton label={`Try again: ${label}`} icon="refresh" size="sm" onPress={onRetry} />
        )}
        {isOver && onDismiss && <IconButton label={`Clear: ${label}`} icon="close" size="sm" onPress={onDismiss} />}
      </span>
      {state === 'running' && (
        <ProgressBar
          className={cx(s['bar'])}
          aria-label={label}
          isIndeterminate={total === null}
          value={done}
          maxValue={Math.max(total ?? 1, 1)}
          {...(words !== '' && { valueLabel: words })}
        >
          {({ percentage }) => <ProgressTrack percentage={percentage ?? null} />}
        </ProgressBar>
      )}
      <span className={cx(s['words'])}>{words}</span>
      {detail !== undefined && state === 'running' && (
        <span className={cx(s['detail'])} title={detail}>
          {detail}
        </span>
      )}
    </div>
  );
}
