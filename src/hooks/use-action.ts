/** Runs use cases from event handlers: failures become one sentence, deletions offer Undo. */
import { useCallback } from 'react';
import { AppError, sentenceFor } from '../domain/errors';
import { announceUndone } from '../state/announcements';
import { useServices } from './services-context';

export interface ActionOptions {
  /** Shown when it worked; with `undo`, beside an Undo button. */
  readonly done?: string;
  readonly undo?: boolean;
}

export type RunAction = <T>(work: () => Promise<T>, options?: ActionOptions) => Promise<T | undefined>;

/** Errors on their way through several hands are told once. */
const told = new WeakSet<object>();

/** A function that tells the user of a failure, in one sentence, once. */
export function useReport(): (error: unknown) => void {
  const { notify, log } = useServices();
  return useCallback(
    (error) => {
      if (error instanceof AppError && error.code === 'cancelled') return;
      if (typeof error === 'object' && error !== null) {
        if (told.has(error)) return;
        told.add(error);
      }
      if (!(error instanceof AppError)) log('unexpected', error);
      notify({ message: sentenceFor(error), tone: 'danger' });
    },
    [notify, log],
  );
}

/** The returned function resolves with the result, or with undefined after it has told the user what went wrong. */
export function useAction(): RunAction {
  const { notify, history } = useServices();
  const report = useReport();
  return useCallback(
    async (work, options = {}) => {
      const before = history.newest();
      try {
        const result = await work();
        const made = history.newest();
        // The button takes back what it stands beside, also when something else has been done since.
        const undo =
          options.undo && made !== null && made !== before
            ? { action: { label: 'Undo', onAction: () => void history.undoOnly(made).then(announceUndone, report) } }
            : {};
        if (options.done !== undefined) notify({ message: options.done, ...undo });
        return result;
      } catch (error) {
        report(error);
        return undefined;
      }
    },
    [notify, history, report],
  );
}
