// What is known about each page: whether it has started, and whether it has written what was only on screen.
import type { WebContents } from 'electron';
import { sendEvent } from '../ipc/send-event';

const LONGEST_WAIT_MS = 3000;

export interface PageStates {
  /** The page listens: events may be sent, and it may hold unsaved text. */
  readonly markReady: (pageId: number) => void;
  /** A new document begins, or the page is gone. */
  readonly markNew: (pageId: number) => void;
  readonly isReady: (pageId: number) => boolean;
  readonly markFlushed: (pageId: number) => void;
  /** Resolves to false when the page did not answer in 3 s. A page that never started is not waited for. */
  readonly flush: (contents: WebContents) => Promise<boolean>;
}

export function createPageStates(): PageStates {
  const ready = new Set<number>();
  const waiting = new Map<number, (isFlushed: boolean) => void>();
  return {
    markReady: (pageId) => void ready.add(pageId),
    markNew: (pageId) => {
      ready.delete(pageId);
      // Whatever it held went with it: there is nothing left to wait for.
      waiting.get(pageId)?.(false);
    },
    isReady: (pageId) => ready.has(pageId),
    markFlushed: (pageId) => waiting.get(pageId)?.(true),
    flush: async (contents) => {
      const { id } = contents;
      if (!ready.has(id) || contents.isDestroyed() || contents.isCrashed()) return true;
      const isFlushed = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), LONGEST_WAIT_MS);
        waiting.set(id, (done) => {
          clearTimeout(timer);
          resolve(done);
        });
        sendEvent(contents, 'flush');
      });
      waiting.delete(id);
      return isFlushed;
    },
  };
}
