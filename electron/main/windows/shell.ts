// Which windows there are: one workspace's visible window with its engine, or a start-up screen.

import type { EventName } from '@shared/ipc-names';
import { IpcError } from '@shared/ipc-result';
import { app, type BrowserWindow, type Session, session, type WebFrameMain } from 'electron';
import { type EventArguments, sendEvent } from '../ipc/send-event';
import type { Logger } from '../logger';
import type { RecoveryKind } from '../recovery/recovery-texts';
import type { PreferencesStore } from '../storage/preferences-file';
import { partitionOf } from '../storage/workspaces-file';
import { type Engine, startEngine } from './engine-window';
import { openMainWindow } from './main-window';
import type { PageStates } from './page-states';
import { openRecoveryWindow, RECOVERY_PARTITION } from './recovery-window';

export interface ShellOptions {
  readonly preferences: PreferencesStore;
  readonly pages: PageStates;
  readonly log: Logger;
  /** Makes a session serve app://main. Called once per session, before its first page. */
  readonly serve: (session: Session) => void;
}

export interface Shell {
  /** Opens a workspace; the one that is open is closed first, with its flush. */
  readonly openWorkspace: (id: string) => void;
  readonly openRecovery: (kind: RecoveryKind) => void;
  /** Brings the window to the front. */
  readonly show: () => void;
  readonly window: () => BrowserWindow | null;
  readonly send: <N extends EventName>(name: N, ...payload: EventArguments<N>) => void;
  /** For events that concern writing: the engine hears them as well. */
  readonly sendToAll: <N extends EventName>(name: N, ...payload: EventArguments<N>) => void;
  readonly connectEngine: (frame: WebFrameMain, connection: string) => Promise<void>;
}

export function createShell({ preferences, pages, log, serve }: ShellOptions): Shell {
  const served = new WeakSet<Session>();
  let window: BrowserWindow | null = null;
  let engine: Engine | null = null;
  let next: (() => void) | null = null;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  const prepare = (partition: string): string => {
    const own = session.fromPartition(partition);
    if (!served.has(own)) {
      served.add(own);
      serve(own);
    }
    return partition;
  };
  const handleClosed = (): void => {
    window = null;
    engine?.close();
    engine = null;
    const follow = next;
    next = null;
    if (follow && !isQuitting) follow();
    else if (isQuitting || process.platform !== 'darwin') app.quit();
  };
  const openRecovery = (kind: RecoveryKind): void => {
    log.error(`recovery-${kind}`);
    prepare(RECOVERY_PARTITION);
    const failed = window;
    window = null;
    failed?.removeAllListeners('closed');
    const lost = engine;
    engine = null;
    window = openRecoveryWindow(kind, app.getName());
    window.on('closed', handleClosed);
    // In a task of its own: this is called from events of the very windows that go.
    setImmediate(() => {
      lost?.close();
      failed?.destroy();
    });
  };
  const send: Shell['send'] = (name, ...payload) => sendEvent(window?.webContents, name, ...payload);
  const openNow = (id: string): void => {
    const partition = prepare(partitionOf(id));
    engine = startEngine({
      partition,
      log,
      onRestarted: () => send('engine-restarted'),
      onGivenUp: () => openRecovery('engine-crashed'),
    });
    window = openMainWindow({
      partition,
      title: app.getName(),
      preferences,
      pages,
      log,
      onClosed: handleClosed,
      onKeptOpen: () => {
        isQuitting = false;
        next = null;
      },
      onGivenUp: openRecovery,
    });
  };
  return {
    openWorkspace: (id) => {
      if (!window) return openNow(id);
      next = () => openNow(id);
      window.close();
    },
    openRecovery,
    show: () => {
      if (window?.isMinimized()) window.restore();
      window?.show();
      window?.focus();
    },
    window: () => window,
    send,
    sendToAll: (name, ...payload) => {
      send(name, ...payload);
      sendEvent(engine?.contents(), name, ...payload);
    },
    connectEngine: async (frame, connection) => {
      if (!engine) throw new IpcError('refused', 'no workspace is open');
      await engine.connect(frame, connection);
    },
  };
}
