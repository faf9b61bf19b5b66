/** Runs use cases from event handlers: failures become one sentence, deletions offer Undo. */
import { useCallback } from 'react';
import { AppError, sentenceFor } from '../domain/errors';
import { useServices } from './services-context';

export interface ActionOptions {
  /** Shown when it worked; with `undo`, beside an Undo button. */
  readonly done?: string;
  readonly undo?: boolean;
}

export type RunAction = <T>(work: () => Promise<T>, options?: ActionOptions) => Promise<T | undefined>;

/** The returned function resolves with the result, or with undefined after it has told the user what went wrong. */
export function useAction(): RunAction {
  const { notify, history, log } = useServices();
  return useCallback(
    async (work, options = {}) => {
      const report = (error: unknown): void => {
        if (error instanceof AppError && error.code === 'cancelled') return;
        if (!(error instanceof AppError)) log('unexpected', error);
        notify({ message: sentenceFor(error), tone: 'danger' });
      };
      try {
        const result = await work();
        const step = history.newest();
        if (options.done !== undefined && options.undo && step !== null) {
          const onAction = (): void => void history.undoOnly(step).catch(report);
          notify({ message: options.done, action: { label: 'Undo', onAction } });
        } else if (options.done !== undefined) notify({ message: options.done });
        return result;
      } catch (error) {
        report(error);
        return undefined;
      }
    },
    [notify, history, log],
  );
}
