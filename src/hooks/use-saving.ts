/** Saving a field: a failure is told to the user, and still rejects so that what was typed stays in the field. */
import { useCallback } from 'react';
import { useReport } from './use-action';

export type Saving = (work: () => Promise<unknown>) => Promise<void>;

/** @returns a function that rejects with the error that the user was told of. */
export function useSaving(): Saving {
  const report = useReport();
  return useCallback(
    async (work) => {
      try {
        await work();
      } catch (error) {
        report(error);
        throw error;
      }
    },
    [report],
  );
}
