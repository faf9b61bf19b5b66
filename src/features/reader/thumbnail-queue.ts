/** Small pictures of pages are drawn one after another, and only while nothing else is to be done. */

export interface DrawRequest {
  /** Draws; resolves when it is done or was cancelled. Never rejects. */
  readonly draw: () => Promise<void>;
}

export interface DrawQueue {
  /** Returns the function that takes the request back; one that is being drawn is not stopped by it. */
  readonly add: (request: DrawRequest) => () => void;
}

/**
 * The request added last is drawn first: it is the one that has just come into sight.
 * @param whenIdle calls back in a moment when the window has nothing else to do.
 */
export function createDrawQueue(whenIdle: (callback: () => void) => void): DrawQueue {
  let waiting: readonly DrawRequest[] = [];
  let isBusy = false;
  const next = (): void => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    whenIdle(() => {
      const request = waiting.at(-1);
      waiting = waiting.slice(0, -1);
      void (request?.draw() ?? Promise.resolve()).finally(() => {
        isBusy = false;
        next();
      });
    });
  };
  return {
    add: (request) => {
      waiting = [...waiting, request];
      next();
      return () => {
        waiting = waiting.filter((one) => one !== request);
      };
    },
  };
}
