// A proposed plan put right: by the keyboard, by dragging, several parts at a time, the doubtful ones first; and undone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { type Examples, makeExamples } from './documents';
import { test as base } from './fixtures';
import { AppWindow } from './models/app-window';
import { PlanReview } from './models/plan-review';

const test = base.extend<{ examples: Examples }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  examples: async ({}, provide) => {
    const examples = await makeExamples();
    await provide(examples);
    examples.remove();
  },
});

/** An invented plan that announces four priorities and lists three: the reader is sure of none. */
const DOUBTFUL_PLAN = `Riverdale Police and Crime Plan 2030-34

My four priorities are:

- Calm roads
- Quiet nights
- Homes that are safe

Calm roads

What success will look like:

- Fewer people are hurt.
`;

/** Level and place of a row among its siblings: "2: 1 of 3". */
async function placeOf(row: Locator): Promise<string> {
  const [level, place, of] = await Promise.all(
    ['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => row.getAttribute(name)),
  );
  return `${level}: ${place} of ${of}`;
}

test('parts are moved, merged and split by keys, dragged by mouse, and every step is undone', async ({
  app,
  examples,
}) => {
  const window = new AppWindow(app);
  const { page } = window;
  const review = new PlanReview(page);
  const said = page.getByRole('status');
  await window.startPanel();
  await window.importPlan(examples.files.planPdf);
  await expect(review.proposal()).toBeVisible();
  await review.unfoldAll();

  await test.step('Alt and the arrows, as in an outline', async () => {
    const patrols = review.part('Night patrols');
    await patrols.click();
    const first = await placeOf(patrols);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => placeOf(patrols)).not.toBe(first);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => placeOf(patrols)).toBe(first);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(patrols).toHaveAttribute('aria-level', '3');
    await expect(said.filter({ hasText: '“Night patrols” moved under “Lighting”, 1 of 1.' })).toBeAttached();
    await expect(patrols).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(patrols).toHaveAttribute('aria-level', '2');
    await window.expectPlace('Plans');
  });

  await test.step('several at once are merged into one, and undo brings them back chosen', async () => {
    const lit = review.part('Every footpath between a station');
    const before = await review.tree.getByRole('treeitem').count();
    await lit.click();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(review.tree.getByRole('treeitem', { selected: true })).toHaveCount(2);
    await expect(page.getByRole('heading', { name: '2 parts' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+j');
    const dialog = page.getByRole('dialog', { name: 'Merge 2 parts into one' });
    await expect(dialog.getByRole('radio', { name: 'Each as a sentence of its own' })).toBeChecked();
    await expect(dialog).toContainText('is lit. Patrols on foot');
    await page.keyboard.press('Enter');
    await expect(review.part('is lit. Patrols on foot')).toBeFocused();
    await expect(review.tree.getByRole('treeitem')).toHaveCount(before - 1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(review.tree.getByRole('treeitem')).toHaveCount(before);
    await expect(review.tree.getByRole('treeitem', { selected: true })).toHaveCount(2);
    await expect(lit).toBeFocused();
  });

  await test.step('one is split where the caret is', async () => {
    await review.part('Fewer vehicles break the limit').click();
    await page.keyboard.press('ControlOrMeta+Shift+j');
    const dialog = page.getByRole('dialog', { name: 'Split this success measure in two' });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(dialog.getByRole('button', { name: 'Split' })).toBeDisabled();
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.type('x');
    await expect(dialog.getByText('Fewer vehicles break', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(review.part('the limit on the ten worst lanes.')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(review.part('Fewer vehicles break the limit')).toBeFocused();
  });

  await test.step('one is dragged under another, and is refused under itself', async () => {
    const heavy = review.part('Heavy vehicles');
    const calmer = review.parts('Priority').nth(2);
    const heard = review.part('Being heard');
    await heavy.dragTo(heard, { targetPosition: { x: 90, y: 16 } });
    await expect(heavy).toHaveAttribute('aria-level', '3');
    await expect(heavy).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(heavy).toHaveAttribute('aria-level', '2');
    await expect(heavy).toBeFocused();
    const before = await placeOf(calmer);
    await calmer.hover();
    await page.mouse.down();
    await heavy.hover();
    await expect(page.getByText('A part can’t be moved under itself.')).toBeVisible();
    await page.mouse.up();
    await expect(window.messages).toContainText('A part can’t be moved under itself.');
    expect(await placeOf(calmer)).toBe(before);
  });
});

test('the doubtful parts stand above with their reason; Enter settles one and goes to the next', async ({
  app,
  userData,
}) => {
  const window = new AppWindow(app);
  const { page } = window;
  const review = new PlanReview(page);
  const path = join(userData, 'riverdale.txt');
  writeFileSync(path, DOUBTFUL_PLAN);
  await window.startPanel();
  await window.importPlan(path);
  await expect(page.getByRole('button', { name: '3 to check' })).toBeVisible();
  const doubts = page.getByRole('grid', { name: /^Parts to check/ }).getByRole('row');
  await expect(doubts).toHaveCount(3);
  await expect(doubts.first()).toContainText('It is listed under words that announce');
  await doubts.first().click();
  await page.keyboard.press('Enter');
  await expect(doubts).toHaveCount(2);
  await expect(doubts.first()).toBeFocused();
  await expect(doubts.first()).toContainText('Quiet nights');
  await page.keyboard.press('F8');
  await expect(doubts.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(doubts).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(doubts).toHaveCount(0);
  await expect(review.part('Quiet nights')).toBeFocused();
  await expect(page.getByRole('button', { name: /to check$/ })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(doubts).toHaveCount(1);
  await expect(review.part('Quiet nights')).toBeFocused();
});

/** Two plain priorities, each with a measure, and promises with a figure, a day and another who is to act. */
const PLAIN_PLAN = `Riverdale Police and Crime Plan 2010-14

Priority 1: Calm roads

I will fund 30 road wardens by the end of 2012. I expect the Chief Constable to publish where they work.

What success will look like:

- Fewer people are hurt.

Priority 2: Quiet nights

I want every town to have a night marshal.

What success will look like:

- Fewer complaints reach us.
`;

test('a plan is accepted priority by priority, over two sittings, and its promises are settled and asked about', async ({
  launchApp,
  userData,
}) => {
  const path = join(userData, 'riverdale.txt');
  writeFileSync(path, PLAIN_PLAN);
  let app = await launchApp();
  let window = new AppWindow(app);
  let review = new PlanReview(window.page);
  await window.startPanel();
  await window.importPlan(path);

  await test.step('what the reader was sure of is folded; a priority is accepted with what is under it', async () => {
    await expect(review.parts('Priority')).toHaveCount(2);
    await expect(review.parts('Success measure')).toHaveCount(0);
    await review.part('Calm roads').click();
    await window.page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(review.proposal()).toContainText('1 of 2 priorities accepted.');
    await expect(review.part('Quiet nights')).toBeFocused();
    await window.page.keyboard.press('ArrowRight');
    await expect(review.part('Fewer complaints reach us.')).toBeVisible();
    await window.page.keyboard.press('ArrowDown');
    await expect(review.part('Fewer complaints reach us.')).toBeFocused();
  });

  await test.step('another day: the same place, the same folding, the same progress', async () => {
    await app.close();
    app = await launchApp();
    window = new AppWindow(app);
    review = new PlanReview(window.page);
    await expect(review.proposal()).toContainText('1 of 2 priorities accepted.');
    await expect(review.part('Fewer complaints reach us.')).toHaveAttribute('aria-selected', 'true');
    await expect(review.part('Calm roads')).toHaveAttribute('aria-expanded', 'false');
    await expect(review.part('Calm roads')).toContainText('Accepted');
    await window.page.getByRole('button', { name: /^Accept the rest/ }).click();
    await expect(window.messages).toContainText('Plan accepted.');
  });

  await test.step('the register: one past its date, settled by a key, asked about by another', async () => {
    const { page } = window;
    await page.getByRole('tab', { name: /^Promises/ }).click();
    const register = page.getByRole('grid', { name: 'Promises of the plan' });
    await expect(page.getByText('3 promises: 3 no evidence. 1 past its date.')).toBeVisible();
    const wardens = register.getByRole('row').filter({ hasText: '30 road wardens' });
    await expect(wardens).toContainText('Past since 31 December 2012');
    await expect(register.getByRole('row').filter({ hasText: 'publish where they work' })).toContainText(
      'the Chief Constable',
    );
    await wardens.click();
    await page.keyboard.press('n');
    await expect(wardens).toContainText('Not kept');
    await expect(page.getByText('3 promises: 1 not kept, 2 no evidence. 1 past its date.')).toBeVisible();
    const details = page.getByRole('region', { name: 'Selected promise' });
    await details.getByRole('textbox', { name: 'By when, in the plan’s words' }).fill('summer 2013');
    await details.getByRole('textbox', { name: 'What shows it' }).fill('12 were funded, annual report, p. 9.');
    await expect(details.getByRole('textbox', { name: 'Last day' })).toHaveValue('31/08/2013');
    await wardens.click();
    await page.keyboard.press('q');
    await expect(page.getByText(/you promised: “I will fund 30 road wardens/).first()).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(wardens).toContainText('1');
    await page.getByRole('button', { name: /Which$/ }).click();
    await page.getByRole('option', { name: 'Not asked about' }).click();
    await expect(wardens).toHaveCount(0);
    await expect(register.getByRole('row').filter({ hasText: 'night marshal' })).toBeVisible();
  });
});
