// Instances, windows and start-up screens of the running app.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { countLogged, expect, invoke, type RunningApp, type ScrutinyWindow, startSecond, test } from './fixtures';

test('a second start hands over its files and ends', async ({ app }) => {
  const file = join(app.userData, 'second.pdf');
  writeFileSync(file, 'second');
  await app.page.evaluate(() => {
    const holder = window as unknown as ScrutinyWindow & { opened: Promise<unknown> };
    holder.opened = new Promise((resolve) => void holder.scrutiny.on('files-opened', resolve));
  });
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.minimize(),
  );
  expect(await startSecond(app.userData, [file])).toBe(0);
  const opened = await app.page.evaluate(() => (window as unknown as { opened: Promise<unknown> }).opened);
  expect(opened).toEqual([{ token: expect.any(String), name: 'second.pdf', size: 6 }]);
  const isShown = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible() && !window.isMinimized()),
  );
  expect(isShown).toBe(true);
  expect(countLogged(app.log(), 'start')).toBe(1);
});

test('window bounds are remembered', async ({ launchApp }) => {
  const wanted = { x: 40, y: 30, width: 1000, height: 700 };
  const first = await launchApp();
  await first.electron.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setBounds(bounds);
  }, wanted);
  const boundsOf = (app: typeof first): Promise<unknown> =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.getBounds(),
    );
  await expect.poll(() => boundsOf(first)).toEqual(wanted);
  await first.close();
  const second = await launchApp();
  await expect.poll(() => boundsOf(second)).toEqual(wanted);
});

test('a lost engine is started again and the page is told', async ({ app }) => {
  await app.page.evaluate(() => {
    const holder = window as unknown as ScrutinyWindow & { restarted: Promise<unknown> };
    holder.restarted = new Promise((resolve) => void holder.scrutiny.on('engine-restarted', () => resolve('yes')));
  });
  await app.electron.evaluate(({ webContents }) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith('/engine.html'))
      ?.forcefullyCrashRenderer();
  });
  expect(await app.page.evaluate(() => (window as unknown as { restarted: Promise<unknown> }).restarted)).toBe('yes');
  const port = await app.page.evaluate(async () => {
    const arrived = new Promise<string>((resolve) => {
      window.addEventListener('message', (event) => {
        const data = event.data as { type?: string; role?: string; connection?: string };
        if (data.connection === 'test') resolve(`${data.type} ${data.role} ${event.ports.length}`);
      });
    });
    await (window as unknown as ScrutinyWindow).scrutiny.invoke('engine.connect', { connection: 'test' });
    return arrived;
  });
  expect(port).toBe('engine-port client 1');
});

test('a lost page is loaded again', async ({ app }) => {
  await app.electron.evaluate(({ webContents }) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().includes('/index.html'))
      ?.forcefullyCrashRenderer();
  });
  await expect.poll(() => countLogged(app.log(), 'page-ready'), { timeout: 20_000 }).toBe(2);
});

test('a restore that nobody finishes does not keep the app from ending', async ({ app }) => {
  const { electron, page } = app;
  const filling = (): Promise<number> =>
    electron.evaluate(
      ({ webContents }) => webContents.getAllWebContents().filter((one) => one.getURL().endsWith('?fill')).length,
    );
  expect(await invoke(page, 'restore.begin')).toMatchObject({ ok: true });
  await expect.poll(filling).toBe(1);
  // With its page it goes; closing the last window ends the app.
  const reloaded = countLogged(app.log(), 'page-ready');
  await page.reload();
  await expect.poll(() => countLogged(app.log(), 'page-ready')).toBeGreaterThan(reloaded);
  await expect.poll(filling).toBe(0);
  expect(await invoke(page, 'restore.begin')).toMatchObject({ ok: true });
  await expect.poll(filling).toBe(1);
  const ended = electron.waitForEvent('close', { timeout: 20_000 });
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await ended;
});

test('a page that is lost again and again gives way to a start-up screen', async ({ app }) => {
  const crash = (): Promise<void> =>
    app.electron.evaluate(({ webContents }) => {
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().includes('/index.html'))
        ?.forcefullyCrashRenderer();
    });
  for (const times of [1, 2, 3, 4]) {
    await crash();
    await expect.poll(() => countLogged(app.log(), 'page-gone')).toBe(times);
    if (times < 4) await expect.poll(() => countLogged(app.log(), 'page-ready'), { timeout: 20_000 }).toBe(times + 1);
  }
  await expect.poll(() => countLogged(app.log(), 'recovery-ready'), { timeout: 20_000 }).toBe(1);
  const urls = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(urls).toEqual(['app://main/recovery/page-crashed.html']);
});

test('a damaged list of workspaces is shown, not replaced', async ({ launchApp, userData }) => {
  writeFileSync(join(userData, 'workspaces.json'), '{"version":1,"current":');
  const app = await launchApp({ waitForPage: false });
  await expect(app.page.getByRole('heading')).toHaveText('The list of workspaces can’t be read');
  await expect(app.page.getByRole('button', { name: 'Start again' })).toBeFocused();
  expect(await invoke(app.page, 'workspaces.list')).toMatchObject({ error: { code: 'refused' } });
  await app.close();
  expect(readFileSync(join(userData, 'workspaces.json'), 'utf8')).toBe('{"version":1,"current":');
});

test('data of a newer version is not opened', async ({ launchApp, userData }) => {
  const stamp = JSON.stringify({ appVersion: '0.1.0', chromium: '999.0.0.0' });
  writeFileSync(join(userData, 'last-run.json'), stamp);
  const app = await launchApp({ waitForPage: false });
  await expect(app.page.getByRole('heading')).toHaveText('This data was written by a newer version');
  await app.close();
  expect(readFileSync(join(userData, 'last-run.json'), 'utf8')).toBe(stamp);
  // Neither a list of workspaces nor anything of the browser's was made.
  expect(readdirSync(userData).filter((name) => !/^Singleton|^logs$|^Crashpad$/.test(name))).toEqual(['last-run.json']);
});

test('the data of the page lies in the partition of its workspace', async ({ app }) => {
  const current = await invoke(app.page, 'workspaces.current');
  if (!current.ok) throw new Error(current.error.code);
  const { id } = current.value as { id: string };
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('shell-test');
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(new Error('IndexedDB could not be opened')));
      }),
  );
  const folder = join(app.userData, 'Partitions', `ws-${id}`, 'IndexedDB');
  await expect.poll(() => readdirSync(folder).filter((name) => name.startsWith('app_main'))).not.toEqual([]);
  expect(readdirSync(app.userData)).not.toContain('IndexedDB');
});

const READER = '/reader?paper=00000000-0000-4000-8000-000000000001&page=4';

/** Opens a reading window and waits until its page listens. */
async function openReader(app: RunningApp, location = READER): Promise<Page> {
  const ready = countLogged(app.log(), 'page-ready');
  const [opened] = await Promise.all([
    app.electron.waitForEvent('window'),
    invoke(app.page, 'window.openReader', { location }),
  ]);
  await expect.poll(() => countLogged(app.log(), 'page-ready'), { timeout: 20_000 }).toBeGreaterThan(ready);
  return opened;
}

test('a reading window has the same locks, and the same partition', async ({ app }) => {
  const opened = await openReader(app);
  const windows = await app.electron.evaluate(({ webContents }) => {
    type Hidden = { getLastWebPreferences: () => Record<string, unknown> };
    const all = webContents.getAllWebContents();
    return all.map((contents) => {
      const given = (contents as unknown as Hidden).getLastWebPreferences();
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = given;
      const isSameSession = contents.session === all[0]?.session;
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, isSameSession };
    });
  });
  const locks = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false };
  expect(windows).toEqual([1, 2, 3].map(() => ({ ...locks, isSameSession: true })));
  expect(await opened.evaluate(() => window.location.href)).toBe(`app://main/index.html#${READER}`);
  expect(await invoke(opened, 'app.info')).toMatchObject({ ok: true });
  await opened.evaluate(() => void setTimeout(() => window.open('https://example.org/')));
  await expect.poll(() => countLogged(app.log(), 'window-open-blocked')).toBe(1);
  await opened.evaluate(() => void setTimeout(() => window.location.assign('app://main/engine.html')));
  await expect.poll(() => countLogged(app.log(), 'navigation-blocked')).toBe(1);
});

test('only the address of a paper opens a reading window', async ({ app }) => {
  for (const location of [
    '/home',
    'https://example.org/',
    '/reader',
    '/reader?paper=a#b',
    '/reader?a"b',
    '//reader?a',
  ]) {
    expect(await invoke(app.page, 'window.openReader', { location })).toMatchObject({ error: { code: 'bad-input' } });
  }
  const count = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(count).toBe(2);
});

test('a reading window that is lost comes back at its paper, and in the end goes alone', async ({ app }) => {
  await openReader(app);
  const crash = (): Promise<void> =>
    app.electron.evaluate(({ webContents }) => {
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().includes('#/reader'))
        ?.forcefullyCrashRenderer();
    });
  const addresses = (): Promise<readonly string[]> =>
    app.electron.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => contents.getURL())
        .toSorted(),
    );
  const ready = countLogged(app.log(), 'page-ready');
  for (const times of [1, 2, 3, 4]) {
    await crash();
    await expect.poll(() => countLogged(app.log(), 'page-gone')).toBe(times);
    if (times < 4) {
      await expect.poll(() => countLogged(app.log(), 'page-ready'), { timeout: 20_000 }).toBe(ready + times);
      expect(await addresses()).toContain(`app://main/index.html#${READER}`);
    }
  }
  await expect.poll(addresses).toEqual(['app://main/engine.html', 'app://main/index.html']);
});

test('the main window closes after the reading windows have written', async ({ app }) => {
  const opened = await openReader(app);
  await opened.evaluate(() => {
    const { scrutiny } = window as unknown as ScrutinyWindow;
    scrutiny.on('flush', () => void scrutiny.invoke('preferences.set', { layout: { 'reader.flushed': 1 } }));
  });
  const gone = app.electron.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('/index.html'))
      ?.close();
  });
  await gone;
  const saved = JSON.parse(readFileSync(join(app.userData, 'preferences.json'), 'utf8')) as {
    layout: Record<string, number>;
    readerWindow: unknown;
  };
  expect(saved.layout['reader.flushed']).toBe(1);
  expect(saved.readerWindow).toMatchObject({ width: expect.any(Number), maximized: false });
  expect(countLogged(app.log(), 'flush-unanswered')).toBe(0);
});
