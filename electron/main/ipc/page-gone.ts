// What a page has begun ends with it.
import type { EventEmitter } from 'node:events';

/** The part of Electron's WebContents that tells of its end. */
export type GoingPage = Pick<EventEmitter, 'on' | 'removeListener'>;

const ENDS = ['destroyed', 'render-process-gone', 'did-navigate'];

/** Calls `work` once, when the page goes, crashes or loads again. Returns the way to stop waiting for that. */
export function whenPageGoes(page: GoingPage, work: () => void): () => void {
  const stop = (): void => {
    for (const event of ENDS) page.removeListener(event, go);
  };
  const go = (): void => {
    stop();
    work();
  };
  for (const event of ENDS) page.on(event, go);
  return stop;
}
