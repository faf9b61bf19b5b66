// The two pictures of README.md, taken of the example in the packaged app, in a window and on a day that never change.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from '../e2e/fixtures';
import { AppWindow } from '../e2e/models/app-window';
import { openExample } from '../e2e/models/example';
import { QuestionCard } from '../e2e/models/question-card';
import { Reader } from '../e2e/models/reader';
import { standOnFixedDay } from './fixed-day';

const SIZE = { width: 1280, height: 800 };
const folder = process.env['PANEL_SCRUTINY_PICTURES'] ?? '';
const QUESTION = 'You expected 85 per cent by now and twenty new handlers';

test('pictures', async ({ launchApp }) => {
  if (folder === '') throw new Error('Run `node tools/make-pictures.mjs`, which says where the pictures go.');
  const first = await launchApp({
    args: ['--force-device-scale-factor=1', '--lang=en-GB'],
    env: { TZ: 'Europe/London' },
  });
  await standOnFixedDay(first.electron.context());
  const app = await openExample(first);
  await expect(app.page.getByRole('main')).toContainText('20 January 2026');
  await fitWindow(app);
  await takePaper(app);
  await takeHome(app);
});

/** The size that the example opens in, and no likes of this machine. */
async function fitWindow({ page }: RunningApp): Promise<void> {
  const size = () => page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  await expect.poll(size).toEqual(SIZE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** A page with its marks, and the question that rests on one of them beside it. */
async function takePaper(app: RunningApp): Promise<void> {
  const window = new AppWindow(app);
  const { page } = app;
  await window.go('Questions');
  await page.getByRole('main').getByText(QUESTION).first().click();
  await new QuestionCard(page).pageLink(/^p\. 12 of pack/).click();
  await new Reader(page).expectLit('Of 37,420 emergency calls');
  await window.press('Mod+Shift+l');
  await page.getByRole('tab', { name: 'Question', exact: true }).click();
  await expect(new QuestionCard(page).wording).toHaveValue(new RegExp(QUESTION));
  await take(page, 'reader.png');
}

/** The next meeting, what is owed, and what was asked about each priority. */
async function takeHome(app: RunningApp): Promise<void> {
  await new AppWindow(app).go('Home');
  await expect(app.page.getByRole('main').getByText('3 days late', { exact: true })).toBeVisible();
  await take(app.page, 'home.png');
}

/** Takes the window as it is once nothing comes or goes in it any more. */
async function take(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveCount(0);
  await page.mouse.move(SIZE.width / 2, 2);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, name), animations: 'disabled', caret: 'hide', scale: 'css' });
}
