// The main job from end to end, in the packaged app: from a plan and a pack to a promise that is followed up, through a
// sudden death of every process.
import { counts, readDatabase, rowsOf } from './database';
import { type Documents, exampleDocuments, hasRealDocuments, makeExamples, realDocuments } from './documents';
import { expect, type Launch, test } from './fixtures';
import { killApp } from './kill';
import { AppWindow } from './models/app-window';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';
import { QuestionCard } from './models/question-card';
import { Reader } from './models/reader';
import { Tracker } from './models/tracker';

const WORDING = 'What will change before the next report comes to us?';
const ANSWER = 'The rota changes in spring. We will publish the figures each month. That should settle it.';
const PROMISE = 'We will publish the figures each month.';

test('from a plan and a pack to a promise, and all of it there after a kill', async ({ launchApp }) => {
  const examples = await makeExamples();
  try {
    await mainJob(launchApp, exampleDocuments(examples));
  } finally {
    examples.remove();
  }
});

test('the same with a real plan and a real pack', async ({ launchApp }) => {
  test.skip(!hasRealDocuments, 'Real documents are not beside the project (../shared/data).');
  await mainJob(launchApp, realDocuments());
});

async function mainJob(launchApp: Launch, { plan, meeting }: Documents): Promise<void> {
  let app = await launchApp();
  let window = new AppWindow(app);

  await test.step('start a panel', () => window.startPanel());

  await test.step('import the plan, check it, accept it', async () => {
    await window.importPlan(plan.path);
    const review = new PlanReview(window.page);
    await expect(review.proposal()).toContainText(
      `${plan.priorities} priorities, ${plan.focusAreas} focus areas, ${plan.successMeasures} success measures`,
      { timeout: 30_000 },
    );
    expect(await review.measuresByPriority()).toEqual(plan.measuresByPriority);
    await review.accept.click();
    await expect(review.proposal()).toHaveCount(0);
    await expect(window.messages).toContainText('Plan accepted.');
  });

  const page = new MeetingPage(window.page);
  await test.step('import the front sheet: a meeting with its items and their printed pages', async () => {
    await window.importAgenda(meeting.frontSheet);
    await page.expectHeader(meeting.body, [meeting.date, meeting.time]);
    for (const { number, title, pages } of meeting.items) {
      await expect(page.item(number, title)).toContainText(pages === null ? title : `pp. ${pages}`);
    }
  });

  await test.step('import the papers: they go under their items and fill the printed pages', async () => {
    await window.importPapers(meeting.papers);
    await expect(window.messages).toContainText(/papers imported/, { timeout: 90_000 });
    await expect(page.items).not.toContainText('Papers fill');
    await page.tab('Pack');
    await expect(window.page.getByText(new RegExp(`, ${meeting.lastPage} pages in one sequence`))).toBeVisible();
    await page.tab('Agenda');
  });

  const reader = new Reader(window.page);
  const { packPage, page: paperPage } = meeting.read;
  const bothNumbers = `p. ${packPage + paperPage - 1} of pack · ${paperPage} of report`;
  const sheet = reader.sheet(bothNumbers);
  await test.step('open a paper from the agenda: every page shows both of its numbers', async () => {
    await page.openPaper(meeting.read.item, meeting.read.title);
    await expect(reader.whereabouts()).toHaveText(`p. ${packPage} of pack · 1 of report`);
    await reader.goToPage(String(packPage + paperPage - 1));
    await expect(reader.whereabouts()).toHaveText(bothNumbers);
  });

  const [first, second] = meeting.passages ?? (await reader.longLines(sheet));
  if (first === undefined || second === undefined) throw new Error('the page has no two lines to select');
  await test.step('highlight a passage', async () => {
    await reader.select(sheet, first);
    await window.page.keyboard.press('h');
    await expect(reader.highlight(first)).toBeVisible();
  });

  const card = new QuestionCard(window.page);
  await test.step('ask about another one', async () => {
    await reader.select(sheet, second);
    await window.page.keyboard.press('q');
    await expect(card.evidence).toHaveText([new RegExp(second.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '.'))]);
    await expect(card.pageLink(bothNumbers)).toBeVisible();
    await expect(card.place).toHaveValue(new RegExp(` · ${meeting.read.item} `));
    await expect(card.wording).toBeFocused();
    await window.page.keyboard.type(WORDING);
    await card.choosePart(plan.part.typed, plan.part.text);
  });

  await test.step('asked, answered, judged, and a promise caught in one keystroke', async () => {
    await card.markAsked();
    const answer = await card.recordAnswer(ANSWER);
    await card.judge('In part');
    await answer.evaluate((area: HTMLTextAreaElement, words) => {
      const start = area.value.indexOf(words);
      area.focus();
      area.setSelectionRange(start, start + words.length);
    }, PROMISE);
    await card.catchPromise('1/9/2031');
    await expect(card.root.getByRole('listitem', { name: `Promise: ${PROMISE}` })).toContainText('Outstanding');
  });

  await test.step('the tracker lists it', async () => {
    await window.go('Tracker');
    await expect(new Tracker(window.page).row(PROMISE)).toContainText('1 Sep 2031');
    await window.expectSaved();
    await expect.poll(() => window.rememberedPlace()).toMatch(/^\/tracker/);
  });

  const before = await readDatabase(window.page);
  await test.step('every process dies, and the app starts again where it was: every row is equal', async () => {
    await killApp(app);
    app = await launchApp();
    window = new AppWindow(app);
    await window.expectPlace('Tracker');
    const after = await readDatabase(window.page);
    expect(counts(after)).toEqual(counts(before));
    expect(after).toEqual(before);
  });

  await test.step('the evidence opens its page with the passage lit', async () => {
    const again = new QuestionCard(window.page);
    await window.go('Questions');
    await window.page
      .getByRole('grid', { name: /questions/i })
      .getByText(WORDING)
      .click();
    await again.pageLink(bothNumbers).click();
    const shown = new Reader(window.page);
    await expect(shown.whereabouts()).toHaveText(bothNumbers);
    await shown.expectLit(second);
  });
}

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
