// Playwright fixtures for the real app: a data folder of its own per test, started and ready, its log attached, native
// dialogs answered from the test. The app under test has no hooks for any of this.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test';

import { binaryPath } from '../../tools/lib/found-electron.mjs';
import { packagedBinary } from '../../tools/lib/packaged-app.mjs';

export { expect } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Files and switches after the app's own. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another data folder than the test's own. */
  readonly userData?: string;
  /** False for starts that end on a start-up screen. Default true. */
  readonly waitForPage?: boolean;
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The visible window, or the start-up screen. */
  readonly page: Page;
  readonly userData: string;
  /** Lines of the log so far. */
  readonly log: () => readonly string[];
  /** Quits the app as its user would; nothing happens when it is gone already. */
  readonly close: () => Promise<void>;
}

export type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

interface Fixtures {
  readonly userData: string;
  /** Starts the app; everything started is closed at the end of the test. */
  readonly launchApp: Launch;
  /** The app, started and ready. */
  readonly app: RunningApp;
}

/**
 * The command that starts the app: the packaged copy for tests, or what PANEL_SCRUTINY_APP names, an executable or a
 * built folder for a plain Electron (`.` is this project).
 */
export function appCommand(): { readonly executable: string; readonly args: readonly string[] } {
  const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = resolve(process.env['PANEL_SCRUTINY_APP'] ?? packagedBinary('testable'));
  if (!existsSync(app)) throw new Error('There is no packaged app yet: run `npm run e2e`.');
  if (!statSync(app).isDirectory()) return { executable: app, args: noSandbox };
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = folder ? join(folder, binaryPath()) : String(createRequire(import.meta.url)('electron'));
  return { executable, args: [...noSandbox, app] };
}

export function readLog(userData: string): readonly string[] {
  const path = join(userData, 'logs', 'app.log');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/** How often a code was logged. */
export function countLogged(log: readonly string[], code: string): number {
  return log.filter((line) => line.split(' ')[2] === code).length;
}

/** This process's environment without what would change how Electron starts. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ELECTRON_RENDERER_URL: __, ...own } = process.env;
  const defined = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(defined), ...extra };
}

async function visiblePage(electron: ElectronApplication): Promise<Page> {
  const isVisible = (page: Page): boolean => /^app:\/\/main\/(index\.html|recovery\/)/.test(page.url());
  await expect
    .poll(() => electron.windows().some(isVisible), { message: 'a visible window', timeout: 20_000 })
    .toBe(true);
  const page = electron.windows().find(isVisible);
  if (!page) throw new Error('the visible window closed at once');
  return page;
}

async function start(userData: string, options: LaunchOptions): Promise<RunningApp> {
  const { executable, args } = appCommand();
  const log = (): readonly string[] => readLog(userData);
  const readyBefore = countLogged(log(), 'page-ready');
  // Windows can't start a script; there Playwright attaches while pages load, and rarely waits in vain.
  const isByScript = process.platform !== 'win32';
  const electron = await _electron.launch({
    executablePath: isByScript ? join(import.meta.dirname, 'start-app.mjs') : executable,
    args: [...args, `--user-data-dir=${userData}`, ...(options.args ?? [])],
    cwd: ROOT,
    env: cleanEnvironment({ ...options.env, ...(isByScript && { PANEL_SCRUTINY_UNDER_TEST: executable }) }),
  });
  let isGone = false;
  electron.on('close', () => {
    isGone = true;
  });
  const close = async (): Promise<void> => {
    if (!isGone) await electron.close();
  };
  const page = await visiblePage(electron);
  if (options.waitForPage ?? true) {
    if (!page.url().includes('/index.html')) throw new Error(`the app shows ${page.url()} instead of its page`);
    await expect
      .poll(() => countLogged(log(), 'page-ready'), { message: 'the page says that it is ready', timeout: 20_000 })
      .toBeGreaterThan(readyBefore);
  }
  return { electron, page, userData, log, close };
}

/** What the window showed when a test failed; nothing when the app is gone. */
async function attachScreen(testInfo: TestInfo, app: RunningApp | undefined): Promise<void> {
  if (!app || app.page.isClosed()) return;
  const path = testInfo.outputPath('window.png');
  await app.page.screenshot({ path, timeout: 5_000 }).then(
    () => testInfo.attach('window', { path, contentType: 'image/png' }),
    () => undefined,
  );
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  userData: async ({}, provide, testInfo) => {
    const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-e2e-'));
    await provide(folder);
    const log = readLog(folder).join('\n');
    if (log !== '') await testInfo.attach('app.log', { body: log, contentType: 'text/plain' });
    rmSync(folder, { recursive: true, force: true });
  },
  launchApp: async ({ userData }, provide, testInfo) => {
    const started: RunningApp[] = [];
    await provide(async (options = {}) => {
      const app = await start(options.userData ?? userData, options);
      started.push(app);
      return app;
    });
    if (testInfo.status !== testInfo.expectedStatus) await attachScreen(testInfo, started.at(-1));
    for (const app of started) await app.close();
  },
  app: async ({ launchApp }, provide) => {
    await provide(await launchApp());
  },
});

/** Answers the next open dialogs with these paths; none means that the user cancels. */
export async function answerOpenDialog({ electron }: RunningApp, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Answers the next save dialogs with this path; null means that the user cancels. */
export async function answerSaveDialog({ electron }: RunningApp, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** The window that takes the place of the app's page, when another workspace is opened; ready for use. */
export async function nextPage(app: RunningApp, change: () => Promise<unknown>): Promise<RunningApp> {
  const old = app.page;
  const readyBefore = countLogged(app.log(), 'page-ready');
  await change();
  const isNext = (page: Page): boolean => page !== old && page.url().startsWith('app://main/index.html');
  await expect
    .poll(() => app.electron.windows().some(isNext), { message: 'the next window', timeout: 40_000 })
    .toBe(true);
  await expect
    .poll(() => countLogged(app.log(), 'page-ready'), { message: 'it is ready', timeout: 40_000 })
    .toBeGreaterThan(readyBefore);
  const page = app.electron.windows().find(isNext);
  if (!page) throw new Error('the next window closed at once');
  return { ...app, page };
}

/** Answers the next message boxes with the button at `response`, counted from 0. */
export async function answerMessageBox({ electron }: RunningApp, response: number): Promise<void> {
  await electron.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }, response);
}

/** Chooses the menu item of a command, as a click would. */
export async function chooseMenuItem({ electron }: RunningApp, commandId: string): Promise<void> {
  await electron.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`no menu item ${id}`);
    item.click();
  }, commandId);
}

/** Calls a channel from a page and returns its envelope. */
export async function invoke(page: Page, name: string, input?: unknown): Promise<Envelope> {
  return page.evaluate(
    ([channel, value]) =>
      (window as unknown as ScrutinyWindow).scrutiny.invoke(channel as string, value) as Promise<Envelope>,
    [name, input],
  );
}

export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string } };

export interface ScrutinyWindow {
  readonly scrutiny: {
    readonly invoke: (name: string, input?: unknown) => Promise<unknown>;
    readonly on: (name: string, listener: (payload: unknown) => void) => () => void;
    readonly intakeDropped: (files: readonly File[]) => Promise<unknown>;
  };
}

/** Starts the app a second time over the same data and resolves to its exit code. */
export async function startSecond(userData: string, args: readonly string[]): Promise<number | null> {
  const command = appCommand();
  const child = spawn(command.executable, [...command.args, `--user-data-dir=${userData}`, ...args], {
    cwd: ROOT,
    env: cleanEnvironment(),
    stdio: 'ignore',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
}
