/** Looks at what somebody was sent, and opens it once it is agreed what each file is. */
import { useCallback, useState } from 'react';
import { sentenceFor } from '../../domain/errors';
import { type ChosenFiles, useServices } from '../../hooks/services-context';
import { isCancelled } from '../../services/import-paper';
import { type Arrivals, recogniseFiles } from '../../services/recognise-files';

export interface Looking {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly cancel: () => void;
}

export function useArrivals() {
  const { context, log } = useServices();
  const [looking, setLooking] = useState<Looking | null>(null);
  const [found, setFound] = useState<Arrivals | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const look = useCallback(
    async (chosen: ChosenFiles): Promise<void> => {
      setProblems(chosen.problems);
      if (chosen.files.length === 0) return;
      const controller = new AbortController();
      const cancel = () => controller.abort();
      setLooking({ label: 'Looking at the files', done: 0, total: chosen.files.length, cancel });
      const onProgress = ({ step, done, total }: { step: string; done: number; total: number | null }) =>
        setLooking({ label: step, done, total, cancel });
      try {
        const all = await recogniseFiles(context, chosen.files, { signal: controller.signal, onProgress });
        setProblems([...chosen.problems, ...all.problems]);
        if (all.arrivals.length > 0) setFound(all);
      } catch (error) {
        if (!isCancelled(error)) {
          log('arrivals', error);
          setProblems([sentenceFor(error)]);
        }
      } finally {
        setLooking(null);
      }
    },
    [context, log],
  );
  return { look, looking, found, problems, forget: useCallback(() => setFound(null), []) };
}
