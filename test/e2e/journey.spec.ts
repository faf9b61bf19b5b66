// Typed words and a sudden death of every process. The whole way from a plan to a backup is in golden-journey.spec.ts.
import { rowsOf } from './database';
import { expect, test } from './fixtures';
import { killApp } from './kill';
import { AppWindow } from './models/app-window';
import { QuestionCard } from './models/question-card';

test('typed words are on disk within a second, and survive a kill', async ({ launchApp }) => {
  let app = await launchApp();
  const window = new AppWindow(app);
  await window.startPanel();
  await window.go('Questions');
  await window.press('Mod+n');
  const card = new QuestionCard(window.page);
  await card.wording.focus();
  await window.page.keyboard.type('Why were calls answered late in');
  await expect.poll(async () => (await rowsOf(window.page, 'questions'))[0]?.['wording']).toContain('Why');
  await window.page.keyboard.type(' the second quarter?');
  const saved = async (): Promise<unknown> => (await rowsOf(window.page, 'questions'))[0]?.['wording'];
  await expect
    .poll(saved, { timeout: 1_000, intervals: [50] })
    .toBe('Why were calls answered late in the second quarter?');
  await killApp(app);
  app = await launchApp();
  await expect(new QuestionCard(app.page).wording).toHaveValue('Why were calls answered late in the second quarter?');
});
