// Starts the peer: the same Electron the app is packaged with, showing what is compared with.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { binaryPath } from '../../tools/lib/found-electron.mjs';
import { cleanEnvironment } from '../e2e/fixtures';

export const PEER_FOLDER = resolve(import.meta.dirname, '../../out/bench-peer');

const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The plain Electron and the arguments that start the peer in it. */
export function peerCommand(userData: string): { readonly executable: string; readonly args: readonly string[] } {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = folder ? join(folder, binaryPath()) : String(createRequire(import.meta.url)('electron'));
  return { executable, args: [...noSandbox, PEER_FOLDER, `--user-data-dir=${userData}`] };
}

export interface Peer {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

/** The peer with PDFViewer; `documents`: the folder it may read files from. */
export async function startPeer(userData: string, documents: string): Promise<Peer> {
  const { executable, args } = peerCommand(userData);
  const electron = await _electron.launch({
    executablePath: resolve(import.meta.dirname, '../e2e/start-app.mjs'),
    args: [...args, `--bench-documents=${documents}`],
    env: cleanEnvironment({ PANEL_SCRUTINY_UNDER_TEST: executable }),
  });
  const page = await electron.firstWindow();
  await peerReady(page);
  return { electron, page };
}

export async function peerReady(page: Page): Promise<void> {
  await expect.poll(() => page.title(), { timeout: 20_000 }).toContain('ready');
}

interface PeerWindow {
  readonly bench: {
    readonly put: (name: string) => Promise<void>;
    readonly open: (name: string, width: number) => Promise<void>;
  };
}

/** Puts a file of its documents into the peer's IndexedDB. */
export async function putIntoPeer(page: Page, name: string): Promise<void> {
  await page.evaluate((file) => (window as unknown as PeerWindow).bench.put(file), name);
}

/** Begins to open a file in PDFViewer and notes when; `width`: of a page, CSS pixels. */
export async function openInPeer(page: Page, name: string, width: number): Promise<void> {
  await page.evaluate(
    ([file, wide]) => {
      window.benchStart = performance.now();
      void (window as unknown as PeerWindow).bench.open(file, wide);
    },
    [name, width] as const,
  );
}
