// What leaves the app on paper, from the packaged app and off the disk: a briefing, a letter, the tracker. Nothing exempt.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { xmlParts, xmlProblem } from '../helpers/office-files';
import { richRecords } from '../helpers/rich-meeting';
import { PRIVATE, SECRET } from '../helpers/rich-words';
import { answerSaveDialog, test as base, chooseMenuItem, expect, type RunningApp } from './fixtures';
import { AppWindow } from './models/app-window';
import { lookIntoPdf } from './pdf-structure';
import { seedRecords } from './seed-records';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'papers-out-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

async function begin(app: RunningApp): Promise<{ window: AppWindow; page: Page }> {
  const window = new AppWindow(app);
  await window.startPanel();
  await seedRecords(app.page, richRecords());
  return { window, page: app.page };
}

/** Answers the save dialog with a path and waits for the message that it is there. */
async function savedAs(app: RunningApp, window: AppWindow, path: string, save: () => Promise<void>): Promise<Buffer> {
  await answerSaveDialog(app, path);
  await save();
  await expect(window.messages.getByText(/saved as “/).last()).toBeVisible({ timeout: 20_000 });
  await window.messages.getByRole('button', { name: 'Close' }).last().click();
  return readFileSync(path);
}

test('a briefing: tagged, titled, on A4, and nothing exempt in it', async ({ app, folder }) => {
  const { window, page } = await begin(app);
  await window.go('Meetings');
  await page.getByRole('row', { name: /Thu 5 Dec 2030/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Briefing for this meeting' });
  const print = async (path: string, prepare?: () => Promise<void>) => {
    await page.getByRole('button', { name: 'Briefing…' }).click();
    await prepare?.();
    await expect(dialog.getByRole('status', { name: 'What it will hold' })).toContainText('questions');
    const bytes = await savedAs(app, window, path, () => dialog.getByRole('button', { name: 'Save as PDF…' }).click());
    await expect(dialog).toHaveCount(0);
    return lookIntoPdf(bytes);
  };

  const open = await print(join(folder, 'briefing.pdf'), async () => {
    await expect(dialog).toContainText('9 items · 30 questions · 15 pieces of evidence');
    await expect(dialog).toContainText('Left out as exempt: 2 items and 3 questions.');
  });
  expect(open).toMatchObject({
    title: 'Briefing: Exampleshire Police and Crime Panel, 5 December 2030',
    language: 'en-GB',
    isMarked: true,
    unembeddedFonts: [],
  });
  expect(open.pageSizes.every(([width, height]) => Math.abs(width - 595) < 1 && Math.abs(height - 842) < 1)).toBe(true);
  expect(open.roles.get('H1')).toBe(1);
  expect(open.roles.get('H2')).toBeGreaterThan(9);
  expect(open.roles.get('H3')).toBeGreaterThan(9);
  expect(open.roles.get('Table')).toBeGreaterThan(9);
  expect(open.headersWithoutScope).toBe(0);
  expect(open.roles.get('TH')).toBeGreaterThan(40);
  expect(open.outline).toContain('Item 4: Progress against the plan: quarter three');
  expect(open.text).not.toContain(SECRET);
  expect(open.text).not.toContain(PRIVATE);
  expect(open.pages.at(-1)).toContain(`Page ${open.pages.length} of ${open.pages.length}`);

  const marked = await print(join(folder, 'exempt.pdf'), async () => {
    await dialog.getByText('Exempt items: every page').click();
    await dialog.getByText('Private notes, for my own use').click();
    await expect(dialog).toContainText('11 items · 33 questions');
  });
  expect(marked.text).toContain(SECRET);
  expect(marked.text).toContain(PRIVATE);
  for (const words of marked.pages) expect(words).toContain('EXEMPT – NOT FOR PUBLICATION');
});

test('a letter and the tracker: the overdue chosen, nothing exempt', async ({ app, folder }) => {
  const { window, page } = await begin(app);
  await page.clock.setFixedTime(new Date('2030-12-01T12:00:00Z'));
  await window.go('Tracker');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Letter…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Letter to the Police and Crime Commissioner' });
  await expect(dialog.getByText('9 of 15 rows in the letter')).toBeVisible();
  await expect(dialog).toContainText('5 exempt rows can’t go into this letter');
  await dialog.getByRole('textbox', { name: 'Reply asked for by' }).fill('20/12/2030');
  const path = join(folder, 'letter.docx');
  const docx = await savedAs(app, window, path, () => dialog.getByRole('button', { name: 'Save as DOCX…' }).click());
  const parts = await xmlParts(new Uint8Array(docx));
  for (const [name, xml] of parts) expect([name, xmlProblem(xml)]).toEqual([name, null]);
  const body = parts.get('word/document.xml') ?? '';
  expect(body.match(/<w:numId/g)).toHaveLength(9);
  expect(body).toContain('We ask for your reply by 20 December 2030.');

  const csv = await savedAs(app, window, join(folder, 'tracker.csv'), () =>
    chooseMenuItem(app, 'file.exportTrackerCsv'),
  );
  const xlsx = await savedAs(app, window, join(folder, 'tracker.xlsx'), () =>
    chooseMenuItem(app, 'file.exportTrackerXlsx'),
  );
  const [sheet] = await readXlsxFile(xlsx);
  expect(sheet?.data).toHaveLength(16);
  const xml = [...parts.values(), ...(await xmlParts(new Uint8Array(xlsx))).values(), csv.toString()].join('');
  expect(xml).not.toContain(SECRET);
  expect(xml).not.toContain(PRIVATE);

  const office = hasOffice();
  test
    .info()
    .annotations.push({ type: 'LibreOffice', description: office ? 'opened the letter' : 'is not here: skipped' });
  if (!office) return;
  execFileSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf', '--outdir', folder, path],
    { timeout: 60_000, stdio: 'ignore' },
  );
  const printed = await lookIntoPdf(readFileSync(join(folder, 'letter.pdf')));
  expect(printed.text).toContain('Answers and promises outstanding');
  expect(printed.language).toBe('en-GB');
});

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
