// Underlining, notes, meanings, the list of notes, and coming back to the place one has read to.
import type { Locator, Page } from '@playwright/test';
import { PASSAGES } from '../../tools/lib/fixtures/example-meeting.mjs';
import { violationsInBothThemes } from './axe';
import { rowsOf } from './database';
import { type Examples, makeExamples } from './documents';
import { test as base, expect } from './fixtures';
import { AppWindow } from './models/app-window';
import { MeetingPage } from './models/meeting-page';
import { Reader } from './models/reader';

const test = base.extend<{ examples: Examples }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  examples: async ({}, provide) => {
    const examples = await makeExamples();
    await provide(examples);
    examples.remove();
  },
});

const TITLE = 'Police performance second quarter';
const notes = (page: Page): Locator => page.getByRole('grid', { name: 'Notes' });
const pages = (page: Page): Locator => page.getByRole('region', { name: `Pages of ${TITLE}` });

/** The page at the top of the pane, and the share of it above the pane. */
async function placeOf(page: Page): Promise<string> {
  return pages(page).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const sheets = [...scroller.querySelectorAll<HTMLElement>('[data-paper-page]')];
    const sheet = sheets.findLast((one) => one.getBoundingClientRect().top <= top);
    if (!sheet) return 'none';
    const box = sheet.getBoundingClientRect();
    return `${sheet.dataset['paperPage']}: ${((top - box.top) / box.height).toFixed(2)}`;
  });
}

async function openReader(window: AppWindow, { files }: Examples): Promise<Reader> {
  await window.startPanel();
  await window.importAgenda(files.frontSheet);
  await expect(new MeetingPage(window.page).items).toBeVisible();
  await window.importPapers(files.papers);
  await expect(window.messages).toContainText('papers imported');
  await new MeetingPage(window.page).openPaper('4', TITLE);
  const reader = new Reader(window.page);
  await reader.goToPage('8');
  return reader;
}

test('marks, notes and meanings, by pointer and by keys, and their list', async ({ app, examples }) => {
  const window = new AppWindow(app);
  const { page } = window;
  const reader = await openReader(window, examples);
  const sheet = reader.sheet('p. 8 of pack · 2 of report');

  await reader.select(sheet, PASSAGES.calls);
  await page.keyboard.press('u');
  const underline = page.getByRole('button', { name: new RegExp(`^Underline, \\w+: “${PASSAGES.calls.slice(0, 20)}`) });
  await expect(underline).toHaveAccessibleName(/^Underline, Evidence/);
  await underline.focus();
  await page.keyboard.press('3');
  await expect(underline).toHaveAccessibleName(/^Underline, Doubt/);

  await reader.select(sheet, PASSAGES.patrols);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.type('Ask for the rota.');
  await page.keyboard.press('Escape');
  await expect(reader.highlight(PASSAGES.patrols)).toHaveAccessibleName(
    /^Note, Evidence: .*Comment: Ask for the rota\.$/,
  );

  // With nothing selected it is pinned where one is reading; without words it goes again.
  await pages(page).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader.highlights).toHaveCount(2);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Written at the top.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Note, Evidence: Written at the top.' })).toBeVisible();

  await page.getByRole('button', { name: 'Put a note on the page' }).click();
  await sheet.click({ position: { x: 30, y: 300 } });
  await page.getByRole('textbox', { name: 'Note' }).fill('Put here by hand.');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Note, Evidence: Put here by hand\.2$/ })).toBeVisible();

  await window.press('Mod+Shift+l');
  const rows = notes(page).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(page.getByRole('tab', { name: /^Notes/ })).toContainText('4');
  await expect(rows.first()).toBeFocused();
  expect(await violationsInBothThemes(page, 'a paper with its notes')).toEqual([]);

  await page.keyboard.press('F2');
  const editor = page.getByRole('region', { name: /^Note on p\. 8 of pack/ });
  await expect(editor.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows.first()).toBeFocused();
  await rows.filter({ hasText: PASSAGES.calls.slice(0, 20) }).click();
  await page.keyboard.press('4');
  await expect(underline).toHaveAccessibleName(/^Underline, Promise/);
  await page.keyboard.press('Enter');
  await expect(underline).toBeFocused();
  await page
    .getByRole('button', { name: /Meaning$/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Promise' }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await page.keyboard.press('Delete');
  await expect(reader.highlights).toHaveCount(3);
  await expect(window.messages).toContainText('Underline deleted.');
  await window.press('Mod+z');
  await expect(reader.highlights).toHaveCount(4);
});

test('a paper opens where it was left, after a restart too, and its notes are there', async ({
  app,
  launchApp,
  examples,
}) => {
  const window = new AppWindow(app);
  const { page } = window;
  const reader = await openReader(window, examples);
  await reader.select(reader.sheet('p. 8 of pack · 2 of report'), PASSAGES.calls);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Kept.');
  await page.keyboard.press('Escape');
  await pages(page).evaluate((scroller) => scroller.scrollBy({ top: 333 }));
  const place = await placeOf(page);
  expect(place).toMatch(/: 0\.[1-9]/);

  await window.go('Papers');
  await page.getByRole('grid', { name: 'Papers' }).getByRole('row').filter({ hasText: TITLE }).dblclick();
  await expect.poll(() => placeOf(page)).toBe(place);
  await page.setViewportSize({ width: 1_000, height: 700 });
  await expect.poll(() => placeOf(page)).toBe(place);
  await expect.poll(async () => (await rowsOf(page, 'readings')).length).toBe(1);
  await app.close();

  const again = await launchApp();
  await expect.poll(() => placeOf(again.page)).toBe(place);
  await expect(new Reader(again.page).highlight(PASSAGES.calls)).toHaveAccessibleName(/Comment: Kept\.$/);
});
