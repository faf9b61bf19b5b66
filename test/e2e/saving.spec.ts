// What was typed or done is there, whatever happens to the app in the next moment.
import type { Page } from '@playwright/test';
import { rowsOf } from './database';
import { expect, type RunningApp, test } from './fixtures';
import { killApp } from './kill';
import { AppWindow } from './models/app-window';
import { QuestionCard } from './models/question-card';

async function newQuestion(app: RunningApp): Promise<QuestionCard> {
  const window = new AppWindow(app);
  await window.startPanel();
  await window.press('Mod+n');
  const card = new QuestionCard(app.page);
  await expect(card.wording).toBeFocused();
  return card;
}

const wordings = async (page: Page) => (await rowsOf(page, 'questions')).map((row) => row['wording']);

/** Tells the engine that the disk has, or no longer has, room. */
async function setDisk({ electron }: RunningApp, state: 'full' | 'ok'): Promise<void> {
  await electron.evaluate(({ webContents }, now) => {
    for (const contents of webContents.getAllWebContents())
      contents.send('scrutiny:event:disk-space', { freeBytes: now === 'full' ? 1_000 : 9_000_000_000, state: now });
  }, state);
}

async function crashEngine({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ webContents }) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith('/engine.html'))
      ?.forcefullyCrashRenderer();
  });
}

async function choiceOnClosing(app: RunningApp, response: number): Promise<void> {
  await app.electron.evaluate(({ dialog }, button) => {
    const holder = globalThis as unknown as { asked: string[] };
    holder.asked = [];
    dialog.showMessageBox = async (...given: unknown[]) => {
      holder.asked.push((given.at(-1) as { message: string }).message);
      return { response: button, checkboxChecked: false };
    };
  }, response);
}

const askedOnClosing = ({ electron }: RunningApp): Promise<readonly string[]> =>
  electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

async function closeWindow({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close(),
  );
}

test('text typed a second before the app is killed is there afterwards', async ({ app, launchApp }) => {
  const card = await newQuestion(app);
  await card.wording.pressSequentially('Why did response times', { delay: 20 });
  const lastKey = Date.now();
  await expect.poll(() => wordings(app.page), { intervals: [50] }).toEqual(['Why did response times']);
  // Read from the database itself, so the reading's own time is in it.
  expect(Date.now() - lastKey).toBeLessThan(1_000);
  await killApp(app);
  const again = await launchApp();
  expect(await wordings(again.page)).toEqual(['Why did response times']);
});

test('text typed just before the window closes is saved, in every field', async ({ app, launchApp }) => {
  const card = await newQuestion(app);
  await card.wording.fill('Two fields');
  await app.page.getByRole('button', { name: /Private note/ }).click();
  await app.page.getByRole('textbox', { name: /Private note/ }).fill('A note');
  await app.close();
  const again = await launchApp();
  expect(await rowsOf(again.page, 'questions')).toMatchObject([{ wording: 'Two fields', privateNote: 'A note' }]);
});

test('a change under way when the engine is lost is made once', async ({ app }) => {
  const card = await newQuestion(app);
  await card.wording.fill('Asked once?');
  const window = new AppWindow(app);
  await window.expectSaved();
  for (let round = 0; round < 2; round += 1) {
    const crashed = crashEngine(app);
    await window.press('Mod+n');
    await crashed;
    await expect.poll(async () => (await wordings(app.page)).length, { timeout: 15_000 }).toBe(2 + round);
    await window.expectSaved();
    await expect(window.messages).toHaveCount(0);
  }
});

test('text that can’t be saved stays, is told of, and is saved once it can be', async ({ app }) => {
  const card = await newQuestion(app);
  await setDisk(app, 'full');
  await card.wording.fill('Kept on the screen');
  const window = new AppWindow(app);
  await expect(window.messages).toContainText('The disk is almost full');
  await expect(card.wording).toHaveValue('Kept on the screen');
  expect(await wordings(app.page)).toEqual(['']);
  await window.go('Home');
  await setDisk(app, 'ok');
  await expect.poll(() => wordings(app.page)).toEqual(['Kept on the screen']);
});

test('closing asks before text is lost that can’t be saved', async ({ app, launchApp }) => {
  const card = await newQuestion(app);
  await setDisk(app, 'full');
  await card.wording.fill('Not lost without a word');
  await choiceOnClosing(app, 0);
  await closeWindow(app);
  await expect.poll(() => askedOnClosing(app)).toEqual(['Some of what you typed could not be saved.']);
  await expect(card.wording).toHaveValue('Not lost without a word');
  await setDisk(app, 'ok');
  await app.close();
  const again = await launchApp();
  expect(await wordings(again.page)).toEqual(['Not lost without a word']);
});

test('a window that does not answer can be loaded again', async ({ app }) => {
  const card = await newQuestion(app);
  await card.wording.fill('Still there');
  const window = new AppWindow(app);
  await window.expectSaved();
  await choiceOnClosing(app, 1);
  const reloaded = app.page.waitForEvent('crash');
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.emit('unresponsive');
  });
  await reloaded;
  await expect.poll(() => app.log().filter((line) => line.includes('page-ready')).length).toBe(2);
  expect(await askedOnClosing(app)).toEqual(['Panel Scrutiny does not answer at the moment.']);
});
