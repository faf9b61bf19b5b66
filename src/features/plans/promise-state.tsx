/** What has become of a promise of the plan, as a chip, and when it is due. */
import type { Commitment, CommitmentState } from '../../domain/commitment';
import { isPastItsDate, REGISTER_LABELS } from '../../domain/promise-register';
import { type ChipTone, StateChip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { formatDate } from '../../ui/format/dates';
import { STATE_ICONS } from './promise-menu';
import s from './promises-tab.module.css';

const TONES: Readonly<Record<CommitmentState, ChipTone>> = {
  kept: 'success',
  notKept: 'danger',
  outstanding: 'neutral',
  withdrawn: 'neutral',
};

export function RegisterStateChip({ state }: { readonly state: CommitmentState }) {
  return (
    <StateChip icon={STATE_ICONS[state]} tone={TONES[state]}>
      {REGISTER_LABELS[state]}
    </StateChip>
  );
}

export interface DueWordsProps {
  readonly promise: Pick<Commitment, 'dueDate' | 'state' | 'target'>;
  /** ISO date. */
  readonly today: string;
}

/** By when, as the plan prints it; a day that has passed is said quietly under it. */
export function DueWords({ promise, today }: DueWordsProps) {
  const { dueDate, target } = promise;
  const printed = target?.by ?? '';
  const isPast = isPastItsDate(promise, today);
  const day = dueDate === null ? '' : formatDate(dueDate);
  return (
    <span className={cx(s['due'])}>
      <span {...(printed !== '' && day !== '' && { title: day })}>{printed === '' ? day : printed}</span>
      {isPast && <span className={s['past']}>{printed === '' ? 'Past its date' : `Past since ${day}`}</span>}
    </span>
  );
}
