/** Starts long work that shows in the queue at the foot of the rail, with progress and Cancel. */
import { useCallback } from 'react';
import { AppError, sentenceFor } from '../domain/errors';
import type { LongWork } from '../services/ports';
import { addWork, removeWork, updateWork } from '../state/work-queue-store';
import { useServices } from './services-context';

export type StartLongWork = <T>(label: string, work: (long: LongWork) => Promise<T>) => Promise<T | undefined>;

/** Resolves with the result; with undefined when it was cancelled or failed, which the user is then told. */
export function useLongWork(): StartLongWork {
  const { log, notify } = useServices();
  return useCallback(
    async (label, work) => {
      const id = crypto.randomUUID();
      const controller = new AbortController();
      const cancel = () => controller.abort();
      addWork({ id, label, step: '', done: 0, total: null, cancel });
      try {
        const result = await work({ signal: controller.signal, onProgress: (progress) => updateWork(id, progress) });
        removeWork(id);
        return result;
      } catch (error) {
        removeWork(id);
        if (controller.signal.aborted) return undefined;
        if (!(error instanceof AppError)) log('long-work', error);
        // Stays until it is closed: what failed must not be missed, and the rail is too narrow for a sentence.
        notify({ message: sentenceFor(error), tone: 'danger' });
        return undefined;
      }
    },
    [log, notify],
  );
}
