// Before `ready`: who we are, where the data is, and every lock that has to be on before the first page exists.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AppInfo } from '@shared/ipc-contract';
import { app } from 'electron';
import { dataFolder, electronSource } from './app-identity';
import { applySwitches } from './command-line-switches';
import { type Logger, openLogger } from './logger';
import { registerAppScheme } from './protocols/app-protocol';
import { lockEverything } from './security';
import { reportUnexpectedErrors } from './unexpected-errors';

export interface Boot {
  readonly info: AppInfo;
  readonly userData: string;
  /** Vite's address in development, otherwise null. */
  readonly devServer: string | null;
  readonly log: Logger;
}

const PLATFORMS: Readonly<Record<string, AppInfo['platform']>> = { win32: 'windows', darwin: 'macos' };

function chooseDataFolder(source: string, isDev: boolean): string {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;
  const parent = local ?? app.getPath('appData');
  return given === '' ? dataFolder({ productName: app.getName(), parent, source, isDev }) : resolve(given);
}

/**
 * The sandbox for every page, whatever the command line says. One exception: Chromium can't start its sandbox for
 * root on Linux, so there, and only there, the launcher's `--no-sandbox` holds (this call would take it away).
 */
function enableSandbox(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Sets the process up. Must run synchronously while the main module loads. */
export function boot(): Boot {
  enableSandbox();
  registerAppScheme();
  const address = process.env['ELECTRON_RENDERER_URL'];
  const devServer = !app.isPackaged && address ? new URL(address).origin : null;
  const isDev = devServer !== null;
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  const source = electronSource(resources, process.env['PANEL_SCRUTINY_ELECTRON_SOURCE']);
  const userData = chooseDataFolder(source, isDev);
  app.setPath('userData', userData);
  const log = openLogger(
    join(userData, 'logs'),
    () => new Date(),
    isDev ? (line) => process.stdout.write(`${line}\n`) : undefined,
  );
  reportUnexpectedErrors(log);
  applySwitches(isDev);
  lockEverything(devServer, log);
  const info: AppInfo = {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    electronSource: source,
    platform: PLATFORMS[process.platform] ?? 'linux',
    isDev,
    dataFolder: userData,
  };
  return { info, userData, devServer, log };
}

/** Keeps Chromium's own files away from the data folder, for a start that must not touch it. */
export function setThrowawaySessionData(log: Logger): void {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-session-'));
  app.setPath('sessionData', folder);
  app.once('quit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      log.error('session-data-left', error);
    }
  });
}
