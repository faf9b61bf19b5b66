/** How states, promises and timeliness look, the same in cards, tables and boards. */
import type { Commitment } from '@/domain/commitment';
import { COMMITMENT_STATE_LABELS } from '@/domain/commitment';
import { QUESTION_STATE_LABELS, type QuestionState } from '@/domain/question';
import { type ChipTone, StateChip } from '@/ui/chip';
import type { IconName } from '@/ui/icon';

interface Look {
  readonly icon: IconName;
  readonly tone: ChipTone;
}

export const QUESTION_LOOKS: Readonly<Record<QuestionState, Look>> = {
  idea: { icon: 'inquiry', tone: 'neutral' },
  drafted: { icon: 'edit', tone: 'neutral' },
  allocated: { icon: 'member', tone: 'info' },
  submitted: { icon: 'send', tone: 'info' },
  asked: { icon: 'waiting', tone: 'warning' },
  notReached: { icon: 'state-stopped', tone: 'danger' },
  withdrawn: { icon: 'state-not', tone: 'neutral' },
  answered: { icon: 'response', tone: 'success' },
  closed: { icon: 'state-done', tone: 'success' },
};

/** The state of a question. */
export function QuestionStateChip({ state }: { readonly state: QuestionState }) {
  return <StateChip {...QUESTION_LOOKS[state]}>{QUESTION_STATE_LABELS[state]}</StateChip>;
}

export const PROMISE_LOOKS: Readonly<Record<Commitment['state'], Look>> = {
  outstanding: { icon: 'waiting', tone: 'warning' },
  kept: { icon: 'state-done', tone: 'success' },
  notKept: { icon: 'failed', tone: 'danger' },
  withdrawn: { icon: 'state-not', tone: 'neutral' },
};

/** The state of a promise. */
export function PromiseStateChip({ state }: { readonly state: Commitment['state'] }) {
  return <StateChip {...PROMISE_LOOKS[state]}>{COMMITMENT_STATE_LABELS[state]}</StateChip>;
}
