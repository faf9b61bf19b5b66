// Measures are followed: figures typed, read from a page, and imported from tables; the chart says what they say.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableWorkbook } from '../helpers/table-files';
import { answerOpenDialog, test as base, expect } from './fixtures';
import { AppWindow } from './models/app-window';
import { PlanReview } from './models/plan-review';

const PLAN = `Riverdale Police and Crime Plan 2031-35

Priority 1: Calm roads

Shared outcome: Fewer people are killed or hurt on the roads of Riverdale.

Focus areas:

- Speed in villages
- Lorries at night

What success will look like:

- Emergency calls are answered within ten seconds.
- Fewer people are hurt in collisions each year.
- Every village that asks for a speed check gets one.
`;

const TABLE = [
  'Performance of the force;;;',
  'Month;Indicator;Result;Comment',
  'April 2031;Collisions: people hurt;41;',
  'May 2031;Collisions: people hurt;n/a;System down',
  'June 2031;Collisions: people hurt;38;',
  'June 2031;Staff who are away;12;',
].join('\r\n');

const REPORT = `In Q3 2030/31, 84.5% of emergency calls were answered within ten seconds.
`;

interface Files {
  readonly plan: string;
  readonly table: string;
  readonly workbook: string;
  readonly report: string;
  readonly broken: string;
}

const test = base.extend<{ files: Files }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  files: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'measures-'));
    const write = (name: string, content: string | Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    await provide({
      plan: write('plan.txt', PLAN),
      table: write('collisions.csv', TABLE),
      workbook: write('calls.xlsx', await tableWorkbook()),
      report: write('Performance report.txt', REPORT),
      broken: write('broken.xlsx', 'PK\u0003\u0004 and no more'),
    });
    rmSync(folder, { recursive: true });
  },
});

test('figures of measures are typed, read from a page and imported, and told in chart and tree', async ({
  app,
  files,
}) => {
  const window = new AppWindow(app);
  const { page } = window;
  const review = new PlanReview(page);
  const chart = page.getByRole('img', { name: /Latest/ });
  const calls = review.part('Emergency calls are answered');
  const dialog = page.getByRole('dialog');
  await window.startPanel();
  await window.importPlan(files.plan);
  await expect(review.proposal()).toBeVisible();
  await review.accept.click();
  await review.unfoldAll();
  await calls.click();

  await test.step('by keys, one after another, each taken back by one undo', async () => {
    await page.getByRole('textbox', { name: 'New period' }).fill('Q1 2030/31');
    await page.getByRole('textbox', { name: 'New figure' }).fill('80%');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'New period' })).toHaveValue('Q2 2030/31');
    await expect(page.getByRole('textbox', { name: 'New figure' })).toBeFocused();
    await page.keyboard.type('82');
    await page.keyboard.press('Enter');
    await expect(chart).toHaveAccessibleName(/^2 figures .* Latest 82% in Q2 2030\/31, higher than 80%/);
    await page.getByRole('button', { name: /Better is$/ }).click();
    await page.getByRole('option', { name: 'Higher' }).click();
    await expect(chart).toHaveAccessibleName(/better than 80% the period before/);
    await expect(calls).toHaveAccessibleName(/82%, better/);
    await page.getByRole('textbox', { name: 'Figure of Q2 2030/31' }).fill('79');
    await expect(calls).toHaveAccessibleName(/79%, worse/);
    await page.getByRole('textbox', { name: 'Figure of Q2 2030/31' }).blur();
    await window.press('Mod+Z');
    await expect(calls).toHaveAccessibleName(/82%, better/);
  });

  await test.step('from a page, with paper and page', async () => {
    await window.importPapers([files.report]);
    await window.expectPlace('Papers');
    await page.getByRole('row', { name: /Performance/ }).dblclick();
    await page.getByText('84.5% of emergency calls').click({ clickCount: 3 });
    await expect(page.getByRole('group', { name: 'Selected passage' })).toBeVisible();
    await page.keyboard.press('f');
    await expect(dialog.getByRole('textbox', { name: 'Period' })).toHaveValue('Q3 2030/31');
    await expect(dialog.getByRole('textbox', { name: 'Figure' })).toHaveValue('84.5');
    await expect(dialog.getByRole('combobox', { name: 'Of which part of the plan' })).toHaveValue(
      'Emergency calls are answered within ten seconds.',
    );
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(window.messages.getByText('Figure recorded.')).toBeVisible();
    await window.go('Plans');
    await expect(chart).toHaveAccessibleName(/Latest 84.5% in Q3 2030\/31, better than 82%/);
    await page.getByRole('button', { name: 'Performance report, p. 1' }).click();
    await expect(page.getByText('84.5% of emergency calls')).toBeVisible();
    await window.go('Plans');
  });

  await test.step('from a table with the names of measures; what is no figure is named; twice adds nothing', async () => {
    await window.chooseFiles('file.importFigures', [files.table]);
    await expect(dialog.getByText('Row 4: “n/a” is not a number; left out.')).toBeVisible();
    await expect(dialog.getByText('2 figures will be imported; 1 figure left out')).toBeVisible();
    await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
    await expect(window.messages.getByText('2 figures added.')).toBeVisible();
    await expect(review.part('Fewer people are hurt in collisions')).toHaveAccessibleName(/38, lower/);
    await window.chooseFiles('file.importFigures', [files.table]);
    await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
    await expect(window.messages.getByText('2 figures here already.')).toBeVisible();
  });

  await test.step('from a workbook, of the measure that is open, columns corrected', async () => {
    await review.part('Every village').click();
    await answerOpenDialog(app, [files.workbook]);
    await page.getByRole('button', { name: 'Import figures…' }).click();
    await dialog.getByRole('button', { name: /Use of the column “Share”/ }).click();
    await page.getByRole('option', { name: 'Figure', exact: true }).click();
    await dialog.getByRole('button', { name: 'Import 2 figures' }).click();
    await expect(chart).toHaveAccessibleName(/Latest 7% in 30 September 2025, lower than 82.5%/);
    await window.press('Mod+Z');
    await expect(chart).toHaveCount(0);
  });

  await test.step('a file that is none is refused in a sentence', async () => {
    await window.chooseFiles('file.importFigures', [files.broken]);
    await expect(window.messages.getByText('“broken.xlsx” is damaged')).toBeVisible();
  });
});
