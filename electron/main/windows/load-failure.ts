// When a page can't be loaded at all. A page that dies while it loads is not meant: it is started again elsewhere.
import type { WebContents } from 'electron';

/** Chromium's code for a load that another one took over, such as a reload. */
const ABORTED = -3;

/**
 * Calls `listener` when a page's own document can't be had. The promise of `loadURL` won't do: it is also rejected
 * when the page crashes half-way.
 */
export function onLoadFailed(contents: WebContents, listener: () => void): void {
  contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) listener();
  });
}
