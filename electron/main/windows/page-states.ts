// What is known about each page: whether it has started, and whether it has written what was only on screen.
import type { WebContents } from 'electron';
import { sendEvent } from '../ipc/send-event';

const LONGEST_WAIT_MS = 3000;

/** `unsaved`: the page answered that some of it could not be saved. `silent`: it did not answer, or is gone. */
export type Flushed = 'saved' | 'unsaved' | 'silent';

export interface PageStates {
  /** The page listens: events may be sent, and it may hold unsaved text. */
  readonly markReady: (pageId: number) => void;
  /** A new document begins, or the page is gone. */
  readonly markNew: (pageId: number) => void;
  readonly isReady: (pageId: number) => boolean;
  readonly markFlushed: (pageId: number, isSaved: boolean) => void;
  /** Waits 3 s for the answer. A page that never started has nothing to save. */
  readonly flush: (contents: WebContents) => Promise<Flushed>;
}

export function createPageStates(): PageStates {
  const ready = new Set<number>();
  const waiting = new Map<number, (flushed: Flushed) => void>();
  return {
    markReady: (pageId) => void ready.add(pageId),
    markNew: (pageId) => {
      ready.delete(pageId);
      // Whatever it held went with it: there is nothing left to wait for.
      waiting.get(pageId)?.('silent');
    },
    isReady: (pageId) => ready.has(pageId),
    markFlushed: (pageId, isSaved) => waiting.get(pageId)?.(isSaved ? 'saved' : 'unsaved'),
    flush: async (contents) => {
      const { id } = contents;
      if (!ready.has(id) || contents.isDestroyed() || contents.isCrashed()) return 'saved';
      const flushed = await new Promise<Flushed>((resolve) => {
        const timer = setTimeout(() => resolve('silent'), LONGEST_WAIT_MS);
        waiting.set(id, (done) => {
          clearTimeout(timer);
          resolve(done);
        });
        sendEvent(contents, 'flush');
      });
      waiting.delete(id);
      return flushed;
    },
  };
}
