/** Ties a command to what a mounted part of the screen does for it. */
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from '../commands/command-list';
import { useServices } from './services-context';

/**
 * While mounted, running the command runs `run`. With `isEnabled` false the command shows as disabled. What is seen can
 * be done: it is registered before the screen is painted, so that a quick key does not fall between the two.
 */
export function useCommand(id: CommandId, run: () => void, isEnabled = true): void {
  const { handlers } = useServices();
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    if (!isEnabled) return undefined;
    return handlers.register(id, { run: () => latest.current(), isEnabled: () => true });
  }, [handlers, id, isEnabled]);
}

/** Whether the command can be run now; follows changes. */
export function useCanRun(id: CommandId): boolean {
  const { handlers } = useServices();
  return useSyncExternalStore(handlers.subscribe, () => handlers.canRun(id));
}
