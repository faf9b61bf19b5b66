// What every run of the golden journey shares: its words, and what must be there after each step.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xmlParts } from '../../helpers/office-files';
import { type Contents, readDatabase } from '../database';
import type { Documents } from '../documents';
import { answerOpenDialog, test as base, expect, nextPage, type RunningApp } from '../fixtures';
import { lookIntoPdf } from '../pdf-structure';
import { AppWindow } from './app-window';

export const WORDING = 'What will change before the next report comes to us?';
export const ANSWER = 'The rota changes in spring. We will publish the figures each month.';
export const PROMISE = 'We will publish the figures each month.';

/** With a folder outside the data folder, as a stick would be. */
export const test = base.extend<{ readonly stick: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  stick: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-stick-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

export interface Journey {
  readonly launchApp: (options?: { readonly userData?: string }) => Promise<RunningApp>;
  readonly stick: string;
  readonly documents: Documents;
}

/** Both numbers of the page that is read. */
export const packLabel = ({ meeting }: Documents): string =>
  `p. ${meeting.read.packPage + meeting.read.page - 1} of pack · ${meeting.read.page} of report`;

export async function openQuestion(window: AppWindow): Promise<void> {
  await window.go('Questions');
  await window.page
    .getByRole('grid', { name: /questions/i })
    .getByText(WORDING)
    .click();
}

export async function expectCovered({ page }: AppWindow, part: string): Promise<void> {
  const grid = page.getByRole('treegrid', { name: 'Coverage of the plan by meeting' });
  // The grid opens at the part that was open last, and only what is in sight is in the page: from there to the top.
  await grid.locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('Control+Home');
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: part }) });
  // Not asked yet, so it stands behind a plus.
  await expect(row).toContainText('+1');
  await expect(grid.getByText(/^None recorded here since/).first()).toBeVisible();
}

export async function expectBriefing({ messages }: AppWindow, path: string, { meeting }: Documents): Promise<void> {
  await expect(messages).toContainText('saved as “briefing.pdf”', { timeout: 30_000 });
  const briefing = await lookIntoPdf(readFileSync(path));
  expect(briefing).toMatchObject({ language: 'en-GB', isMarked: true, headersWithoutScope: 0 });
  expect(briefing.text).toContain(WORDING);
  expect(briefing.text).toContain(`p. ${meeting.read.packPage + meeting.read.page - 1} of pack`);
}

export async function expectLetter({ messages }: AppWindow, path: string): Promise<void> {
  await expect(messages).toContainText('saved as “letter.docx”', { timeout: 30_000 });
  const parts = await xmlParts(new Uint8Array(readFileSync(path)));
  expect(parts.get('word/document.xml')).toContain(PROMISE.slice(0, -1));
}

/** Restores a backup in a data folder of its own, and compares every row and every byte. */
export async function restoresElsewhere(
  { launchApp, stick }: Journey,
  file: string,
  saved: Contents,
  choose: (window: AppWindow) => Promise<void>,
): Promise<void> {
  expect(existsSync(file)).toBe(true);
  const other = await launchApp({ userData: join(stick, 'second machine') });
  await answerOpenDialog(other, [file]);
  const restored = await nextPage(other, () => choose(new AppWindow(other)));
  await expect(new AppWindow(restored).place('Home')).toBeVisible();
  expect(await readDatabase(restored.page)).toEqual(saved);
}
