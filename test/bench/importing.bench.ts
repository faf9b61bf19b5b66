// Whether importing ever holds the window up: a plan, a front sheet, a meeting's papers and a pack of 200 MB.
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { exampleDocuments, hasRealDocuments, makeExamples, realDocuments } from '../e2e/documents';
import { test } from '../e2e/fixtures';
import { AppWindow } from '../e2e/models/app-window';
import { writePack } from './pack-document';
import { report } from './results';
import { countLongTasks } from './watch-page';
import { temporaryFolder } from './workspace';

const RUNS = 3;
/** What a person notices as a hitch. Milliseconds. */
const NOTICED_MS = 50;

test('importing', async ({ launchApp, userData }) => {
  const folder = temporaryFolder();
  const examples = await makeExamples();
  const pack = join(folder.path, 'pack.pdf');
  writePack(pack, 1_500, 216);
  const { plan, meeting } = hasRealDocuments ? realDocuments() : exampleDocuments(examples);
  const longest: number[] = [];
  const held: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const app = await launchApp({ userData: join(userData, String(run)) });
      const window = new AppWindow(app);
      await window.startPanel();
      const longTasks = await countLongTasks(app.page);
      await window.importPlan(plan.path);
      await expect(app.page.getByText(/\d+ priorities/).first()).toBeVisible({ timeout: 60_000 });
      await window.importAgenda(meeting.frontSheet);
      await expect(app.page.getByRole('heading', { name: meeting.body })).toBeVisible({ timeout: 60_000 });
      await window.importPapers(meeting.papers);
      await expect(window.messages).toContainText(/papers imported/, { timeout: 120_000 });
      await window.importPapers([pack]);
      await window.expectIdle(240_000);
      const tasks = await longTasks();
      longest.push(Math.max(0, ...tasks));
      held.push(tasks.filter((length) => length > NOTICED_MS).length);
      await app.close();
    }
    report({
      name: 'importing',
      title: 'Importing',
      how: `A plan, a front sheet and the papers of a meeting (${hasRealDocuments ? 'real ones, 250 pages' : 'the examples'}), then a pack of 1,500 pages and 200 MB, in a window that stays in use; tasks as the browser itself reports them (longtask).`,
      rows: [
        {
          what: 'tasks over 50 ms in the window',
          unit: 'tasks',
          result: { values: held },
          goal: { words: 'none', isMet: held.every((count) => count === 0) },
        },
        { what: 'longest of them', unit: 'ms', result: { values: longest }, goal: null },
      ],
    });
  } finally {
    examples.remove();
    folder.remove();
  }
});
