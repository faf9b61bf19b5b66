// axe on every place of the app, in light and in dark: nothing may be found.

import type { Page } from '@playwright/test';
import { PASSAGES } from '../../tools/lib/fixtures/example-meeting.mjs';
import { violationsInBothThemes } from './axe';
import { type Examples, makeExamples } from './documents';
import { expect, invoke, test } from './fixtures';
import { AppWindow } from './models/app-window';
import { dropFiles, ImportDialog } from './models/doors';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';
import { QuestionCard } from './models/question-card';
import { Reader } from './models/reader';

/** Checks what is on the screen and remembers what was found, so that one run tells all. */
type Check = (name: string) => Promise<void>;

function checker(window: AppWindow): { readonly check: Check; readonly found: string[] } {
  const found: string[] = [];
  return { found, check: async (name) => void found.push(...(await violationsInBothThemes(window.page, name))) };
}

test('an empty workspace', async ({ app }) => {
  const window = new AppWindow(app);
  const { check, found } = checker(window);
  await expect(window.page.getByRole('button', { name: 'Start a panel' })).toBeVisible();
  await check('welcome');
  expect(await canvasColours(window.page)).toEqual({ light: 'rgb(244, 244, 242)', dark: 'rgb(27, 28, 30)' });
  await window.page.getByRole('button', { name: 'Start a panel' }).click();
  await window.page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(window.page.getByText('Choose your panel, or type its name')).toBeVisible();
  await check('start a panel, with an error');
  await window.page.getByRole('button', { name: 'Back', exact: true }).click();
  await window.startPanel();
  for (const place of ['Home', 'Plans', 'Meetings', 'Papers', 'Questions', 'Tracker'] as const) {
    await window.go(place);
    await check(`${place}, empty`);
  }
  await window.go('Settings');
  const sections = window.page.getByRole('grid', { name: 'Settings' });
  for (const row of await sections.getByRole('row').all()) {
    await row.click();
    const name = (await row.getAttribute('aria-label')) ?? '';
    await expect(window.page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await check(`Settings, ${name}`);
  }
  expect(found).toEqual([]);
});

async function canvasColours(page: Page): Promise<Record<string, string>> {
  const colours: Record<string, string> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    colours[colorScheme] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  }
  return colours;
}

test('the gallery of components', async ({ app }) => {
  const window = new AppWindow(app);
  const { check, found } = checker(window);
  await window.startPanel();
  await window.go('Papers');
  await expect.poll(() => window.rememberedPlace()).toBe('/papers');
  await invoke(window.page, 'preferences.set', { lastLocation: '/gallery' });
  await window.page.reload();
  await expect(window.page.getByRole('heading', { level: 1 })).toBeVisible();
  await check('gallery');
  expect(found).toEqual([]);
});

test('a workspace at work', async ({ app }) => {
  const examples = await makeExamples();
  const window = new AppWindow(app);
  const { check, found } = checker(window);
  await window.startPanel();
  await checkPlan(window, examples, check);
  await checkMeeting(window, examples, check);
  await checkReader(window, check);
  await checkQuestions(window, check);
  await checkDialogs(window, examples, check);
  for (const place of ['Home', 'Papers'] as const) {
    await window.go(place);
    await check(place);
  }
  await window.page.getByRole('grid', { name: 'Papers' }).getByText('Options for the Police Estate').click();
  await expect(window.page.getByRole('region', { name: 'Paper details' })).toBeVisible();
  await check('a paper’s details');
  examples.remove();
  expect(found).toEqual([]);
});

async function checkPlan(window: AppWindow, { files }: Examples, check: Check): Promise<void> {
  await window.importPlan(files.planPdf);
  const review = new PlanReview(window.page);
  await expect(review.proposal()).toBeVisible();
  await check('a plan to check');
  await review.part('Lighting').click();
  await check('a part of the plan');
  await window.page.keyboard.press('F2');
  await check('renaming a part');
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('button', { name: 'Discard…' }).click();
  await expect(window.page.getByRole('alertdialog').or(window.page.getByRole('dialog'))).toBeVisible();
  await check('asking whether to discard');
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('tab', { name: /^Promises/ }).click();
  await expect(window.page.getByRole('grid', { name: 'Promises of the plan' })).toBeVisible();
  await check('the promises of a plan');
  await review.accept.click();
  await expect(window.messages).toContainText('Plan accepted.');
  await check('an accepted plan, with a message');
}

async function checkMeeting(window: AppWindow, { files }: Examples, check: Check): Promise<void> {
  const meeting = new MeetingPage(window.page);
  await window.importAgenda(files.frontSheet);
  await expect(meeting.items).toBeVisible();
  await window.importPapers(files.papers);
  await expect(window.messages).toContainText('papers imported');
  await meeting.choose('7');
  await check('an agenda, with an exempt item');
  await meeting.tab('Pack');
  await check('a pack');
  await meeting.tab('Questions');
  await check('a meeting without questions');
  await window.page.getByRole('button', { name: 'More for this meeting' }).click();
  await expect(window.page.getByRole('menu')).toBeVisible();
  await check('the menu of a meeting');
  await window.page.getByRole('menuitem', { name: 'Change details…' }).click();
  await expect(window.page.getByRole('dialog', { name: 'Meeting details' })).toBeVisible();
  await check('the details of a meeting');
  await window.page.keyboard.press('Escape');
  await meeting.tab('Agenda');
}

async function checkReader(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  const reader = new Reader(page);
  await new MeetingPage(page).openPaper('4', 'Police performance second quarter');
  await reader.goToPage('8');
  const sheet = reader.sheet('p. 8 of pack · 2 of report');
  await reader.select(sheet, PASSAGES.calls);
  await check('a paper with a selected passage');
  await page.keyboard.press('h');
  await expect(reader.highlight(PASSAGES.calls)).toBeVisible();
  await page.getByRole('button', { name: 'Notes of this paper' }).click();
  await expect(page.getByRole('grid', { name: 'Notes' })).toBeVisible();
  await check('a paper with a highlight');
  await reader.highlight(PASSAGES.calls).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeVisible();
  await check('what can be done with a highlight');
  await page.keyboard.press('Escape');
  await reader.select(sheet, PASSAGES.patrols);
  await page.keyboard.press('q');
  const card = new QuestionCard(page);
  await expect(card.wording).toBeFocused();
  await page.keyboard.type('Why were fewer patrols sent out?');
  await check('a question beside its paper');
  await card.choosePart('nine victims', 'Nine victims in ten hear from the force within two days.');
}

async function checkQuestions(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  const card = new QuestionCard(page);
  await window.go('Questions');
  await page
    .getByRole('grid', { name: /questions/i })
    .getByText('Why were fewer patrols')
    .click();
  await card.markAsked();
  await card.recordAnswer('We will send them out each weekend.');
  await card.judge('In part');
  await card.catchPromise('1/9/2025');
  await check('questions as a table, with a card');
  await page.getByRole('radio', { name: 'Board' }).click();
  await check('questions as a board');
  await window.go('Tracker');
  await check('the tracker');
  await page.getByRole('grid', { name: 'What is owed' }).getByRole('row').last().click();
  await check('the tracker with a question');
  await window.go('Meetings');
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().click();
  await new MeetingPage(page).tab('Questions');
  await check('a meeting with a question');
}

async function checkDialogs(window: AppWindow, { files, bad }: Examples, check: Check): Promise<void> {
  const { page } = window;
  await window.press('Mod+Shift+m');
  await expect(page.getByRole('dialog', { name: 'New meeting' })).toBeVisible();
  await check('a new meeting');
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
