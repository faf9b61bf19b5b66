// Which windows there are: one workspace's visible windows with its engine, or a start-up screen.

import type { EventName } from '@shared/ipc-names';
import { IpcError } from '@shared/ipc-result';
import type { MenuModel } from '@shared/menu-model';
import { app, type BrowserWindow, type Session, session, type WebContents, type WebFrameMain } from 'electron';
import { type EventArguments, sendEvent } from '../ipc/send-event';
import type { Logger } from '../logger';
import type { RecoveryKind } from '../recovery/recovery-texts';
import type { PreferencesStore } from '../storage/preferences-file';
import { partitionOf } from '../storage/workspaces-file';
import { type Engine, startEngine } from './engine-window';
import type { PageStates } from './page-states';
import { openPageWindow, type PageWindow, type PageWindowOptions } from './page-window';
import { openRecoveryWindow, RECOVERY_PARTITION } from './recovery-window';
import { createWindowMenus } from './window-menus';

export interface ShellOptions {
  readonly preferences: PreferencesStore;
  readonly pages: PageStates;
  readonly log: Logger;
  /** Makes a session serve app://main. Called once per session, before its first page. */
  readonly serve: (session: Session) => void;
  /** What the engine still has to do once the last window has gone; its process ends after that. */
  readonly beforeEnd: (engine: WebContents | null) => Promise<void>;
}

export interface Shell {
  /** Opens a workspace; the one that is open is closed first, with its flush. */
  readonly openWorkspace: (id: string) => void;
  /** Whether a workspace was opened since the app started: its session holds its files until the end. */
  readonly hasOpened: (id: string) => boolean;
  /** Opens a further window on the workspace that is open, which shows only the paper at an address. */
  readonly openReader: (address: string) => void;
  /** Starts an engine that fills another workspace's empty partition. */
  readonly startFilling: (id: string, onLost: () => void) => Engine;
  readonly openRecovery: (kind: RecoveryKind) => void;
  /** Brings the main window to the front; opens it again when it has gone and the app is about to end. */
  readonly show: () => void;
  /** The main window, or the start-up screen. */
  readonly window: () => BrowserWindow | null;
  /** To the main window. */
  readonly send: <N extends EventName>(name: N, ...payload: EventArguments<N>) => void;
  /** To every visible window and the engine. */
  readonly sendToAll: <N extends EventName>(name: N, ...payload: EventArguments<N>) => void;
  /** Null is the default menu. */
  readonly setMenu: (contents: WebContents, model: MenuModel) => void;
  /** Shows the menu of the window used last; the default one before there is any. */
  readonly showMenu: () => void;
  readonly connectEngine: (frame: WebFrameMain, connection: string) => Promise<void>;
}

/** Pixels between reading windows that open one after another. */
const CASCADE = 28;

export function createShell({ preferences, pages, log, serve, beforeEnd }: ShellOptions): Shell {
  const served = new WeakSet<Session>();
  const menus = createWindowMenus();
  const openedIds = new Set<string>();
  /** Every visible window. */
  const windows = new Set<BrowserWindow>();
  const readers = new Set<PageWindow>();
  let main: BrowserWindow | null = null;
  let engine: Engine | null = null;
  let partition = '';
  let next: (() => void) | null = null;
  let isQuitting = false;
  let isEnded = false;
  /** Engines without windows that still have something to do, by partition. */
  const endings = new Map<string, Promise<void>>();
  app.on('before-quit', () => {
    isQuitting = true;
  });

  const prepare = (name: string): string => {
    const own = session.fromPartition(name);
    if (!served.has(own)) {
      served.add(own);
      serve(own);
    }
    return name;
  };
  /** The last visible window has gone, and every page has written: the one place where the engine goes too. */
  const handleLastGone = (): void => {
    const follow = next;
    next = null;
    const isFollowed = follow !== null && !isQuitting;
    const last = engine;
    const closeLast = async (): Promise<void> => {
      await beforeEnd(last?.contents() ?? null);
      // Somebody has started the app again meanwhile: the window is back, and so is its engine's work.
      if (last !== null && last === engine && windows.size > 0) return;
      last?.close();
      if (engine === last) engine = null;
      if (windows.size > 0 || (!isQuitting && (isFollowed || process.platform === 'darwin'))) return;
      isEnded = true;
      app.quit();
    };
    const own = partition;
    const ending = closeLast().finally(() => {
      if (endings.get(own) === ending) endings.delete(own);
    });
    endings.set(own, ending);
    if (!isFollowed) return;
    engine = null;
    follow();
  };
  const add = (window: BrowserWindow): BrowserWindow => {
    windows.add(window);
    menus.follow(window);
    window.on('closed', () => {
      // Those that a start-up screen has taken the place of are no longer counted.
      if (!windows.delete(window)) return;
      if (main === window) main = null;
      if (windows.size === 0) handleLastGone();
    });
    return window;
  };
  const openRecovery = (kind: RecoveryKind): void => {
    log.error(`recovery-${kind}`);
    prepare(RECOVERY_PARTITION);
    const failed = [...windows];
    windows.clear();
    readers.clear();
    const lost = engine;
    engine = null;
    main = add(openRecoveryWindow(kind, app.getName()));
    // In a task of its own: this is called from events of the very windows that go.
    setImmediate(() => {
      lost?.close();
      for (const window of failed) window.destroy();
    });
  };
  const send: Shell['send'] = (name, ...payload) => sendEvent(main?.webContents, name, ...payload);
  const sendToWindows: Shell['send'] = (name, ...payload) => {
    for (const { webContents } of windows) sendEvent(webContents, name, ...payload);
  };
  const open = (own: Pick<PageWindowOptions, 'kind' | 'address' | 'offset' | 'before' | 'onGivenUp'>): PageWindow => {
    const onKeptOpen = (): void => {
      isQuitting = false;
      next = null;
    };
    const opened = openPageWindow({ ...own, partition, title: app.getName(), preferences, pages, log, onKeptOpen });
    add(opened.window);
    return opened;
  };
  /** The reading windows go before the main one; one that is kept open keeps that too. */
  const closeReaders = async (): Promise<boolean> => {
    for (const reader of readers) if (!(await reader.close())) return false;
    return true;
  };
  const openNow = (id: string): void => {
    // Two engines must never have the same workspace: one that still makes its last copy is waited for.
    const ending = endings.get(partitionOf(id));
    if (ending) return void ending.then(() => isQuitting || openNow(id));
    partition = prepare(partitionOf(id));
    openedIds.add(id);
    engine = startEngine({
      partition,
      log,
      onRestarted: () => sendToWindows('engine-restarted'),
      onGivenUp: () => openRecovery('engine-crashed'),
    });
    openMain();
  };
  const openMain = (): void => {
    main = open({ kind: 'main', address: null, offset: 0, before: closeReaders, onGivenUp: openRecovery }).window;
  };
  const openReader = (address: string): void => {
    if (!engine) throw new IpcError('refused', 'no workspace is open');
    // Its paper can still be read in the main window, so a start-up screen for all would be too much.
    const onGivenUp = (): void => void setImmediate(() => reader.window.destroy());
    const offset = readers.size * CASCADE;
    const reader = open({ kind: 'reader', address, offset, before: () => Promise.resolve(true), onGivenUp });
    readers.add(reader);
    reader.window.on('closed', () => readers.delete(reader));
  };
  return {
    openWorkspace: (id) => {
      if (!main) return openNow(id);
      next = () => openNow(id);
      main.close();
    },
    hasOpened: (id) => openedIds.has(id),
    openReader,
    openRecovery,
    startFilling: (id, onLost) => {
      openedIds.add(id);
      const given = prepare(partitionOf(id));
      return startEngine({ partition: given, log, isFilling: true, onRestarted: onLost, onGivenUp: onLost });
    },
    show: () => {
      // Too late to stay: the app starts once more when it has ended.
      if (isEnded) app.relaunch();
      if (windows.size === 0 && engine && !isEnded) {
        isQuitting = false;
        openMain();
      }
      if (main?.isMinimized()) main.restore();
      main?.show();
      main?.focus();
    },
    window: () => main,
    send,
    sendToAll: (name, ...payload) => {
      sendToWindows(name, ...payload);
      sendEvent(engine?.contents(), name, ...payload);
    },
    setMenu: menus.set,
    showMenu: menus.show,
    connectEngine: async (frame, connection) => {
      if (!engine) throw new IpcError('refused', 'no workspace is open');
      await engine.connect(frame, connection);
    },
  };
}
