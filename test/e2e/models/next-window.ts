// Going to another workspace closes the window and opens another.
import { countLogged, expect, type RunningApp } from '../fixtures';

/** Does something that opens another workspace; resolves to the app with its new window, which is ready. */
export async function inNextWindow(app: RunningApp, act: () => Promise<unknown>): Promise<RunningApp> {
  const before = app.page;
  const ready = countLogged(app.log(), 'page-ready');
  await act();
  const next = () =>
    app.electron.windows().find((page) => page !== before && page.url().startsWith('app://main/index.html'));
  await expect.poll(() => next() !== undefined, { message: 'another window', timeout: 40_000 }).toBe(true);
  await expect
    .poll(() => countLogged(app.log(), 'page-ready'), { message: 'it is ready', timeout: 40_000 })
    .toBeGreaterThan(ready);
  const page = next();
  if (!page) throw new Error('the window that came is gone');
  return { ...app, page };
}
