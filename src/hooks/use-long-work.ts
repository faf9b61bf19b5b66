/** Starts long work that shows in the queue at the foot of the rail, with progress and Cancel. */
import { useCallback } from 'react';
import { AppError, sentenceFor } from '../domain/errors';
import type { LongWork } from '../services/ports';
import { addWork, removeWork, updateWork } from '../state/work-queue-store';
import { useServices } from './services-context';

export type StartLongWork = <T>(label: string, work: (long: LongWork) => Promise<T>) => Promise<T | undefined>;

/** Resolves with the result; with undefined when it was cancelled or failed, which the queue then shows. */
export function useLongWork(): StartLongWork {
  const { log } = useServices();
  return useCallback(
    async (label, work) => {
      const id = crypto.randomUUID();
      const controller = new AbortController();
      const cancel = () => controller.abort();
      addWork({ id, label, step: '', done: 0, total: null, state: 'running', problem: null, startedAt: Date.now(), cancel });
      try {
        const result = await work({ signal: controller.signal, onProgress: (progress) => updateWork(id, progress) });
        removeWork(id);
        return result;
      } catch (error) {
        if (controller.signal.aborted) {
          removeWork(id);
          return undefined;
        }
        if (!(error instanceof AppError)) log('long-work', error);
        updateWork(id, { state: 'failed', problem: sentenceFor(error), cancel: () => removeWork(id) });
        return undefined;
      }
    },
    [log],
  );
}
