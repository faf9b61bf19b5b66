// Plans that follow each other: what became of a theme is proposed, decided by keys, asked about, and kept.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsInBothThemes } from './axe';
import { test as base, expect } from './fixtures';
import { type LineagePlans, makeLineagePlans } from './lineage-plans';
import { AppWindow } from './models/app-window';
import { LineagePage } from './models/lineage-page';
import { QuestionCard } from './models/question-card';

const test = base.extend<{ plans: LineagePlans }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  plans: async ({}, provide) => {
    const plans = makeLineagePlans();
    await provide(plans);
    plans.remove();
  },
});

async function importPlan(window: AppWindow, path: string): Promise<void> {
  await window.importPlan(path);
  await expect(window.page.getByText(`Proposed from ${basename(path)}`)).toBeVisible();
  await window.expectIdle();
}

/** Opens a plan from the list, which this window shows in the plan's place. */
async function openPlan(page: Page, title: string | RegExp): Promise<void> {
  const list = page.getByRole('grid', { name: 'Plans' });
  const back = page.getByRole('button', { name: 'All plans' });
  await expect(list.or(back)).toBeVisible();
  if (await back.isVisible()) await back.click();
  await list.getByRole('row', { name: title }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

test('three plans: proposals decided by keys, an end asked about, questions seen from plan to plan', async ({
  app,
  plans,
}) => {
  const window = new AppWindow(app);
  const { page } = window;
  const lineage = new LineagePage(page);
  await window.startPanel();
  await importPlan(window, plans.first);
  await lineage.open();
  await expect(page.getByText('One plan so far')).toBeVisible();
  await importPlan(window, plans.second);
  await importPlan(window, plans.third);
  await lineage.open();
  await lineage.useOrder();

  await test.step('what is proposed is confirmed by Enter, and that nothing follows as well', async () => {
    await expect(lineage.cell('Stop online fraud', 2)).toContainText('A team of its own');
    await expect(lineage.cell('Stop online fraud', 3)).toContainText('Nothing found');
    await lineage.choose('Stop online fraud');
    await page.keyboard.press('Enter');
    await expect(lineage.cell('Stop online fraud', 2)).toContainText('Follows');
    await page.keyboard.press('Enter');
    await expect(lineage.cell('Stop online fraud', 3)).toContainText('Not named');
    await expect(lineage.details).toContainText('nowhere in its text: “online” and “fraud”');
  });

  await test.step('what is rejected is not offered again; another is chosen by words; undo takes it back', async () => {
    await lineage.choose('Calmer lanes and farms');
    await expect(lineage.cell('Calmer lanes', 2)).toContainText('Calm lanes, farms and villages');
    await page.keyboard.press('Delete');
    await expect(lineage.cell('Calmer lanes', 2)).not.toContainText('Calm lanes, farms');
    await lineage.pick('tractors', /Stolen tractors/);
    await expect(lineage.cell('Calmer lanes', 2)).toContainText('Stolen tractors are found');
    await expect(lineage.cell('Calmer lanes', 2)).toContainText('Follows');
    await window.press('Mod+Z');
    await expect(lineage.cell('Calmer lanes', 2)).not.toContainText('Follows');
  });

  expect(await violationsInBothThemes(page, 'Over time')).toEqual([]);

  await test.step('one key drafts the question of what has become of it', async () => {
    await lineage.choose('Stop online fraud');
    await page.keyboard.press('Alt+Enter');
    await expect(new QuestionCard(page).wording).toHaveValue(
      /“A team of its own looks into every report of online fraud” \(plan for 2020 to 2024\) is not named in the plan for 2024 to 2028/,
    );
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(lineage.cell('Stop online fraud', 2)).toContainText('1 question');
  });

  await test.step('a question asked under one plan is seen under the next', async () => {
    await lineage.showInPlan('Stop online fraud');
    await page.getByRole('button', { name: 'New question about this part' }).click();
    await new QuestionCard(page).wording.fill('Who got their money back?');
    await window.go('Plans');
    await openPlan(page, /2020-24/);
    await lineage.open();
    await lineage.choose('Stop online fraud');
    await lineage.showInPlan('A team of its own');
    const asked = page.getByRole('region', { name: 'Selected part' });
    await expect(asked.getByRole('button', { name: 'Who got their money back?' })).toBeVisible();
    await expect(asked).toContainText('Not named in the plan for 2024 to 2028');
  });

  await test.step('a fire plan beside them has a line of its own', async () => {
    await importPlan(window, plans.fire);
    await lineage.open();
    await expect(page.getByText('Say which plan came before this one')).toBeVisible();
    await page.getByRole('button', { name: 'Order of plans…' }).click();
    const order = page.getByRole('dialog', { name: 'Which plan follows which' });
    const fire = order.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Fire and Rescue/ }) });
    await expect(fire.getByRole('button', { name: /Fire and rescue Is about/ })).toBeVisible();
    await fire.getByRole('button', { name: /Comes after/ }).click();
    await page.getByRole('option', { name: /2016-20/ }).click();
    await page.keyboard.press('Escape');
    await expect(lineage.grid.getByRole('columnheader')).toHaveText(['2016 to 2020', '2024 to 2028']);
    await window.press('Mod+Z');
    await expect(page.getByText('Say which plan came before this one')).toBeVisible();
  });
});

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
const DRAFT = /Police and Crime Plan 2021-25/;

test('the five real documents: two pages join their plan, cyber crime is followed to a plan that does not name it', async ({
  app,
}) => {
  test.skip(seeds.length === 0, 'The real plans are not beside the project.');
  const window = new AppWindow(app);
  const { page } = window;
  const lineage = new LineagePage(page);
  const importSeed = (number: string) =>
    importPlan(window, join(SEEDS, seeds.find((name) => name.startsWith(number)) ?? ''));
  await window.startPanel();

  await test.step('a report of 2013, a draft of 2021, and two published pages that are read as versions of it', async () => {
    await importSeed('003');
    await importSeed('001');
    for (const number of ['004', '002']) {
      await importSeed(number);
      await expect(page.getByText(/^Read as a new version of “.*Police and Crime Plan 2021-25”/)).toBeVisible();
      await expect(page.getByText(/what it does not speak of stays as it was/)).toBeVisible();
    }
  });

  await test.step('the page of 2025 gives no years: with them it follows by itself', async () => {
    await importSeed('000');
    await page.getByRole('button', { name: 'Plan details' }).click();
    await page.getByRole('textbox', { name: 'From', exact: true }).fill('2025');
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('2029');
    await window.expectSaved();
    await lineage.open();
    await lineage.useOrder();
    await expect(lineage.grid.getByRole('columnheader')).toHaveText(['2013 to 2017', '2021 to 2025', '2025 to 2029']);
  });

  await test.step('cyber crime: 2013, then a measure of Priority 1, then not named', async () => {
    await lineage.find('cyber rising');
    await expect(lineage.cell(/cyber crime is rising/, 2)).toContainText('Success measure of Priority 1');
    await expect(lineage.cell(/cyber crime is rising/, 2)).toContainText('fraud and cyber-crime');
    await lineage.choose(/cyber crime is rising/);
    await expect(lineage.details).toContainText(/nowhere in its text: .*“cyber”/);
    await page.keyboard.press('Enter');
    await expect(lineage.cell(/cyber crime is rising/, 2)).toContainText('Follows');
    await page.keyboard.press('Enter');
    await expect(lineage.cell(/cyber crime is rising/, 3)).toContainText('Not named');
  });

  await test.step('violence against women and girls: a focus area of Priority 3, then not named', async () => {
    await lineage.find('violence girls strategy');
    await expect(lineage.cell(/Secondly, while I have/, 2)).toContainText('Violence against women and girls');
    await expect(lineage.cell(/Secondly, while I have/, 2)).toContainText('Focus area of Priority 3');
    await expect(lineage.cell(/Secondly, while I have/, 3)).toContainText('Nothing found');
  });

  await test.step('a question asked under the plan of 2013 is seen under the draft of 2021', async () => {
    await lineage.find('cyber rising');
    await lineage.choose(/cyber crime is rising/);
    await lineage.showInPlan('Thirdly');
    await page.getByRole('button', { name: 'New question about this part' }).click();
    await new QuestionCard(page).wording.fill('What is done about cyber crime here?');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    const selected = page.getByRole('region', { name: 'Selected part' });
    await expect(selected).toContainText('Not named in the plan for 2025 to 2029');
    await selected.getByRole('button', { name: /^Success measure of Priority 1: An improved/ }).click();
    await expect(page.getByRole('heading', { level: 2, name: DRAFT })).toBeVisible();
    await expect(selected.getByRole('button', { name: 'What is done about cyber crime here?' })).toBeVisible();
  });
});
