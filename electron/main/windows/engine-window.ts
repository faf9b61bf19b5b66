// The hidden window that owns a workspace's database. Visible pages talk to it over ports of their own, so that their
// rows never pass through the main process.

import { APP_ORIGIN, ENGINE_PORT_WIRE, type EnginePortMessage } from '@shared/ipc-names';
import { BrowserWindow, MessageChannelMain, type WebContents, type WebFrameMain } from 'electron';
import type { Logger } from '../logger';
import { onLoadFailed } from './load-failure';
import { restartLimit } from './restart-limit';
import { lockedWebPreferences } from './web-preferences';

const ENGINE_URL = `${APP_ORIGIN}/engine.html`;

export interface EngineOptions {
  readonly partition: string;
  readonly log: Logger;
  /** Whether it fills an empty partition from a backup, instead of serving the one that is open. */
  readonly isFilling?: boolean;
  /** The engine was lost and a new one has loaded. */
  readonly onRestarted: () => void;
  /** It failed too often. */
  readonly onGivenUp: () => void;
}

export interface Engine {
  /** Gives the frame a port whose other end is the engine's, as soon as it has loaded. Rejects when it can't be. */
  readonly connect: (frame: WebFrameMain, connection: string) => Promise<void>;
  /** The engine's page, for events that it needs too; null while it could not hear them. */
  readonly contents: () => WebContents | null;
  /** Only this closes the window: quitting must not take it away before the pages have written. */
  readonly close: () => void;
}

interface Client {
  readonly frame: WebFrameMain;
  readonly connection: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Gives engine and page the two ends of a new channel. */
function join(engine: WebContents, { frame, connection, resolve, reject }: Client): void {
  const { port1, port2 } = new MessageChannelMain();
  const message = { type: 'engine-port', connection } as const;
  const toEngine: EnginePortMessage = { ...message, role: 'engine' };
  const toClient: EnginePortMessage = { ...message, role: 'client' };
  try {
    frame.postMessage(ENGINE_PORT_WIRE, toClient, [port2]);
    engine.postMessage(ENGINE_PORT_WIRE, toEngine, [port1]);
    resolve();
  } catch {
    // The page went away while it waited; its next document asks again.
    reject(new Error('the asking page is gone'));
  }
}

/** Starts the engine of a workspace and keeps it running. */
export function startEngine({ partition, log, isFilling, onRestarted, onGivenUp }: EngineOptions): Engine {
  const mayRestart = restartLimit(3, 60_000, () => Date.now());
  let isClosing = false;
  let isLoaded = false;
  let waiting: readonly Client[] = [];

  const giveUp = (): void => {
    for (const { reject } of waiting) reject(new Error('the engine could not be started'));
    waiting = [];
    onGivenUp();
  };
  const launch = (onLoaded: () => void): BrowserWindow => {
    isLoaded = false;
    const made = new BrowserWindow({
      show: false,
      webPreferences: { ...lockedWebPreferences(partition), backgroundThrottling: false },
    });
    made.on('close', (event) => {
      if (!isClosing) event.preventDefault();
    });
    const contents = made.webContents;
    contents.on('render-process-gone', (_event, { reason }) => {
      if (isClosing || reason === 'clean-exit') return;
      log.error('engine-gone');
      isLoaded = false;
      // In a task of its own: a window can't be destroyed inside its own event.
      setImmediate(replace);
    });
    contents.on('did-finish-load', () => {
      isLoaded = true;
      for (const client of waiting) join(contents, client);
      waiting = [];
      onLoaded();
    });
    onLoadFailed(contents, giveUp);
    made
      .loadURL(isFilling ? `${ENGINE_URL}?fill` : ENGINE_URL)
      .catch((error: unknown) => log.error('engine-load-failed', error));
    return made;
  };
  const replace = (): void => {
    if (isClosing) return;
    window.destroy();
    if (mayRestart()) window = launch(onRestarted);
    else giveUp();
  };

  let window = launch(() => {});
  return {
    connect: (frame, connection) =>
      new Promise((resolve, reject) => {
        const client: Client = { frame, connection, resolve, reject };
        if (isLoaded) join(window.webContents, client);
        else waiting = [...waiting, client];
      }),
    contents: () => (window.isDestroyed() || !isLoaded ? null : window.webContents),
    close: () => {
      isClosing = true;
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
