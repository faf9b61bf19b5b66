// A library of some years: places open over it, and only what is in sight is in the page. PANEL_SCRUTINY_SEED=full makes
// it as large as a real one can get, which takes minutes.
import { rowsOf } from './database';
import { expect, test } from './fixtures';
import { AppWindow } from './models/app-window';
import { FULL_SIZE, type SeedSize, seedWorkspace } from './seed';

const SMALL: SeedSize = { papers: 120, annotations: 300, questions: 900, meetings: 8 };

test('a library of some years', async ({ app }) => {
  const isFull = process.env['PANEL_SCRUTINY_SEED'] === 'full';
  const size = isFull ? FULL_SIZE : SMALL;
  test.setTimeout(isFull ? 900_000 : 120_000);
  const window = new AppWindow(app);
  await expect(app.page.getByRole('heading', { level: 1, name: 'Panel Scrutiny' })).toBeVisible();
  await seedWorkspace(app.page, size);
  await window.expectPlace('Home');
  expect(await rowsOf(app.page, 'questions')).toHaveLength(size.questions);
  for (const [place, grid, count] of [
    ['Questions', 'Questions', size.questions],
    ['Papers', 'Papers', size.papers],
  ] as const) {
    await window.go(place);
    const table = app.page.getByRole('grid', { name: grid, exact: true });
    await expect(table).toHaveAttribute('aria-rowcount', String(count + 1));
    expect(await table.getByRole('row').count()).toBeLessThan(80);
  }
  for (const place of ['Tracker', 'Meetings', 'Plans', 'Home'] as const) await window.go(place);
  expect(app.log().filter((line) => line.includes(' error '))).toEqual([]);
});
