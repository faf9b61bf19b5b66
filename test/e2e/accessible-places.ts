// The places of the app with the example in it, each looked at with axe.
import { expect } from './fixtures';
import type { AppWindow } from './models/app-window';
import { MeetingPage } from './models/meeting-page';

/** Checks what is on the screen and remembers what was found, so that one run tells all. */
export type Check = (name: string, reopen?: () => Promise<void>) => Promise<void>;

export async function checkPlans(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  await window.go('Plans');
  await expect(page.getByRole('grid', { name: 'Plans' }).getByRole('row')).toHaveCount(3);
  await check('Plans, the list');
  await page.getByRole('grid', { name: 'Plans' }).getByRole('row').first().click();
  const tree = page.getByRole('treeitem', { name: /Priority/ });
  await expect(tree.nth(1)).toBeVisible();
  await tree.first().click();
  await check('Plans, the tree with a part chosen');
  for (const tab of ['Promises', 'Coverage']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('main').getByRole('row').nth(5)).toBeVisible();
    await check(`Plans, ${tab}`);
  }
  for (const tab of ['Changes', 'Over time', 'Compare']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(
      page
        .getByRole('tabpanel')
        .getByText(TOLD_IN[tab] ?? '')
        .first(),
    ).toBeVisible();
    await check(`Plans, ${tab}`);
  }
}

/** What the example has to tell in a tab of its plan. */
const TOLD_IN: Readonly<Record<string, string>> = {
  Changes: 'Police horses',
  'Over time': 'Fighting fraud and crime online',
  Compare: 'Police horses',
};

export async function checkMeetings(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  const meeting = new MeetingPage(page);
  await window.go('Meetings');
  await page.getByRole('main').getByText('(example)').first().click();
  await expect(meeting.items.getByRole('row')).toHaveCount(10);
  await check('Meetings, the agenda');
  await meeting.items.getByRole('row').nth(4).click();
  await check('Meetings, an item of the agenda');
  await meeting.tab('Pack');
  await expect(meeting.pack.getByRole('row').nth(4)).toBeVisible();
  await check('Meetings, the pack');
  await meeting.tab('Questions');
  await expect(page.getByRole('main').getByText('The hours lost').first()).toBeVisible();
  await check('Meetings, the questions');
}

export async function checkQuestions(window: AppWindow, check: Check): Promise<void> {
  const { page } = window;
  await window.go('Questions');
  const rows = page.getByRole('grid', { name: /questions/i }).getByRole('row');
  await expect(rows.nth(8)).toBeVisible();
  await check('Questions, the table');
  await rows.nth(2).click();
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeVisible();
  await check('Questions, a card');
  await page.getByRole('radio', { name: 'Board' }).click();
  await check('Questions, the board');
  await page.getByRole('radio', { name: 'Table' }).click();
  await window.go('Tracker');
  const owed = page.getByRole('grid', { name: 'What is owed' }).getByRole('row');
  await expect(owed.nth(3)).toBeVisible();
  await check('Tracker');
  await owed.nth(2).click();
  await check('Tracker, with one chosen');
}
