/** Saving a field: a failure is told to the user, and still rejects so that what was typed stays in the field. */
import { useCallback } from 'react';
import { useAction } from './use-action';

export type Saving = (work: () => Promise<unknown>) => Promise<void>;

/** @returns a function that rejects, after the toast, when the work failed. */
export function useSaving(): Saving {
  const run = useAction();
  return useCallback(
    async (work) => {
      const isSaved = await run(async () => {
        await work();
        return true;
      });
      if (isSaved !== true) throw new Error('Not saved; the user has been told why');
    },
    [run],
  );
}
