// axe on every place of the app, filled with the example, in every theme, at 100% and at 200%: nothing may be found.

import type { Page } from '@playwright/test';
import { type Check, checkMeetings, checkPlans, checkQuestions } from './accessible-places';
import { setLook, violationsInEveryLook } from './axe';
import { type Examples, makeExamples } from './documents';
import { chooseMenuItem, expect, invoke, type RunningApp, test } from './fixtures';
import { AppWindow } from './models/app-window';
import { dropFiles, ImportDialog } from './models/doors';
import { openExample, resizeWindows } from './models/example';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';

/** Remembers what was found. */
interface Checker {
  readonly check: Check;
  readonly found: string[];
}

function checker(page: Page): Checker {
  const found: string[] = [];
  const check: Check = async (name, reopen) => void found.push(...(await violationsInEveryLook(page, name, reopen)));
  return { found, check };
}

// Some eighty looks a test, on machines that may be busy.
test.setTimeout(240_000);

test('the first screen, and places without anything in them', async ({ app }) => {
  const window = new AppWindow(app);
  const { page } = window;
  const { check, found } = checker(page);
  await resizeWindows(app, 1280, 800);
  await expect(page.getByRole('button', { name: 'Start a panel' })).toBeVisible();
  await followsTheSystem(page);
  await check('first screen');
  await page.getByRole('button', { name: 'Start a panel' }).click();
  // While the list of panels is open, React Aria hides all else from screen readers.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText(/^Type the name of your panel/)).toBeVisible();
  await page.keyboard.press('Escape');
  await check('first screen with an error');
  await page.reload();
  await window.startPanel();
  for (const place of ['Home', 'Plans', 'Meetings', 'Papers', 'Questions', 'Tracker'] as const) {
    await window.go(place);
    await check(`${place}, empty`);
  }
  expect(found).toEqual([]);
});

/** "As the system" follows what it asks for: light or dark, more contrast. */
async function followsTheSystem(page: Page): Promise<void> {
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const wanted = [
    [{ colorScheme: 'light', contrast: 'no-preference' }, 'rgb(244, 244, 242)'],
    [{ colorScheme: 'dark', contrast: 'no-preference' }, 'rgb(27, 28, 30)'],
    [{ colorScheme: 'dark', contrast: 'more' }, 'rgb(0, 0, 0)'],
    [{ colorScheme: 'light', contrast: 'more' }, 'rgb(255, 255, 255)'],
  ] as const;
  for (const [media, colour] of wanted) {
    await page.emulateMedia(media);
    await expect.poll(ground).toBe(colour);
  }
  await setLook(page, { theme: 'dark', textSize: 100 });
  expect(await ground()).toBe('rgb(27, 28, 30)');
  await page.emulateMedia({ contrast: 'no-preference' });
}

test('the example: every place and every tab', async ({ app: first }) => {
  const app = await openExample(first);
  const window = new AppWindow(app);
  const { page } = window;
  const { check, found } = checker(page);
  await check('Home');
  await checkPlans(window, check);
  await checkMeetings(window, check);
  await window.go('Papers');
  await page.getByRole('grid', { name: 'Papers' }).getByText('Performance in quarter 3').first().click();
  await expect(page.getByRole('region', { name: 'Paper details' })).toBeVisible();
  await check('Papers, with one chosen');
  await checkQuestions(window, check);
  expect(found).toEqual([]);
});

test('the example: the reader, its panels, and a window of its own', async ({ app: first }) => {
  const app = await openExample(first);
  const window = new AppWindow(app);
  const { page } = window;
  const { check, found } = checker(page);
  await window.go('Papers');
  await page.getByRole('main').getByText('Performance in quarter 3').first().dblclick();
  await expect(page.locator('[data-annotation]').first()).toBeAttached();
  for (const tab of ['Outline', 'Pages']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await check(`reader, ${tab}`);
  }
  await window.press('Mod+f');
  await page.keyboard.type('calls');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Find' })).toHaveAttribute('aria-selected', 'true');
  await check('reader, words found');
  await page.getByRole('button', { name: 'Notes of this paper' }).click();
  await expect(page.getByRole('grid', { name: 'Notes' })).toBeVisible();
  await check('reader, notes');
  const mark = page.locator('[data-annotation]').first();
  // After the last look was taken back the pages are laid out anew. Those out of sight leave the page, and a focus in
  // them goes with them: so wait until the mark keeps it.
  const keepsFocus = async (): Promise<boolean> => {
    await mark.focus();
    return mark.evaluate(async (element) => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return element === document.activeElement;
    });
  };
  await expect.poll(keepsFocus).toBe(true);
  await mark.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('reader, what can be done with a mark');
  await page.keyboard.press('Escape');
  const [opened] = await Promise.all([app.electron.waitForEvent('window'), chooseMenuItem(app, 'window.newReader')]);
  await expect(opened.getByRole('heading', { level: 1 })).toBeAttached();
  await resizeWindows(app, 1280, 800);
  found.push(...(await violationsInEveryLook(opened, 'a window of its own')));
  expect(found).toEqual([]);
});

test('the example: Settings, boxes, dialogs, menus and messages', async ({ app: first }) => {
  const examples = await makeExamples();
  const app = await openExample(first);
  const window = new AppWindow(app);
  const { page } = window;
  const { check, found } = checker(page);
  await checkSettings(window, check);
  await checkBoxes(window, check);
  await checkDialogs(window, examples, check);
  await checkReview(window, examples, check);
  examples.remove();
  expect(found).toEqual([]);
});

async function checkSettings(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  await window.go('Settings');
  const sections = page.getByRole('grid', { name: 'Settings' });
  for (const row of await sections.getByRole('row').all()) {
    await row.click();
    const name = (await row.getAttribute('aria-label')) ?? '';
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await check(`Settings, ${name}`);
  }
}

async function checkBoxes(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  await window.go('Home');
  await window.press('Mod+k');
  await page.keyboard.type('police');
  await expect(page.getByRole('option').first()).toBeVisible();
  await check('the box that finds anything');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Size of text and colours' }).click();
  await expect(page.getByRole('radio', { name: '200%' })).toBeVisible();
  await check('size of text and colours');
  await page.keyboard.press('Escape');
}

async function checkDialogs(window: AppWindow, { files, bad }: Examples, check: Check): Promise<void> {
  const { page } = window;
  const closing = async (name: string): Promise<void> => {
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await window.press('Mod+Shift+m');
  await closing('a new meeting');
  await chooseMenuItem(app(window), 'file.draftLetter');
  await closing('a letter');
  await chooseMenuItem(app(window), 'workspace.switch');
  await closing('other panels');
  await window.go('Meetings');
  await page.getByRole('main').getByText('(example)').first().click();
  await expect(new MeetingPage(page).items).toBeVisible();
  await window.press('Mod+p');
  await closing('a briefing');
  // At 200% the meeting stands alone, and its menu and dialog go with the list beside it.
  const openMenu = async (): Promise<void> => {
    if (await page.getByRole('menu').isVisible()) return;
    await page.getByRole('button', { name: 'More for this meeting' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
  };
  const openDetails = async (): Promise<void> => {
    if (await page.getByRole('dialog').isVisible()) return;
    await openMenu();
    await page.getByRole('menuitem', { name: 'Change details…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
  await openMenu();
  await check('the menu of a meeting', openMenu);
  await openDetails();
  await check('the details of a meeting', openDetails);
  await page.keyboard.press('Escape');
  const dialog = new ImportDialog(page);
  const [refused] = bad.filter((file) => file.is === 'empty');
  await dropFiles(page, [files.planText, refused?.path ?? '']);
  await expect(dialog.root).toBeVisible();
  await check('dropped files');
  await dialog.close();
  await window.chooseFiles('file.importPlan', [bad.find((file) => file.is === 'truncated')?.path ?? '']);
  await expect(page.getByText(/“truncated\.pdf” can’t be read/)).toBeVisible();
  await check('work that failed');
}

function app(window: AppWindow): RunningApp {
  return window.app;
}

async function checkReview(window: AppWindow, { files }: Examples, check: Check): Promise<void> {
  const { page } = window;
  await window.importPlan(files.planPdf);
  const review = new PlanReview(page);
  await expect(review.proposal()).toBeVisible();
  await review.unfoldAll();
  await review.part('Lighting').click();
  await check('a plan to check');
  await page.keyboard.press('F2');
  await check('renaming a part');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard…' }).click();
  await expect(page.getByRole('alertdialog', { name: /^Discard/ })).toBeVisible();
  await check('asking whether to discard');
  await page.keyboard.press('Escape');
  await review.part('Lighting').click();
  await page.keyboard.press('Delete');
  await expect(window.messages.getByRole('button', { name: 'Undo' })).toBeVisible();
  await check('a message');
}

test('the gallery of components', async ({ app }) => {
  const window = new AppWindow(app);
  const { check, found } = checker(window.page);
  await window.startPanel();
  await window.go('Papers');
  await expect.poll(() => window.rememberedPlace()).toBe('/papers');
  await invoke(window.page, 'preferences.set', { lastLocation: '/gallery' });
  await window.page.reload();
  await resizeWindows(app, 1280, 800);
  await expect(window.page.getByRole('heading', { level: 1 })).toBeVisible();
  await check('gallery');
  expect(found).toEqual([]);
});
