// The visible window of a workspace: place on the screen, reload after a crash, flush before it closes.

import { APP_ORIGIN } from '@shared/ipc-names';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Logger } from '../logger';
import type { PreferencesStore } from '../storage/preferences-file';
import { onLoadFailed } from './load-failure';
import type { PageStates } from './page-states';
import { restartLimit } from './restart-limit';
import { lockedWebPreferences } from './web-preferences';
import { type Area, fitBounds, MIN_HEIGHT, MIN_WIDTH } from './window-bounds';

export const MAIN_URL = `${APP_ORIGIN}/index.html`;

export interface MainWindowOptions {
  readonly partition: string;
  readonly title: string;
  readonly preferences: PreferencesStore;
  readonly pages: PageStates;
  readonly log: Logger;
  readonly onClosed: () => void;
  /** Closing was called off, to save something first. */
  readonly onKeptOpen: () => void;
  /** The page failed too often, or can't be loaded at all. */
  readonly onGivenUp: (reason: 'page-crashed' | 'missing-files') => void;
}

/** Shown before the page has painted: close to the page's own ground, so that nothing flashes. */
export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#17191c' : '#f6f5f3';
}

function workAreas(): [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}

function rememberBounds(window: BrowserWindow, { preferences, log }: MainWindowOptions): void {
  try {
    preferences.setWindowBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (error) {
    log.error('bounds-not-saved', error);
  }
}

/** Closing waits until the page has written what is only on screen (at most 3 s), and asks when some of it can't be. */
function flushBeforeClosing(window: BrowserWindow, options: MainWindowOptions): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  const flushAndClose = async (): Promise<void> => {
    state = 'flushing';
    rememberBounds(window, options);
    const flushed = await options.pages.flush(window.webContents);
    if (flushed === 'silent') options.log.warn('flush-unanswered');
    if (flushed === 'unsaved' && !(await isGivenUp(window))) {
      state = 'open';
      options.onKeptOpen();
      return;
    }
    state = 'flushed';
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'open') void flushAndClose();
  });
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

function watchPage(window: BrowserWindow, options: MainWindowOptions): void {
  const { pages, log, onGivenUp } = options;
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

/** Opens the window; it shows itself when the page has painted once. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const saved = options.preferences.windowBounds();
  const window = new BrowserWindow({
    ...fitBounds(saved, workAreas()),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: options.title,
    backgroundColor: groundColour(),
    webPreferences: lockedWebPreferences(options.partition),
  });
  flushBeforeClosing(window, options);
  watchPage(window, options);
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  window.on('closed', options.onClosed);
  onLoadFailed(window.webContents, () => options.onGivenUp('missing-files'));
  window.loadURL(MAIN_URL).catch((error: unknown) => options.log.error('page-load-failed', error));
  return window;
}
