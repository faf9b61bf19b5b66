// A visible window of a workspace, the main one or one for reading: place on the screen, reload after a crash, flush
// before it closes.

import { APP_ORIGIN } from '@shared/ipc-names';
import { BrowserWindow, screen } from 'electron';
import type { PreferencesStore, WindowKind } from '../storage/preferences-file';
import { type ClosingOptions, flushBeforeClosing } from './closing';
import { type WatchOptions, watchPage } from './watch-page';
import { lockedWebPreferences } from './web-preferences';
import { type Area, fitBounds, MAIN_SIZE, READER_SIZE } from './window-bounds';
import { groundColour } from './window-ground';

const PAGE_URL = `${APP_ORIGIN}/index.html`;

export interface PageWindowOptions extends WatchOptions, Omit<ClosingOptions, 'onClosing'> {
  readonly kind: WindowKind;
  readonly partition: string;
  readonly title: string;
  readonly preferences: PreferencesStore;
  /** For reading windows: the address of the paper, which the page finds behind the `#`. */
  readonly address: string | null;
  /** Pixels that the window is moved down and right, so that it does not hide another of its kind. */
  readonly offset: number;
}

export interface PageWindow {
  readonly window: BrowserWindow;
  /** Closes it after its flush. False: it was kept open, to save something first. */
  readonly close: () => Promise<boolean>;
}

function workAreas(): [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}

function rememberBounds(window: BrowserWindow, { kind, preferences, log }: PageWindowOptions): void {
  try {
    preferences.setWindowBounds(kind, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (error) {
    log.error('bounds-not-saved', error);
  }
}

/** Opens the window; it shows itself when the page has painted once. */
export function openPageWindow(options: PageWindowOptions): PageWindow {
  const { kind, preferences, offset, address, log } = options;
  const saved = preferences.windowBounds(kind);
  const moved = saved && { ...saved, x: saved.x + offset, y: saved.y + offset };
  const size = kind === 'main' ? MAIN_SIZE : READER_SIZE;
  const window = new BrowserWindow({
    ...fitBounds(moved, workAreas(), size),
    minWidth: size.minWidth,
    minHeight: size.minHeight,
    show: false,
    title: options.title,
    backgroundColor: groundColour(preferences.theme()),
    webPreferences: lockedWebPreferences(options.partition),
  });
  const close = flushBeforeClosing(window, { ...options, onClosing: () => rememberBounds(window, options) });
  watchPage(window, options);
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  const url = address === null ? PAGE_URL : `${PAGE_URL}#${address}`;
  window.loadURL(url).catch((error: unknown) => log.error('page-load-failed', error));
  return { window, close };
}
