// The golden journey in the packaged app, all eight steps: from a plan and a pack to a question, its coverage, the briefing,
// the answer, a promise and the letter about it; a sudden death of every process; a backup, and the same on another machine.
// Here with the mouse, also with real documents where they are at hand.
import { join } from 'node:path';
import { readDatabase } from './database';
import { exampleDocuments, hasRealDocuments, makeExamples, realDocuments } from './documents';
import { answerSaveDialog, expect } from './fixtures';
import { killApp } from './kill';
import { AppWindow } from './models/app-window';
import {
  ANSWER,
  expectBriefing,
  expectCovered,
  expectLetter,
  type Journey,
  openQuestion,
  PROMISE,
  packLabel,
  restoresElsewhere,
  test,
  WORDING,
} from './models/golden-journey';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';
import { QuestionCard } from './models/question-card';
import { Reader } from './models/reader';
import { Tracker } from './models/tracker';

test('the golden journey with the mouse', async ({ launchApp, stick }) => {
  const examples = await makeExamples();
  try {
    await byMouse({ launchApp, stick, documents: exampleDocuments(examples) });
  } finally {
    examples.remove();
  }
});

test('the golden journey with the mouse, a real plan and a real pack', async ({ launchApp, stick }) => {
  test.skip(!hasRealDocuments, 'Real documents are not beside the project (../shared/data).');
  await byMouse({ launchApp, stick, documents: realDocuments() });
});

async function byMouse({ launchApp, stick, documents }: Journey): Promise<void> {
  const { plan, meeting } = documents;
  let app = await launchApp();
  let window = new AppWindow(app);
  await test.step('start a panel', () => window.startPanel());

  await test.step('1. import the plan, check it, accept it', async () => {
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
  await test.step('2. import the front sheet and the papers: items with printed pages, papers under them', async () => {
    await window.importAgenda(meeting.frontSheet);
    await page.expectHeader(meeting.body, [meeting.date, meeting.time]);
    for (const { number, title, pages } of meeting.items) {
      await expect(page.item(number, title)).toContainText(pages === null ? title : `pp. ${pages}`);
    }
    await window.importPapers(meeting.papers);
    await expect(window.messages).toContainText(/papers imported/, { timeout: 90_000 });
    await expect(page.items).not.toContainText('Papers fill');
    await page.tab('Pack');
    await expect(window.page.getByText(new RegExp(`, ${meeting.lastPage} pages in one sequence`))).toBeVisible();
    await page.tab('Agenda');
  });

  const reader = new Reader(window.page);
  const bothNumbers = packLabel(documents);
  const sheet = reader.sheet(bothNumbers);
  await test.step('3. read: every page shows both of its numbers', async () => {
    await page.openPaper(meeting.read.item, meeting.read.title);
    await expect(reader.whereabouts()).toHaveText(`p. ${meeting.read.packPage} of pack · 1 of report`);
    await reader.goToPage(`pack ${meeting.read.packPage + meeting.read.page - 1}`);
    await expect(reader.whereabouts()).toHaveText(bothNumbers);
  });

  const [first, second] = meeting.passages ?? (await reader.longLines(sheet));
  if (first === undefined || second === undefined) throw new Error('the page has no two lines to select');
  const card = new QuestionCard(window.page);
  await test.step('3. highlight a passage; ask about another with one key', async () => {
    await reader.select(sheet, first);
    await window.page.keyboard.press('h');
    await expect(reader.highlight(first)).toBeVisible();
    await reader.select(sheet, second);
    await window.page.keyboard.press('q');
    await expect(card.evidence).toHaveText([new RegExp(second.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '.'))]);
    await expect(card.pageLink(bothNumbers)).toBeVisible();
    await expect(card.place).toHaveValue(new RegExp(` · ${meeting.read.item} `));
    await expect(card.wording).toBeFocused();
    await window.page.keyboard.type(WORDING);
    await card.choosePart(plan.part.typed, plan.part.text);
  });

  await test.step('4. the coverage grid counts it under its measure, and says where nothing is recorded', async () => {
    await window.go('Plans');
    await window.page.getByRole('tab', { name: 'Coverage' }).click();
    await expectCovered(window, plan.part.text);
    await window.go('Meetings');
  });

  await test.step('5. the briefing', async () => {
    await answerSaveDialog(app, join(stick, 'briefing.pdf'));
    await window.page.getByRole('button', { name: 'Briefing…' }).click();
    await window.page.getByRole('button', { name: 'Save as PDF…' }).click();
    await expectBriefing(window, join(stick, 'briefing.pdf'), documents);
  });

  await test.step('6. asked, answered, judged, and a promise caught in one keystroke', async () => {
    await openQuestion(window);
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

  await test.step('7. the tracker lists it, and a letter asks for it', async () => {
    await window.go('Tracker');
    await expect(new Tracker(window.page).row(PROMISE)).toContainText('1 Sep 2031');
    await answerSaveDialog(app, join(stick, 'letter.docx'));
    await window.page.getByRole('button', { name: 'Export' }).click();
    await window.page.getByRole('menuitem', { name: 'Letter…' }).click();
    const dialog = window.page.getByRole('dialog', { name: /^Letter to/ });
    const row = dialog.getByRole('checkbox', { name: new RegExp(PROMISE.slice(0, -1)) });
    if (!(await row.isChecked())) await dialog.getByText(PROMISE).click();
    await dialog.getByRole('button', { name: 'Save as DOCX…' }).click();
    await expectLetter(window, join(stick, 'letter.docx'));
    await window.expectSaved();
    await expect.poll(() => window.rememberedPlace()).toMatch(/^\/tracker/);
  });

  const before = await readDatabase(window.page);
  await test.step('every process dies; the app starts where it was, with every row', async () => {
    await killApp(app);
    app = await launchApp();
    window = new AppWindow(app);
    await window.expectPlace('Tracker');
    expect(await readDatabase(window.page)).toEqual(before);
  });

  await test.step('8. quit and start again: the evidence opens its page with the passage lit', async () => {
    await app.close();
    app = await launchApp();
    window = new AppWindow(app);
    await openQuestion(window);
    await new QuestionCard(window.page).pageLink(bothNumbers).click();
    const shown = new Reader(window.page);
    await expect(shown.whereabouts()).toHaveText(bothNumbers);
    await shown.expectLit(second);
  });

  await test.step('8. back up, and restore on another machine: every row and every byte', async () => {
    const file = join(stick, 'panel.zip');
    await answerSaveDialog(app, file);
    await window.go('Settings');
    await window.page
      .getByRole('row', { name: /^Backup/ })
      .or(window.page.getByRole('option', { name: /^Backup/ }))
      .first()
      .click();
    await window.page
      .getByRole('button', { name: /^Back up/ })
      .first()
      .click();
    await expect(window.messages).toContainText('Backed up and checked', { timeout: 30_000 });
    const saved = await readDatabase(window.page);
    await app.close();
    await restoresElsewhere({ launchApp, stick, documents }, file, saved, async (other) => {
      await other.page.getByRole('button', { name: 'Restore a backup' }).click();
    });
  });
}
