// The visible window of a workspace: place on the screen, reload after a crash, flush before it closes.

import { APP_ORIGIN } from '@shared/ipc-names';
import { BrowserWindow, nativeTheme, screen } from 'electron';
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

/** Closing waits until the page has written what is only on screen (at most 3 s). */
function flushBeforeClosing(window: BrowserWindow, options: MainWindowOptions): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  const flushAndClose = async (): Promise<void> => {
    state = 'flushing';
    rememberBounds(window, options);
    if (!(await options.pages.flush(window.webContents))) options.log.warn('flush-unanswered');
    state = 'flushed';
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'open') void flushAndClose();
  });
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
  window.on('unresponsive', () => log.warn('page-unresponsive'));
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
