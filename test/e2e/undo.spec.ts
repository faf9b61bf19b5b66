// Ctrl+Z takes back whatever was done, wherever it was done, and Ctrl+Shift+Z does it again: every record equal.
import type { Locator, Page } from '@playwright/test';
import { PASSAGES } from '../../tools/lib/fixtures/example-meeting.mjs';
import { type Examples, makeExamples } from './documents';
import { test as base, expect, type RunningApp } from './fixtures';
import { AppWindow } from './models/app-window';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';
import { QuestionCard } from './models/question-card';
import { Reader } from './models/reader';
import { type Step, stepper } from './models/undo';

const test = base.extend<{ examples: Examples }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  examples: async ({}, provide) => {
    const examples = await makeExamples();
    await provide(examples);
    examples.remove();
  },
});

async function begin(app: RunningApp): Promise<{ window: AppWindow; page: Page; step: Step }> {
  const window = new AppWindow(app);
  await window.startPanel();
  return { window, page: window.page, step: stepper(window) };
}

/** Chooses from a list that opens at a button. */
async function choose(within: Locator, label: string | RegExp, option: string): Promise<void> {
  await within.getByRole('button', { name: label }).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

test('settings and meetings', async ({ app }) => {
  const { window, page, step } = await begin(app);
  await window.go('Settings');
  const settings = page.getByRole('grid', { name: 'Settings' });
  await step('Change panel details', () => page.getByRole('textbox', { name: 'Office-holder in short' }).fill('Mayor'));
  await step('Add words from a date', () => page.getByRole('button', { name: 'Add words from a later date' }).click());
  await step('Delete words', () =>
    page
      .getByRole('button', { name: /^Delete the words from/ })
      .first()
      .click(),
  );
  await settings.getByRole('row', { name: 'Members' }).click();
  await step('Add member', async () => {
    await page.getByRole('textbox', { name: 'New member’s name' }).fill('The vice-chair');
    await page.getByRole('button', { name: 'Add member' }).click();
  });
  const member = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Delete The vice-chair' }) });
  await step('Change member', () => choose(member, /Role$/, 'Vice-chair'));
  await step('Delete member', () => page.getByRole('button', { name: 'Delete The vice-chair' }).click());
  await window.go('Meetings');
  await step('Add meeting', async () => {
    await window.press('Mod+Shift+m');
    const dialog = page.getByRole('dialog', { name: 'New meeting' });
    await dialog.getByRole('textbox', { name: 'Date' }).fill('13/11/2025');
    await dialog.getByRole('textbox', { name: 'Date' }).press('Enter');
    await expect(dialog).toHaveCount(0);
  });
  await step('Add agenda item', () => page.getByRole('button', { name: 'Add an item' }).click());
  await step('Delete meeting', async () => {
    await page.getByRole('button', { name: 'More for this meeting' }).click();
    await page.getByRole('menuitem', { name: 'Delete meeting' }).click();
  });
});

test('a plan', async ({ app, examples }) => {
  const { window, page, step } = await begin(app);
  const review = new PlanReview(page);
  await step('Import plan', async () => {
    await window.importPlan(examples.files.planPdf);
    await expect(review.proposal()).toBeVisible();
  });
  const bar = page.getByRole('toolbar', { name: 'Parts' });
  await review.unfoldAll();
  const lighting = review.part('Lighting');
  await lighting.click();
  await step('Rename part', async () => {
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Lamps');
    await page.keyboard.press('Enter');
  });
  const lamps = review.part('Lamps');
  await lamps.click();
  await step(/^Undo Change kind/, async () => {
    await bar.getByRole('button', { name: 'Change kind' }).click();
    await page.getByRole('menuitem', { name: 'Objective' }).click();
  });
  await lamps.click();
  await step('Move part', () => bar.getByRole('button', { name: 'Move down' }).click());
  await lamps.click();
  await bar.getByRole('button', { name: 'Add a part', exact: true }).click();
  // A new part that gets no words is taken away again, so it gets some before anything is taken back.
  await step('Rename part', async () => {
    await page.getByRole('textbox', { name: 'Words of this part' }).fill('Benches');
    await page.keyboard.press('Enter');
  });
  await review.part('Benches').click();
  await step('Delete part', () => page.keyboard.press('Delete'));
  await page.getByRole('tab', { name: /^Promises/ }).click();
  const promises = page.getByRole('grid', { name: 'Promises of the plan' });
  await step('Add promise', () => page.getByRole('button', { name: 'Add a promise' }).click());
  await promises.getByRole('row').filter({ hasText: 'helpline' }).click();
  await step('Delete promise', () => page.keyboard.press('Delete'));
  await step('Accept plan', () => review.accept.click());
  await window.go('Plans');
  await step('Remove plan', async () => {
    await page.getByRole('grid', { name: 'Plans' }).getByRole('row').first().focus();
    await page.keyboard.press('Delete');
  });
});

test('an agenda and its papers', async ({ app, examples }) => {
  const { window, page, step } = await begin(app);
  const meeting = new MeetingPage(page);
  await step('Import agenda', async () => {
    await window.importAgenda(examples.files.frontSheet);
    await expect(meeting.items).toBeVisible();
  });
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().click();
  await step(/^Undo Import .*papers?$/, async () => {
    await window.importPapers(examples.files.papers);
    await expect(window.messages).toContainText('papers imported');
  });
  const item = await meeting.choose('5');
  await step('Change agenda item', () => item.getByRole('textbox', { name: 'Title' }).fill('The budget'));
  await step('Change agenda item', () => choose(item, /Papers of this item$/, 'To follow'));
  await step('Change agenda item', () => item.getByRole('radio', { name: /In private/ }).click({ force: true }));
  await step('Move paper', () => item.getByRole('button', { name: /^Move down: Proposed/ }).click());
  await step('Take paper out of meeting', () =>
    item.getByRole('button', { name: /^Take out of the meeting: Appendix A/ }).click(),
  );
  await step('Put paper under item', async () => {
    await item.getByRole('combobox', { name: 'Put a paper under this item' }).pressSequentially('appendix');
    await page.getByRole('option', { name: /^Appendix A/ }).click();
  });
  await meeting.item('5').click();
  await step('Move agenda item', () => page.keyboard.press('Alt+ArrowUp'));
  await meeting.item('2').click();
  await step('Delete agenda item', () => page.keyboard.press('Delete'));
  const lastItem = await meeting.choose('7');
  await step('Take paper out of meeting', () =>
    lastItem.getByRole('button', { name: /^Take out of the meeting/ }).click(),
  );
  await window.go('Papers');
  const papers = page.getByRole('grid', { name: 'Papers' });
  await papers.getByRole('row').filter({ hasText: 'Options for the Police Estate' }).click();
  const details = page.getByRole('region', { name: 'Paper details' });
  await step('Rename paper', () => details.getByRole('textbox', { name: 'Title' }).fill('Estate'));
  await step('Change kind of paper', () => choose(details, /Kind$/, 'Letter'));
  await step('Delete paper', () => details.getByRole('button', { name: 'Delete' }).click());
});

test('highlights, questions, answers, promises', async ({ app, examples }) => {
  const { window, page, step } = await begin(app);
  await window.importPlan(examples.files.planPdf);
  await new PlanReview(page).accept.click();
  await window.importAgenda(examples.files.frontSheet);
  const meeting = new MeetingPage(page);
  await expect(meeting.items).toBeVisible();
  await window.importPapers(examples.files.papers);
  await expect(window.messages).toContainText('papers imported');
  await meeting.openPaper('4', 'Police performance second quarter');
  const reader = new Reader(page);
  await reader.goToPage('8');
  const sheet = reader.sheet('p. 8 of pack · 2 of report');
  await reader.select(sheet, PASSAGES.calls);
  await step('Add highlight', async () => {
    await page.keyboard.press('h');
    await expect(reader.highlight(PASSAGES.calls)).toBeVisible();
  });
  await reader.highlight(PASSAGES.calls).focus();
  await step('Delete highlight', () => page.keyboard.press('Delete'));
  await reader.select(sheet, PASSAGES.patrols);
  const card = new QuestionCard(page);
  await step('Ask about passage', async () => {
    await page.keyboard.press('q');
    await expect(card.wording).toBeVisible();
  });
  await reader.select(sheet, PASSAGES.calls);
  await step('Add evidence', () => page.keyboard.press('e'));
  await step('Remove evidence', () => card.root.getByRole('button', { name: 'Remove from evidence' }).first().click());
  await step('Write question', () => card.wording.fill('Why?'));
  await step('Link to part of the plan', () => card.choosePart('lorries', 'Lorries keep to the signed routes.'));
  await step('Unlink part of the plan', () => card.root.getByRole('button', { name: /^Remove Lorries/ }).click());
  await step('Mark as asked', () => card.markAsked());
  await step('Record answer', () => card.root.getByRole('button', { name: /^Record an answer/ }).click());
  await step('Write answer', () =>
    card.root.getByRole('textbox', { name: 'Answer', exact: true }).fill('Because of leave.'),
  );
  await step('Judge answer', () => card.judge('No'));
  await step('Record promise', () => window.press('Mod+Shift+y'));
  await step('Change promise', async () => {
    const due = card.root.getByRole('textbox', { name: 'Due', exact: true });
    await due.fill('1/9/2031');
    await due.press('Enter');
  });
  await step('Delete promise', () => card.root.getByRole('button', { name: 'Delete promise' }).click());
  await step('Delete answer', () => card.root.getByRole('button', { name: 'Delete answer' }).click());
  await step('Delete question', async () => {
    await card.root.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete question' }).click();
  });
});
