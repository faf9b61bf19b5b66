// A plan comes in as DOCX, as a saved web page and as pasted text; each is checked beside its source.
import type { Locator, Page } from '@playwright/test';
import { PLAN_TITLE, PLAN_TRUTH } from '../../tools/lib/fixtures/example-plan.mjs';
import { makePlanFiles, type PlanFiles, planAsHtml, planAsText } from '../helpers/plan-files';
import { rowsOf } from './database';
import { test as base, expect } from './fixtures';
import { AppWindow } from './models/app-window';
import { dropFiles, ImportDialog } from './models/doors';
import { PlanReview } from './models/plan-review';

const test = base.extend<{ plans: PlanFiles }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  plans: async ({}, provide) => {
    const plans = await makePlanFiles();
    await provide(plans);
    plans.remove();
  },
});

/** A part of the plan, and the same words in the source. */
const PART = 'Every footpath between a station and a bus stop is lit.';

function sourceIn(page: Page): Locator {
  return page.getByRole('region', { name: /^Source: / });
}

/** The tree is there, and a part chosen in it is lit in the source, where headings and lists look like what they are. */
async function expectBesideSource(page: Page): Promise<void> {
  const review = new PlanReview(page);
  await expect(review.proposal()).toBeVisible();
  await review.unfoldAll();
  await expect(review.parts('Priority')).toHaveCount(PLAN_TRUTH.priorities.length);
  await expect(review.parts('Success measure')).toHaveCount(PLAN_TRUTH.successMeasures);
  const source = sourceIn(page);
  await expect(source.getByRole('heading', { name: 'Calmer rural roads' })).toBeAttached();
  await expect(source.getByRole('listitem').filter({ hasText: PART })).toBeAttached();
  await review.part(PART).click();
  const lit = source.locator('mark');
  await expect(lit.first()).toHaveText(PART.replace(/\.$/, ''));
  await expect(lit.first()).toBeInViewport();
}

test('a DOCX by the dialog, with its table', async ({ app, plans }) => {
  const window = new AppWindow(app);
  await window.startPanel();
  await window.importPlan(plans.docx);
  await expectBesideSource(window.page);
  const table = sourceIn(window.page).getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Lamps' })).toBeAttached();
  await expect(table.getByRole('cell', { name: 'Eighteen' })).toBeAttached();
  const [paper] = await rowsOf(window.page, 'papers');
  expect(paper?.['title']).toBe('Plan of the county');

  await test.step('its headings are its outline', async () => {
    await window.go('Papers');
    await window.page.getByRole('row', { name: /Plan of the county/ }).dblclick();
    const heading = window.page.getByRole('heading', { name: 'Calmer rural roads' });
    await expect(heading).not.toBeInViewport();
    await window.page
      .getByRole('tree', { name: 'Outline' })
      .getByRole('treeitem', { name: 'Calmer rural roads' })
      .click();
    await expect(heading).toBeInViewport();
  });

  await test.step('a highlight in it stays where it is', async () => {
    const words = window.page.getByRole('listitem').filter({ hasText: PART });
    await words.scrollIntoViewIfNeeded();
    await words.click({ clickCount: 3 });
    await expect(window.page.getByRole('button', { name: 'Highlight H' })).toBeVisible();
    await window.page.keyboard.press('h');
    const mark = window.page.getByRole('button', { name: /^Evidence: “Every footpath/ });
    await expect(mark).toBeVisible();
    await expect.poll(() => window.rememberedPlace()).toMatch(/^\/reader/);
    await window.page.reload();
    await expect(mark).toBeVisible();
  });
});

test('a saved web page by a drop: nothing of it but its words', async ({ app, plans }) => {
  const window = new AppWindow(app);
  const { page } = window;
  await window.startPanel();
  await dropFiles(page, [plans.html]);
  await new ImportDialog(page).take('A plan');
  await expectBesideSource(page);
  await expect(sourceIn(page)).not.toContainText('Cookies and privacy');
  await expect(sourceIn(page)).not.toContainText('News');
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
});

const HOSTILE = `<meta charset="utf-8"><style>@import url(https://example.test/a.css); h2 { color: red }</style>
<script>window.tampered = 1</script><base href="https://example.test/"><meta http-equiv="refresh" content="0;url=https://example.test/">
<img src="https://example.test/a.png" onerror="window.tampered = 2"><svg onload="window.tampered = 3"><script>1</script></svg>
<iframe src="https://example.test/"></iframe><object data="x"></object><form action="https://example.test/"><input value="secret"><button>Go</button></form>
<p style="background: url(https://example.test/b.png)" class="x" id="y" onclick="window.tampered = 4" data-a="b">A <a href="javascript:window.tampered = 5">link</a> stays words.</p>
<noscript><p title="</noscript><img src=x onerror=window.tampered=6>"></p></noscript><math><mi><table><mglyph><style><img src=x onerror=window.tampered=7>`;

test('text pasted anywhere is offered, cleaned, and undone in one step', async ({ app }) => {
  const window = new AppWindow(app);
  const { page } = window;
  await window.startPanel();
  const clip = { html: `${planAsHtml()}${HOSTILE}`, text: planAsText() };
  await page.getByRole('heading', { level: 1, name: 'Home' }).click();
  await copyToClipboard(page, clip);
  await page.keyboard.press('ControlOrMeta+V');
  await window.messages.getByRole('button', { name: 'Import it…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a plan or paper' });
  const preview = dialog.getByRole('group', { name: 'What was pasted' });
  await expect(preview.getByRole('heading', { name: 'Night patrols' })).toBeVisible();
  await expect(preview).toContainText('A link stays words.');
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(PLAN_TITLE);
  expect(
    await preview.locator('script, style, img, svg, a, iframe, form, input, [style], [onclick], [id]').count(),
  ).toBe(0);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expectBesideSource(page);
  const stored = await storedText(page);
  expect(stored).toContain('<h2>Priority 1: Safer streets after dark</h2>');
  expect(stored).not.toMatch(/example\.test|tampered|javascript:|style|onclick|secret|<(?:script|img|svg|a|input)\b/i);
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(await rowsOf(page, 'papers')).toHaveLength(0);
});

/** Puts a text into the system's clipboard as another program would: what the page copies is what it is told to. */
async function copyToClipboard(page: Page, clip: { readonly html: string; readonly text: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy, { once: true });
  }, clip);
  await page.keyboard.press('ControlOrMeta+C');
}

/** The bytes of the only file in the database, as text. */
async function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
      });
    const database = await settle(indexedDB.open('scrutiny'));
    const [file] = await settle(database.transaction('files').objectStore('files').getAll());
    database.close();
    return (file as { blob: Blob }).blob.text();
  });
}
