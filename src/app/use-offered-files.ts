/** Files that came without being asked for: dropped on the window, named on the command line, opened by the system. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { ChosenFiles } from '../hooks/services-context';
import { bridge } from '../platform/bridge';
import { sortOffered } from '../platform/intake';

const useWaiting = create<{ readonly waiting: ChosenFiles | null }>(() => ({ waiting: null }));

/** Puts files before the user, with those that already wait. */
export function offerFiles(chosen: ChosenFiles): void {
  if (chosen.files.length + chosen.problems.length === 0) return;
  useWaiting.setState(({ waiting }) => ({
    waiting: {
      files: [...(waiting?.files ?? []), ...chosen.files],
      problems: [...(waiting?.problems ?? []), ...chosen.problems],
    },
  }));
}

/** The files that wait for the user to say what they are. */
export function useOfferedFiles(): { readonly waiting: ChosenFiles | null; readonly done: () => void } {
  const waiting = useWaiting((state) => state.waiting);
  useEffect(() => {
    const stop = bridge.on('files-opened', (offered) => offerFiles(sortOffered(offered)));
    void bridge.invoke('files.pending').then((offered) => offerFiles(sortOffered(offered)));
    return stop;
  }, []);
  return { waiting, done: () => useWaiting.setState({ waiting: null }) };
}
