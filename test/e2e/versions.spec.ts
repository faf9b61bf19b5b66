// A plan comes a second time, changed, and a page of it a third time: what changed is listed and confirmed, a question
// stays with its part, and what is gone stays in sight.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures';
import { AppWindow } from './models/app-window';
import { PlanReview } from './models/plan-review';

const DRAFT = `Riverdale Police and Crime Plan 2031-35

Draft: Version 0.4

Priority 1: Calm roads

Shared outcome: Fewer people are killed or hurt on the roads of Riverdale.

Focus areas:

- Speed in villages
- Lorries at night

What success will look like:

- Fewer people are hurt in collisions each year.
- Every village that asks for a speed check gets one.
- Lorries keep to the main roads at night.

Priority 2: Help for victims

Shared outcome: Victims are heard from the first call to the end of a case.

Focus areas:

- Advice close to home
- Shorter waits

What success will look like:

- Every victim has a named officer to speak to.
- Waiting times for counselling are halved.
- Victims say that they were told what was happening.
`;

/** Two other words, one measure gone, one new. */
const PUBLISHED = DRAFT.replace('Draft: Version 0.4\n\n', '')
  .replace('gets one.', 'receives one.')
  .replace('- Lorries keep to the main roads at night.\n', '')
  .replace(
    'named officer to speak to.',
    'named officer to speak to.\n- Every court has a waiting room of its own for families.',
  );

/** The second priority alone, as a page of its own. */
const PAGE = DRAFT.slice(DRAFT.indexOf('Priority 2')).replace('are halved', 'are cut by half');

const test = base.extend<{ plans: { readonly draft: string; readonly published: string; readonly page: string } }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  plans: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'versions-'));
    const write = (name: string, text: string) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    await provide({
      draft: write('draft.txt', DRAFT),
      published: write('published.txt', PUBLISHED),
      page: write('priority-2.txt', PAGE),
    });
    rmSync(folder, { recursive: true });
  },
});

test('a later text and a page of it are joined to the draft; changes are confirmed; nothing linked is lost', async ({
  app,
  plans,
}) => {
  const window = new AppWindow(app);
  const { page } = window;
  const review = new PlanReview(page);
  const changes = page.getByRole('grid', { name: 'Changes of the plan' });
  const gone = 'Lorries keep to the main roads at night.';
  const outcome = 'Victims are heard from the first call to the end of a case.';
  const notes = page.getByRole('region', { name: 'Selected part' }).getByRole('group', { name: 'Notes' });
  await window.startPanel();
  await window.importPlan(plans.draft);
  await expect(review.proposal()).toBeVisible();
  await review.accept.click();
  await review.unfoldAll();

  await test.step('a question about a measure that the later text drops', async () => {
    await review.part(gone).click();
    await page.getByRole('button', { name: 'New question about this part' }).click();
    await window.expectPlace('Questions');
    await window.go('Plans');
  });

  await test.step('a note on the words of a part is about that part; another part is added by hand', async () => {
    await page.getByRole('button', { name: 'Plan details' }).click();
    await page.getByRole('button', { name: 'draft.txt' }).click();
    await expect(page.getByText(outcome)).toBeVisible();
    await dragOver(page, outcome);
    await expect(page.getByRole('button', { name: 'Highlight H' })).toBeVisible();
    await page.keyboard.press('h');
    await page.getByRole('button', { name: 'Notes of this paper' }).click();
    const note = page.getByRole('grid', { name: 'Notes' }).getByRole('row');
    await expect(note).toContainText(outcome);
    await note.click();
    const picker = page.getByRole('combobox', { name: /^About a part of the/ });
    await picker.fill('Shorter waits');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Parts of the plan chosen' }).getByRole('listitem')).toHaveCount(2);
    await window.go('Plans');
    await review.part(outcome).click();
    await expect(notes).toContainText(outcome);
  });

  await test.step('the later text is read as a version of the same plan', async () => {
    await window.importPlan(plans.published);
    const joined = page.getByText(/^Read as a new version of “Riverdale Police and Crime Plan 2031-35”, after Draft/);
    await expect(joined).toContainText('1 re-worded, 1 added and 1 dropped');
    await page.getByRole('button', { name: 'Show changes' }).click();
    await expect(changes.getByRole('row')).toHaveCount(3);
    const reworded = changes.getByRole('row', { name: /Re-worded/ });
    await expect(reworded.getByRole('deletion')).toContainText('gets');
    await expect(reworded.getByRole('insertion')).toContainText('receives');
  });

  await test.step('changes are confirmed by a key, kept apart, and undone', async () => {
    const reworded = changes.getByRole('row', { name: /Re-worded/ });
    await reworded.click();
    await page.keyboard.press('c');
    await expect(changes.getByRole('row', { name: /^Confirmed. Re-worded/ })).toBeVisible();
    await page.keyboard.press('a');
    await expect(changes.getByRole('row')).toHaveCount(4);
    await window.messages.getByRole('button', { name: 'Undo' }).click();
    await expect(changes.getByRole('row')).toHaveCount(3);
    await changes.getByRole('row', { name: /Dropped/ }).click();
    await page.keyboard.press('j');
    const join = page.getByRole('dialog', { name: /^Which part is “Lorries/ });
    await join.getByRole('combobox', { name: 'In this text it is' }).fill('waiting room');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await join.getByRole('button', { name: 'Join' }).click();
    await expect(changes.getByRole('row')).toHaveCount(2);
    await window.messages.getByRole('button', { name: 'Undo' }).last().click();
    await expect(changes.getByRole('row')).toHaveCount(3);
  });

  await test.step('what was dropped stays in sight with its question', async () => {
    await review.accept.click();
    await page.getByRole('tab', { name: 'Tree' }).click();
    await expect(page.getByText(gone)).toBeVisible();
    await page.getByRole('button', { name: '1 question', exact: true }).click();
    await window.expectPlace('Questions');
    await window.go('Plans');
  });

  await test.step('the note stays with its part, and can be copied to the later text', async () => {
    await review.part(outcome).click();
    await expect(notes.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('tab', { name: /^Changes/ }).click();
    await page.getByRole('button', { name: 'Bring 1 note to this text' }).click();
    await expect(window.messages).toContainText('Copied to this text.');
    await expect(page.getByRole('button', { name: /^Bring/ })).toHaveCount(0);
    await page.getByRole('tab', { name: 'Tree' }).click();
    await expect(notes.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('the later text is put before the draft, and back', async () => {
    await page.getByRole('button', { name: 'Plan details' }).click();
    await page.getByRole('button', { name: /Comes after/ }).click();
    await page.getByRole('option', { name: /^No other/ }).click();
    await expect(page.getByRole('tab', { name: /^Changes/ })).toHaveCount(0);
    await window.messages.getByRole('button', { name: 'Undo' }).last().click();
    await expect(page.getByRole('tab', { name: /^Changes/ })).toBeVisible();
  });

  await test.step('a page of one priority drops nothing of the other', async () => {
    await window.importPlan(plans.page);
    const joined = page.getByText(/^Read as a new version of/);
    await expect(joined).toContainText('It is only some of the plan');
    await expect(joined).toContainText('1 re-worded');
    await review.accept.click();
    await page.getByRole('button', { name: 'All plans' }).click();
    await expect(page.getByRole('grid', { name: 'Plans' }).getByRole('row')).toHaveCount(3);
  });

  await test.step('each part can be chosen once', async () => {
    await window.go('Questions');
    await page.getByRole('row').filter({ hasText: 'No words yet' }).click();
    const picker = page.getByRole('combobox', { name: /^Which part of the/ });
    await picker.fill('named officer');
    await expect(page.getByRole('option', { name: /named officer/ })).toHaveCount(1);
  });
});

/** Drags the mouse over words of a text without pages, from the first to the last letter. */
async function dragOver(page: Page, words: string): Promise<void> {
  const [x, y, end] = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return [left, top + height / 2, right] as const;
    }
    throw new Error(`“${wanted}” is not in sight`);
  }, words);
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  await page.mouse.move((x + end) / 2, y, { steps: 3 });
  await page.mouse.move(end - 1, y, { steps: 3 });
  await page.mouse.up();
}
