// Coverage: a question shows where its part of the plan meets its meeting, and above; the keys walk there and open it.
import type { Locator, Page } from '@playwright/test';
import { violationsInBothThemes } from './axe';
import { exampleDocuments, makeExamples } from './documents';
import { expect, test } from './fixtures';
import { AppWindow } from './models/app-window';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';
import { QuestionCard } from './models/question-card';

/** Columns: part, total, last asked, then the meetings. */
const MEETING = 4;
const PRIORITY = 'Help that victims can reach';
const MEASURE = 'Nine victims in ten hear from the force within two days.';

class Coverage {
  readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('treegrid', { name: 'Coverage of the plan by meeting' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Coverage' }).click();
    await expect(this.grid).toBeVisible();
  }

  row(part: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: part }) });
  }

  cell(part: string, column: number): Locator {
    return this.row(part).locator(`[aria-colindex="${column}"]`);
  }

  /** What is drawn in a cell; its words are for those who can't see that. */
  figures(part: string, column: number): Locator {
    return this.cell(part, column).locator('[aria-hidden="true"]');
  }

  part(part: string): Locator {
    return this.grid.getByRole('rowheader', { name: part });
  }
}

test('a question shows in its cell and above it, and is opened from there by the keys', async ({ app }) => {
  const examples = await makeExamples();
  const { plan, meeting } = exampleDocuments(examples);
  const window = new AppWindow(app);
  const { page } = window;
  const coverage = new Coverage(page);
  await window.startPanel();
  await window.importPlan(plan.path);
  await expect(new PlanReview(page).proposal()).toBeVisible();
  await window.importAgenda(meeting.frontSheet);
  await expect(new MeetingPage(page).items).toBeVisible();

  // Two parts of one priority, one question: it counts once above them.
  await ask(window, 'How many victims heard within two days?', ['nine victims', 'report again']);
  await new QuestionCard(page).markAsked();
  await window.go('Meetings');
  await expect(new MeetingPage(page).items).toBeVisible();
  await ask(window, 'What of the lamps?', ['footpath between']);
  await window.go('Plans');
  await coverage.open();
  await expect(coverage.grid.getByRole('columnheader').nth(MEETING - 1)).toHaveAccessibleName(/^13 November 2025/);
  await expect(coverage.cell(MEASURE, MEETING)).toHaveAccessibleName('1 asked');
  await expect(coverage.cell(PRIORITY, MEETING)).toHaveAccessibleName('1 asked');
  await expect(coverage.figures(PRIORITY, 2)).toHaveText('1');
  await expect(coverage.figures('Safer streets after dark', MEETING)).toHaveText('+1');
  await expect(coverage.cell('Calmer rural roads', 3)).toContainText('None recorded here since');

  expect(await violationsInBothThemes(page, 'Coverage')).toEqual([]);

  await coverage.part('Safer streets after dark').click();
  await page.keyboard.press('Control+Home');
  await expect(coverage.grid.getByRole('rowheader').first()).toBeFocused();
  await walkTo(page, coverage.part(PRIORITY));
  await page.keyboard.press('Space');
  await expect(coverage.part(MEASURE)).toHaveCount(0);
  await page.keyboard.press('Space');
  await walkTo(page, coverage.part(MEASURE));
  await page.keyboard.press('End');
  await expect(coverage.cell(MEASURE, MEETING)).toBeFocused();
  await page.keyboard.press('Enter');
  await window.expectPlace('Questions');
  const questions = page.getByRole('grid', { name: 'Questions', exact: true });
  await expect(questions).toHaveAttribute('aria-rowcount', '2');
  await expect(questions).toContainText('How many victims heard');
  expect(await violationsInBothThemes(page, 'Questions of a cell')).toEqual([]);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(coverage.cell(MEASURE, MEETING)).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Ask a question about this part' }).click();
  await expect(new QuestionCard(page).root.getByRole('button', { name: `Remove ${MEASURE}` })).toBeVisible();
  await page.getByRole('button', { name: /^Back/ }).click();
  await expect(coverage.figures(MEASURE, MEETING)).toHaveText('1 +1');

  const silent = page.getByRole('search', { name: 'Narrow the coverage' });
  await silent.getByRole('textbox').fill('1/1/2020');
  await page.keyboard.press('Enter');
  await expect(coverage.part('Calmer rural roads')).toBeVisible();
  await expect(coverage.part(PRIORITY)).toBeVisible();
  await expect(coverage.part(MEASURE)).toHaveCount(0);

  await window.go('Home');
  const strip = page.getByRole('region', { name: 'Asked about each priority' });
  await expect(strip).toContainText('1 asked, last on');
  await strip.getByRole('button', { name: PRIORITY }).click();
  await expect(coverage.part(PRIORITY)).toHaveAttribute('tabindex', '0');
  examples.remove();
});

async function ask(window: AppWindow, wording: string, parts: readonly string[]): Promise<void> {
  const card = new QuestionCard(window.page);
  await window.press('Mod+n');
  await window.expectPlace('Questions');
  await expect(card.wording).toBeFocused();
  await card.wording.fill(wording);
  for (const typed of parts) {
    await card.root.getByRole('combobox', { name: /^Which part of the/ }).pressSequentially(typed);
    await window.page.getByRole('option').first().click();
    await expect(card.root.getByRole('button', { name: new RegExp(`^Remove .*${typed}`, 'i') })).toBeVisible();
  }
}

async function walkTo(page: Page, part: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await part.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(part).toBeFocused();
}
