// Two texts of a plan are compared: what was reworded, added, removed and moved is shown and nothing else; by keys; with a
// question and the source one press away; and taken out as DOCX and PDF.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf, xmlParts, xmlProblem } from '../helpers/office-files';
import { violationsInEveryLook } from './axe';
import { type ComparePlans, makeComparePlans } from './compare-plans';
import { answerSaveDialog, test as base, chooseMenuItem, expect, type RunningApp } from './fixtures';
import { AppWindow } from './models/app-window';
import { ComparePage } from './models/compare-page';
import { PlanReview } from './models/plan-review';
import { lookIntoPdf } from './pdf-structure';

const test = base.extend<{ plans: ComparePlans }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  plans: async ({}, provide) => {
    const plans = makeComparePlans();
    await provide(plans);
    plans.remove();
  },
});

async function begin(app: RunningApp, plans: ComparePlans) {
  const window = new AppWindow(app);
  const { page } = window;
  const review = new PlanReview(page);
  await window.startPanel();
  for (const path of [plans.draft, plans.published]) {
    await window.importPlan(path);
    await expect(page.getByText(`Proposed from ${path.split(/[/\\]/).at(-1)}`)).toBeVisible();
    await review.accept.click();
  }
  return { window, page, compare: new ComparePage(page) };
}

test('wording alone, then typography; by keys, in one text, to the source and to a question', async ({
  app,
  plans,
}) => {
  const { window, page, compare } = await begin(app, plans);
  const { texts } = compare;

  await test.step('exactly what was said otherwise', async () => {
    await compare.open();
    await expect(compare.ofKind('Re-worded')).toHaveCount(1);
    await expect(compare.changes.getByRole('treeitem', { level: 2 })).toHaveCount(5);
    await expect(compare.ofKind('Added')).toHaveText(/Courts have a waiting room/);
    await expect(compare.ofKind('Removed')).toHaveText([/Draft: Version 0\.7/, /Lorries keep to the main roads/]);
    await expect(compare.ofKind('Moved')).toHaveText(/A named constable/);
    await expect(texts.getByText('Moved from “Quiet lanes”')).toBeVisible();
    await expect(texts.getByRole('deletion').filter({ hasText: 'gets' })).toHaveText('taken out: gets');
    await expect(texts.getByRole('insertion').filter({ hasText: 'receives' })).toHaveText('put in: receives');
    await expect(texts.getByText('Waiting times')).toHaveCount(0);
  });

  await test.step('keys go from change to change, and show the whole text and the typography', async () => {
    await compare.ofKind('Re-worded').click();
    await page.keyboard.press('n');
    await expect(compare.here()).toHaveText(/Lorries/);
    await expect(compare.here()).toBeFocused();
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect(compare.here()).toHaveText(/Draft: Version/);
    await page.keyboard.press('w');
    await expect(texts.getByText(/Waiting times/).first()).toBeVisible();
    await expect(compare.ofKind('Typography')).toHaveCount(0);
    await page.keyboard.press('t');
    await expect(compare.ofKind('Typography')).toHaveCount(4);
    await expect(compare.ofKind('Re-worded')).toHaveCount(1);
    await page.keyboard.press('t');
    await expect(compare.ofKind('Typography')).toHaveCount(0);
    await page.keyboard.press('v');
    await expect(page.getByRole('table', { name: 'Both texts in one' })).toBeVisible();
    await page.keyboard.press('v');
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Removed 2' }).click();
    await expect(compare.ofKind('Removed')).toHaveCount(0);
    await page.getByRole('button', { name: 'Removed 2' }).click();
  });

  await test.step('the source, and back to the very change', async () => {
    await compare.ofKind('Re-worded').click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Published plan' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(compare.here()).toHaveText(/receives/);
  });

  await test.step('a question about it knows its part of the plan', async () => {
    await expect(compare.here()).toBeFocused();
    await page.keyboard.press('q');
    await window.expectPlace('Questions');
    await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue(
      /said “Every village .* gets one .* receives/,
    );
    await expect(page.getByRole('button', { name: /^Remove .*receives one within a month/ })).toBeVisible();
  });
});

test('any two texts by command; readable in every look; both papers are tagged and say the same', async ({
  app,
  plans,
}) => {
  const { window, page, compare } = await begin(app, plans);
  await window.go('Home');
  await chooseMenuItem(app, 'go.compare');
  await compare.choose('Earlier text', 'Version 0.7');
  await expect(page.getByText('Choose two texts')).toBeVisible();
  await page.getByRole('combobox', { name: 'Later text' }).click();
  await page.getByRole('option', { name: /Published plan/ }).click();
  await expect(compare.ofKind('Re-worded')).toHaveCount(1);
  await compare.ofKind('Moved').click();
  expect(await violationsInEveryLook(page, 'compare')).toEqual([]);

  const save = async (format: 'DOCX' | 'PDF'): Promise<Buffer> => {
    const path = join(plans.folder, `comparison.${format.toLowerCase()}`);
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: `Save as ${format}…` }).click();
    await expect(window.messages.getByText(/Comparison saved as/)).toBeVisible({ timeout: 20_000 });
    await window.messages.getByRole('button', { name: 'Close' }).last().click();
    return readFileSync(path);
  };

  const pdf = await lookIntoPdf(await save('PDF'));
  expect(pdf).toMatchObject({
    title: 'What changed in the wording',
    language: 'en-GB',
    isMarked: true,
    unembeddedFonts: [],
  });
  expect(pdf.roles.get('H1')).toBe(1);
  expect(pdf.roles.get('Table')).toBe(5);
  expect(pdf.headersWithoutScope).toBe(0);
  expect(pdf.outline).toContain('Help for victims');

  const parts = await xmlParts(new Uint8Array(await save('DOCX')));
  for (const [name, xml] of parts) expect([name, xmlProblem(xml)]).toEqual([name, null]);
  const body = parts.get('word/document.xml') ?? '';
  expect(body).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*gets</);
  expect(body).toMatch(/<w:u [^>]*\/>(?:(?!<\/w:r>).)*receives</);
  expect(body.match(/<w:tblHeader/g)).toHaveLength(4);
  for (const words of [
    'Lorries keep to the main roads at night.',
    'Before under “Quiet lanes”',
    'Courts have a waiting room',
  ]) {
    expect(wordsOf(body)).toContain(words);
    expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain(words);
  }
  expect(wordsOf(body)).not.toContain('halved');
});
