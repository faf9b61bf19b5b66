// How long a plan of 36 pages takes from choosing it until its parts are shown, and what held the window up meanwhile.
import { join } from 'node:path';
import { exampleDocuments, hasRealDocuments, makeExamples, realDocuments } from '../e2e/documents';
import { test } from '../e2e/fixtures';
import { AppWindow } from '../e2e/models/app-window';
import { report } from './results';
import { countLongTasks } from './watch-page';
import { startWaiting, waited } from './watch-words';

const RUNS = 5;

test('plan-read', async ({ launchApp, userData }) => {
  const examples = await makeExamples();
  const { plan } = hasRealDocuments ? realDocuments() : exampleDocuments(examples);
  const took: number[] = [];
  const longest: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const app = await launchApp({ userData: join(userData, String(run)) });
      const window = new AppWindow(app);
      await window.startPanel();
      const longTasks = await countLongTasks(app.page);
      await startWaiting(app.page, `${plan.priorities} priorities`);
      await window.importPlan(plan.path);
      took.push(await waited(app.page));
      await window.expectIdle(60_000);
      longest.push(Math.max(0, ...(await longTasks())));
      await app.close();
    }
    report({
      name: 'plan-read',
      title: 'Reading a plan',
      how: `From choosing a plan in an app just started until the number of its priorities is shown: stored, read and proposed. The dialog is answered by the test, whose time counts. The plan is ${hasRealDocuments ? 'a real one of 36 pages' : 'the example'}.`,
      rows: [
        { what: 'plan chosen until its parts are there', unit: 'ms', result: { values: took }, goal: null },
        {
          what: 'longest task that held the window up meanwhile',
          unit: 'ms',
          result: { values: longest },
          goal: { words: 'under 50 ms', isMet: longest.every((length) => length < 50) },
        },
      ],
    });
  } finally {
    examples.remove();
  }
});
