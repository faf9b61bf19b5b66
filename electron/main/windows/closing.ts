// A window closes only after its page has written what is only on screen; whoever closes it learns whether it did.

import { type BrowserWindow, dialog } from 'electron';
import type { Logger } from '../logger';
import type { PageStates } from './page-states';

export interface ClosingOptions {
  readonly pages: PageStates;
  readonly log: Logger;
  /** Before the page is asked to write. */
  readonly onClosing: () => void;
  /** What has to go first; false calls the closing off. */
  readonly before: () => Promise<boolean>;
  /** Closing was called off, to save something first. */
  readonly onKeptOpen: () => void;
}

/** Asks whether to close although something typed would be lost. */
async function isGivenUp(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some of what you typed could not be saved.',
    detail: 'The window says why. If you close it now, that text is lost.',
    buttons: ['Keep the window open', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/**
 * Closing waits until the page has written what is only on screen (at most 3 s), and asks when some of it can't be.
 * Returns the way to close the window; it resolves to whether the window has gone.
 */
export function flushBeforeClosing(window: BrowserWindow, options: ClosingOptions): () => Promise<boolean> {
  const { pages, log, onClosing, before, onKeptOpen } = options;
  const gone = new Promise<true>((resolve) => void window.once('closed', () => resolve(true)));
  let isFlushed = false;
  let closing: Promise<boolean> | null = null;
  const flushAndClose = async (): Promise<boolean> => {
    onClosing();
    if (!(await before())) return false;
    if (window.isDestroyed()) return true;
    const flushed = await pages.flush(window.webContents);
    if (flushed === 'silent') log.warn('flush-unanswered');
    if (flushed === 'unsaved' && !(await isGivenUp(window))) {
      onKeptOpen();
      return false;
    }
    isFlushed = true;
    if (!window.isDestroyed()) window.close();
    return gone;
  };
  const close = (): Promise<boolean> => {
    closing ??= flushAndClose().finally(() => {
      closing = null;
    });
    return closing;
  };
  window.on('close', (event) => {
    if (isFlushed) return;
    event.preventDefault();
    void close();
  });
  return close;
}
