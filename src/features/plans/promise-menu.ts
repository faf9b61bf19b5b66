/** The menu of promises, and the keys of their rows. Everything in the one stands in the other. */
import type { KeyboardEvent } from 'react';
import type { Commitment, CommitmentState } from '../../domain/commitment';
import { REGISTER_LABELS, REGISTER_STATES } from '../../domain/promise-register';
import type { IconName } from '../../ui/icon-names';
import type { MenuEntry } from '../../ui/menu-entries';
import type { PromiseActions } from './use-promise-actions';

/** Single letters, as in the reader; the table has no other use for them. */
export const STATE_KEYS: Readonly<Record<CommitmentState, string>> = {
  kept: 'K',
  notKept: 'N',
  outstanding: 'E',
  withdrawn: 'W',
};
const ASK_KEY = 'Q';

export const STATE_ICONS: Readonly<Record<CommitmentState, IconName>> = {
  kept: 'state-done',
  notKept: 'failed',
  outstanding: 'state-open',
  withdrawn: 'state-not',
};

/** What the right mouse button offers on promises. */
export function promiseMenu(
  promises: readonly Commitment[],
  actions: PromiseActions,
  onShow: (promise: Commitment) => void,
): readonly MenuEntry[] {
  const [first, ...others] = promises;
  if (first === undefined) return [];
  const isOne = others.length === 0;
  return [
    ...(isOne ? oneEntries(first, actions, onShow) : []),
    ...REGISTER_STATES.map((state) => ({
      id: state,
      label: REGISTER_LABELS[state],
      shortcut: STATE_KEYS[state],
      isChecked: promises.every((promise) => promise.state === state),
      onAction: () => actions.settle(promises, state),
    })),
    { kind: 'separator' },
    {
      id: 'delete',
      label: isOne ? 'Delete' : `Delete ${promises.length} promises`,
      icon: 'bin',
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => actions.remove(promises),
    },
  ];
}

function oneEntries(
  promise: Commitment,
  actions: PromiseActions,
  onShow: (promise: Commitment) => void,
): readonly MenuEntry[] {
  return [
    {
      id: 'show',
      label: 'Show in the source',
      icon: 'evidence',
      shortcut: 'Enter',
      isDisabled: promise.source === null,
      onAction: () => onShow(promise),
    },
    {
      id: 'ask',
      label: 'Ask about this promise',
      icon: 'question',
      shortcut: ASK_KEY,
      onAction: () => actions.ask(promise),
    },
    { kind: 'separator' },
  ];
}

/** Runs what a key means on promises; true when it meant something. */
export function pressOnPromises(
  {
    key,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  promises: readonly Commitment[],
  actions: PromiseActions,
): boolean {
  const [first] = promises;
  if (first === undefined || altKey || ctrlKey || metaKey || shiftKey) return false;
  const letter = key.toUpperCase();
  if (letter === ASK_KEY) {
    actions.ask(first);
    return true;
  }
  const state = REGISTER_STATES.find((one) => STATE_KEYS[one] === letter);
  if (state === undefined) return false;
  actions.settle(promises, state);
  return true;
}
