// The shell's locks in the running app: windows, policy, navigation, permissions, calls.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerMessageBox, countLogged, expect, invoke, type ScrutinyWindow, test } from './fixtures';

test('every window is sandboxed, isolated and without Node', async ({ app }) => {
  const all = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      type Hidden = { getLastWebPreferences: () => Record<string, unknown> };
      const given = (contents as unknown as Hidden).getLastWebPreferences();
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = given;
      return {
        url: contents.getURL().split('#')[0],
        locks: { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag },
      };
    }),
  );
  const locks = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  };
  expect(all.toSorted((a, b) => String(a.url).localeCompare(String(b.url)))).toEqual([
    { url: 'app://main/engine.html', locks },
    { url: 'app://main/index.html', locks },
  ]);
  const seen = await app.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    api: Object.keys((window as unknown as ScrutinyWindow).scrutiny).toSorted(),
    frozen: Object.isFrozen((window as unknown as ScrutinyWindow).scrutiny),
  }));
  expect(seen).toEqual({ node: [], api: ['intakeDropped', 'invoke', 'on'], frozen: true });
});

test('the page is served with the strict policy, and with a nonce that changes', async ({ app }) => {
  const load = (): Promise<{ policy: string; nonce: string; type: string | null }> =>
    app.page.evaluate(async () => {
      const answer = await fetch('/index.html');
      const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return {
        policy: answer.headers.get('Content-Security-Policy') ?? '',
        nonce: html.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
        type: answer.headers.get('X-Content-Type-Options'),
      };
    });
  const first = await load();
  const second = await load();
  expect(first.type).toBe('nosniff');
  expect(first.nonce).toMatch(/^[\w-]{22}$/);
  expect(second.nonce).not.toBe(first.nonce);
  expect(first.policy).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " +
      `style-src 'self' 'nonce-${first.nonce}'; img-src 'self' blob: data:; font-src 'self' data: blob:; ` +
      "connect-src 'self' blob:; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'",
  );
});

test('eval and inline scripts do not run', async ({ app }) => {
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.body.append(script);
    script.remove();
    // In a task of its own: the inspector lifts the ban on eval for the code that it runs itself.
    const didEval = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          resolve(Boolean(Reflect.construct(Function, ['return true'])()));
        } catch {
          resolve(false);
        }
      });
    });
    return { inline: 'inlineRan' in globalThis, didEval };
  });
  expect(ran).toEqual({ inline: false, didEval: false });
});

test('only files of the list are served', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const paths = ['/main.js', '/..%2fmain/index.js', '/%5c..%5cmain', '/a%00b', '/C:/x', '/intake/00'];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([404, 400, 400, 400, 400, 404]);
});

test('a page can neither navigate away nor open a window', async ({ app }) => {
  // In tasks of their own: an evaluation that navigates may never be answered.
  const attempt = (work: () => void): Promise<void> => app.page.evaluate(`setTimeout(${String(work)}, 0); undefined`);
  await attempt(() => {
    (window as unknown as { child: unknown }).child = window.open('https://example.org/');
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => countLogged(app.log(), 'window-open-blocked')).toBe(2);
  expect(await app.page.evaluate(() => (window as unknown as { child: unknown }).child)).toBeNull();
  await attempt(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => countLogged(app.log(), 'navigation-blocked')).toBe(1);
  await attempt(() => window.location.assign('app://main/engine.html'));
  await expect.poll(() => countLogged(app.log(), 'navigation-blocked')).toBe(2);
  const pages = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL().split('#')[0]),
  );
  expect(new Set(pages)).toEqual(new Set(['app://main/engine.html', 'app://main/index.html']));
});

test('permissions are refused, apart from lasting storage and copying', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const query = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map(query));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await app.page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('a foreign page gets no answer from the main process', async ({ app }) => {
  const preload = join(app.userData, 'foreign-preload.cjs');
  writeFileSync(
    preload,
    "const { ipcRenderer } = require('electron');" +
      "ipcRenderer.invoke('scrutiny:invoke:app.info').then((answer) => ipcRenderer.send('foreign', answer));",
  );
  const answer = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }, script) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
    const said = new Promise<unknown>((resolve) => void ipcMain.once('foreign', (_event, value) => resolve(value)));
    await window.loadURL('data:text/html,foreign');
    const value = await said;
    window.destroy();
    return value;
  }, preload);
  expect(answer).toEqual({ ok: false, error: { code: 'untrusted-sender', message: expect.any(String) } });
});

test('a call that breaks the contract is refused before anything is done', async ({ app }) => {
  const { page } = app;
  expect(await invoke(page, 'workspaces.open', { id: 'no-uuid' })).toMatchObject({ error: { code: 'bad-input' } });
  expect(await invoke(page, 'links.open', { url: 'https://example.org', extra: 1 })).toMatchObject({
    error: { code: 'bad-input' },
  });
  expect(await invoke(page, 'links.open', { url: 'x'.repeat(100_000) })).toMatchObject({
    error: { code: 'too-large' },
  });
  expect(await invoke(page, 'links.open', { url: 'file:///etc/passwd' })).toMatchObject({ error: { code: 'refused' } });
  await expect(invoke(page, 'fs.readFile')).rejects.toThrow('unknown channel');
});

test('a link is opened only after the user has agreed', async ({ app }) => {
  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      (globalThis as { openedUrl?: string }).openedUrl = url;
    };
  });
  const openedUrl = (): Promise<string | undefined> =>
    app.electron.evaluate(() => (globalThis as { openedUrl?: string }).openedUrl);
  await answerMessageBox(app, 1);
  expect(await invoke(app.page, 'links.open', { url: 'https://example.org/a' })).toEqual({
    ok: true,
    value: { opened: false },
  });
  expect(await openedUrl()).toBeUndefined();
  await answerMessageBox(app, 0);
  await invoke(app.page, 'links.open', { url: 'https://example.org/a' });
  expect(await openedUrl()).toBe('https://example.org/a');
});
