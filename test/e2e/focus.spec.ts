// The focus: where it goes in each place, and that it is never lost to the page as a whole.

import type { Page } from '@playwright/test';
import { makeExamples } from './documents';
import { chooseMenuItem, expect, test } from './fixtures';
import { AppWindow, type PlaceName } from './models/app-window';
import { openExample } from './models/example';
import { PlanReview } from './models/plan-review';

const PLACES: readonly PlaceName[] = ['Home', 'Plans', 'Meetings', 'Papers', 'Questions', 'Tracker', 'Settings'];

/** What has the focus once the window has come to rest; "nothing" when it is the page as a whole. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 6; frames += 1) await new Promise(requestAnimationFrame);
    const active = document.activeElement;
    if (!active || active === document.body) return 'nothing';
    return `${active.getAttribute('role') ?? active.localName} in ${active.closest('[data-pane], nav, header, main')?.localName ?? 'a layer'}`;
  });
}

test('the focus stays in the window whatever is taken away under it', async ({ app: first }) => {
  const app = await openExample(first);
  const window = new AppWindow(app);
  const { page } = window;
  const kept = (after: string) =>
    expect.poll(() => focused(page), { message: `the focus after: ${after}` }).not.toBe('nothing');

  await test.step('places, by key', async () => {
    // Home is where one is already.
    for (const [index, place] of [...PLACES.entries()].reverse()) {
      await window.press(place === 'Settings' ? 'Mod+,' : `Mod+${index + 1}`);
      await window.expectPlace(place);
      await kept(place);
    }
    await page.keyboard.press('Alt+ArrowLeft');
    await kept('back');
  });

  await test.step('deleting, undoing, doing again', async () => {
    await window.press('Mod+5');
    const rows = page.getByRole('grid', { name: /questions/i }).getByRole('row');
    await rows.nth(3).click();
    await page.keyboard.press('Delete');
    await expect(window.messages.getByRole('button', { name: 'Undo' })).toBeVisible();
    await kept('deleting a question');
    expect(await focused(page)).toBe('row in div');
    await window.press('Mod+z');
    await expect(page.getByText(/^Undone: /)).toBeAttached();
    await kept('undo');
    await window.press('Mod+Shift+z');
    await expect(page.getByText(/^Done again: /)).toBeAttached();
    await kept('redo');
    await window.press('Mod+z');
    await window.messages
      .getByRole('button', { name: /close|dismiss/i })
      .first()
      .click();
    await kept('a message that is gone');
  });

  await test.step('dialogs, menus and the box that finds anything', async () => {
    await window.press('Mod+6');
    await kept('the tracker');
    for (const open of [
      () => window.press('Mod+Shift+m'),
      () => chooseMenuItem(app, 'file.draftLetter'),
      () => chooseMenuItem(app, 'workspace.switch'),
      () => window.press('Mod+k'),
    ]) {
      const before = await focused(page);
      await open();
      await expect(page.getByRole('dialog')).toBeVisible();
      await kept('a dialog that opened');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await focused(page)).toBe(before);
    }
  });

  await test.step('papers that are closed', async () => {
    await window.press('Mod+4');
    const papers = page.getByRole('grid', { name: 'Papers' });
    await papers.getByText('Performance in quarter 3').first().dblclick();
    await expect(page.getByRole('heading', { level: 1, name: 'Performance in quarter 3' })).toBeVisible();
    await kept('a paper that opened');
    await window.press('Mod+w');
    await expect(page.getByRole('heading', { level: 1, name: 'Performance in quarter 3' })).toHaveCount(0);
    await kept('closing the only paper');
  });

  await test.step('an import that has finished', async () => {
    const examples = await makeExamples();
    await window.importPlan(examples.files.planPdf);
    await expect(new PlanReview(page).proposal()).toBeVisible();
    await kept('importing a plan');
    examples.remove();
  });
});

test('Tab goes through a place from left to right, and F6 goes past it', async ({ app: first }) => {
  const app = await openExample(first);
  const window = new AppWindow(app);
  const { page } = window;
  for (const place of PLACES) {
    await window.go(place);
    await page.getByRole('banner').getByRole('button', { name: 'Find anything' }).focus();
    const order: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const part = await page.evaluate(() => {
        const active = document.activeElement;
        if (active?.closest('header:not(main header)')) return 'title';
        if (active?.closest('nav')) return 'rail';
        return active?.closest('main') ? 'place' : 'other';
      });
      if (order.at(-1) !== part) order.push(part);
      if (part === 'place') break;
    }
    expect(
      order.filter((part) => part !== 'other'),
      place,
    ).toEqual(['title', 'rail', 'place']);
    // One key leaves a long list of controls behind.
    await page.keyboard.press('Shift+F6');
    expect(await focused(page), place).toMatch(/ in (?:nav|div|header)$/);
  }
});
