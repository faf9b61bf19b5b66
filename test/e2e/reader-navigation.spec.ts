// Finding words, pages as pictures, jumps and the way back, tabs, and a paper in a window of its own.
import type { Page } from '@playwright/test';
import { PASSAGES } from '../../tools/lib/fixtures/example-meeting.mjs';
import { violationsInBothThemes } from './axe';
import { type Examples, makeExamples } from './documents';
import { test as base, chooseMenuItem, expect, type RunningApp } from './fixtures';
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

const REPORT = 'Police performance second quarter';
const MINUTES = 'Minutes 18 September 2025';

async function openReport(app: RunningApp, { files }: Examples): Promise<{ window: AppWindow; reader: Reader }> {
  const window = new AppWindow(app);
  await window.startPanel();
  await window.importAgenda(files.frontSheet);
  await expect(new MeetingPage(window.page).items).toBeVisible();
  await window.importPapers(files.papers);
  await expect(window.messages).toContainText('papers imported');
  await new MeetingPage(window.page).openPaper('4', REPORT);
  const reader = new Reader(window.page);
  await expect(reader.whereabouts()).toHaveText('p. 7 of pack · 1 of report');
  return { window, reader };
}

/** How many places are lit in the pages, and how many of them as the one gone to. */
function lit(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const size = (name: string): number => CSS.highlights.get(name)?.size ?? 0;
    return [size('found-words'), size('found-words-current')] as const;
  });
}

const tabNames = (page: Page): Promise<readonly string[]> =>
  page.getByRole('tablist', { name: 'Open papers' }).getByRole('tab').allTextContents();

test('words are found, pages jumped to, and gone back from', async ({ app, examples }) => {
  const { window, reader } = await openReport(app, examples);
  const { page } = window;

  await test.step('every place is listed and lit', async () => {
    await window.press('Mod+f');
    const field = page.getByRole('searchbox', { name: 'Find in this paper' });
    await expect(field).toBeFocused();
    await field.fill('INVENTED  paper');
    const places = page.getByRole('grid', { name: 'Places found' });
    await expect(places.getByRole('row')).toHaveCount(9);
    await expect(places.getByRole('row').nth(2)).toHaveAccessibleName(
      /^p\. 9 of pack · 3 of report: .*This is page 3 of an invented paper: Police/,
    );
    await field.press('Enter');
    await expect(page.getByText('1 of 9')).toBeVisible();
    await expect.poll(async () => (await lit(page))[1]).toBe(1);
    // The page beside it has its words a moment later.
    await expect.poll(async () => (await lit(page))[0]).toBeGreaterThan(0);
    await page.keyboard.press('F3');
    await page.keyboard.press('F3');
    await expect(page.getByText('3 of 9')).toBeVisible();
    await expect(reader.whereabouts()).toHaveText('p. 9 of pack · 3 of report');
    await page.getByText('Match case').click();
    await expect(page.getByRole('checkbox', { name: 'Match case' })).toBeChecked();
    await expect(page.getByText('Not in this paper')).toBeVisible();
    await page.getByText('Match case').click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: `Pages of ${REPORT}` })).toBeFocused();
    expect(await lit(page)).toEqual([0, 0]);
  });

  await test.step('one step leads back to where one read', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(reader.whereabouts()).toHaveText('p. 7 of pack · 1 of report');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(reader.whereabouts()).toHaveText('p. 9 of pack · 3 of report');
  });

  await test.step('pages are pictures that lead to them', async () => {
    await page.getByRole('tab', { name: 'Pages' }).click();
    const pictures = page.getByRole('grid', { name: 'Pages', exact: true });
    await expect(pictures).toHaveAttribute('aria-rowcount', '9');
    await expect
      .poll(() =>
        pictures
          .locator('canvas')
          .evaluateAll((all) => all.filter((one) => (one as HTMLCanvasElement).width > 0).length),
      )
      .toBeGreaterThan(2);
    await pictures.getByRole('row', { name: /3 of report/ }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(reader.whereabouts()).toHaveText('p. 15 of pack · 9 of report');
    await page.evaluate(() => document.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true })));
    await expect(reader.whereabouts()).toHaveText('p. 9 of pack · 3 of report');
  });

  await test.step('a page is typed as people call it', async () => {
    for (const [typed, name] of [
      ['pack 8', 'p. 8 of pack · 2 of report'],
      ['report 4', 'p. 10 of pack · 4 of report'],
      ['r5', 'p. 11 of pack · 5 of report'],
    ] as const) {
      await reader.goToPage(typed);
      await expect(reader.whereabouts()).toHaveText(name);
    }
    await reader.goToPage('r77');
    await expect(page.getByRole('alert').filter({ hasText: 'This report has pages 1 to 9.' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  expect(await violationsInBothThemes(page, 'pages and tabs')).toEqual([]);
  await page.getByRole('tab', { name: 'Find' }).click();
  expect(await violationsInBothThemes(page, 'places found')).toEqual([]);
});

test('papers open as tabs that come back, and in windows of their own', async ({ launchApp, examples }) => {
  const app = await launchApp();
  const { window, reader } = await openReport(app, examples);
  const { page } = window;

  await test.step('a pack page of another paper opens it in a tab', async () => {
    await reader.goToPage('3');
    await expect(reader.whereabouts()).toHaveText('p. 3 of pack · 3 of minutes');
    expect(await tabNames(page)).toEqual([REPORT, MINUTES]);
    await page.keyboard.press('Control+Tab');
    await expect(reader.whereabouts()).toHaveText('p. 7 of pack · 1 of report');
    await window.press('Mod+Shift+PageDown');
    expect(await tabNames(page)).toEqual([MINUTES, REPORT]);
    await window.press('Mod+w');
    await expect(reader.whereabouts()).toHaveText('p. 3 of pack · 3 of minutes');
    await window.press('Mod+Shift+t');
    await expect(reader.whereabouts()).toHaveText('p. 7 of pack · 1 of report');
    expect(await tabNames(page)).toEqual([MINUTES, REPORT]);
  });

  await test.step('a mark made here is seen in the other window, and the other way round', async () => {
    const [opened] = await Promise.all([app.electron.waitForEvent('window'), chooseMenuItem(app, 'window.newReader')]);
    const other = new Reader(opened);
    await expect(other.whereabouts()).toHaveText('p. 7 of pack · 1 of report');
    await expect(opened.getByRole('navigation', { name: 'Places' })).toHaveCount(0);
    await reader.goToPage('8');
    await reader.select(reader.sheet('p. 8 of pack · 2 of report'), PASSAGES.calls);
    await page.keyboard.press('h');
    await other.goToPage('8');
    await expect(other.highlight(PASSAGES.calls)).toBeVisible();
    await other.select(other.sheet('p. 8 of pack · 2 of report'), PASSAGES.patrols);
    await opened.keyboard.press('h');
    await expect(reader.highlight(PASSAGES.patrols)).toBeVisible();
    // Each window takes back what was done in it.
    await window.press('Mod+z');
    await expect(reader.highlight(PASSAGES.calls)).toHaveCount(0);
    await expect(other.highlight(PASSAGES.calls)).toHaveCount(0);
    await expect(other.highlight(PASSAGES.patrols)).toBeVisible();
    expect(await violationsInBothThemes(opened, 'a reading window')).toEqual([]);
  });

  await test.step('closing the main window closes all, and the tabs are there again', async () => {
    await app.close();
    const again = await launchApp();
    await expect(new Reader(again.page).whereabouts()).toHaveText('p. 8 of pack · 2 of report');
    expect(await tabNames(again.page)).toEqual([MINUTES, REPORT]);
    await expect(new Reader(again.page).highlight(PASSAGES.patrols)).toBeVisible();
  });
});
