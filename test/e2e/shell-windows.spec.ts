// Instances, windows and start-up screens of the running app.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countLogged, expect, invoke, type ScrutinyWindow, startSecond, test } from './fixtures';

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
