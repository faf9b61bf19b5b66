// The wait for the copy that is made when the last window has gone.
import type { WebContents } from 'electron';
import { sendEvent } from '../ipc/send-event';

/** What has been copied by then stays; the next start goes on with the rest. */
const LONGEST_MS = 180_000;

export interface LastCopy {
  /** Asks an engine for its copy; resolves when that is made or has failed, the engine is gone, or time is up. */
  readonly ask: (engine: WebContents | null) => Promise<void>;
  /** An engine says that it has finished. */
  readonly finished: (engine: WebContents) => void;
}

export function createLastCopy(): LastCopy {
  const waiting = new Map<number, () => void>();
  return {
    ask: async (engine) => {
      if (!engine || engine.isDestroyed() || engine.isCrashed()) return;
      const { id } = engine;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LONGEST_MS);
        const end = (): void => {
          clearTimeout(timer);
          resolve();
        };
        waiting.set(id, end);
        engine.once('render-process-gone', end);
        engine.once('destroyed', end);
        sendEvent(engine, 'copy-and-end');
      });
      waiting.delete(id);
    },
    finished: ({ id }) => waiting.get(id)?.(),
  };
}
