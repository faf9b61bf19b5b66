// A page that dies is loaded again, and one that hangs is told of.

import { type BrowserWindow, dialog } from 'electron';
import type { Logger } from '../logger';
import { onLoadFailed } from './load-failure';
import type { PageStates } from './page-states';
import { restartLimit } from './restart-limit';

export interface WatchOptions {
  readonly pages: PageStates;
  readonly log: Logger;
  /** The page failed too often, or can't be loaded at all. */
  readonly onGivenUp: (reason: 'page-crashed' | 'missing-files') => void;
}

/** A page that no longer answers can be loaded again; all that was saved is still there. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Panel Scrutiny does not answer at the moment.',
    detail: 'You can wait, or load the window again. What was typed in the last second would be lost.',
    buttons: ['Wait', 'Load again'],
    defaultId: 0,
    cancelId: 0,
  });
  // Its end is noticed as any crash, and the page is loaded again.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}

/** Watches the page of a visible window for as long as the window lives. */
export function watchPage(window: BrowserWindow, { pages, log, onGivenUp }: WatchOptions): void {
  const contents = window.webContents;
  const mayReload = restartLimit(3, 60_000, () => Date.now());
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) pages.markNew(contents.id);
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error('page-gone');
    pages.markNew(contents.id);
    if (mayReload()) contents.reload();
    else onGivenUp('page-crashed');
  });
  onLoadFailed(contents, () => onGivenUp('missing-files'));
  let isAsking = false;
  window.on('unresponsive', () => {
    log.warn('page-unresponsive');
    if (isAsking) return;
    isAsking = true;
    void offerReload(window).finally(() => {
      isAsking = false;
    });
  });
}
