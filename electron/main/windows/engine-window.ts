// The hidden window that owns a workspace's database. Visible pages talk to it over ports of their own, so that their
// rows never pass through the main process.

import { APP_ORIGIN, ENGINE_PORT_WIRE, type EnginePortMessage } from '@shared/ipc-names';
import { BrowserWindow, MessageChannelMain, type WebContents, type WebFrameMain } from 'electron';
import type { Logger } from '../logger';
import { restartLimit } from './restart-limit';
import { lockedWebPreferences } from './web-preferences';

export const ENGINE_URL = `${APP_ORIGIN}/engine.html`;

export interface EngineOptions {
  readonly partition: string;
  readonly log: Logger;
  /** The engine was lost and a new one has loaded. */
  readonly onRestarted: () => void;
  /** It failed too often. */
  readonly onGivenUp: () => void;
}

export interface Engine {
  /** Gives the frame a port whose other end is the engine's. Rejects when the engine can't be loaded. */
  readonly connect: (frame: WebFrameMain, connection: string) => Promise<void>;
  /** The engine's page, for events that it needs too. */
  readonly contents: () => WebContents;
  /** Only this closes the window: quitting must not take it away before the pages have written. */
  readonly close: () => void;
}

/** Starts the engine of a workspace and keeps it running. */
export function startEngine({ partition, log, onRestarted, onGivenUp }: EngineOptions): Engine {
  const mayRestart = restartLimit(3, 60_000, () => Date.now());
  let isClosing = false;

  const launch = (): { window: BrowserWindow; loaded: Promise<void> } => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...lockedWebPreferences(partition), backgroundThrottling: false },
    });
    window.on('close', (event) => {
      if (!isClosing) event.preventDefault();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (isClosing || reason === 'clean-exit') return;
      log.error('engine-gone');
      replace(window);
    });
    const loaded = window.loadURL(ENGINE_URL);
    loaded.catch((error: unknown) => log.error('engine-load-failed', error));
    return { window, loaded };
  };

  const replace = (lost: BrowserWindow): void => {
    lost.destroy();
    if (!mayRestart()) {
      onGivenUp();
      return;
    }
    current = launch();
    void current.loaded.then(onRestarted, onGivenUp);
  };

  let current = launch();
  return {
    connect: async (frame, connection) => {
      const { window, loaded } = current;
      await loaded;
      const { port1, port2 } = new MessageChannelMain();
      const message = { type: 'engine-port', connection } as const;
      const toEngine: EnginePortMessage = { ...message, role: 'engine' };
      const toClient: EnginePortMessage = { ...message, role: 'client' };
      window.webContents.postMessage(ENGINE_PORT_WIRE, toEngine, [port1]);
      frame.postMessage(ENGINE_PORT_WIRE, toClient, [port2]);
    },
    contents: () => current.window.webContents,
    close: () => {
      isClosing = true;
      if (!current.window.isDestroyed()) current.window.destroy();
    },
  };
}
