// The example, opened from the first screen.
import { expect, nextPage, type RunningApp } from '../fixtures';
import { AppWindow } from './app-window';

/** Sets the size of the page of every visible window, in CSS pixels. */
export async function resizeWindows({ electron }: RunningApp, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setContentSize(w, h);
    },
    [width, height] as const,
  );
}

/** The app with the example open, in a window that text at 200% has to do with. */
export async function openExample(first: RunningApp): Promise<RunningApp> {
  const app = await nextPage(first, () => first.page.getByRole('button', { name: 'Look at the example' }).click());
  await expect(app.page.getByRole('region', { name: 'Example' })).toContainText('This is an example', {
    timeout: 30_000,
  });
  await new AppWindow(app).expectPlace('Home');
  await resizeWindows(app, 1280, 800);
  return app;
}
