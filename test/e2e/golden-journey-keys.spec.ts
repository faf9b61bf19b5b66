// The golden journey once more, with the keyboard alone.
import { join } from 'node:path';
import { readDatabase } from './database';
import { exampleDocuments, makeExamples } from './documents';
import { answerOpenDialog, answerSaveDialog, expect } from './fixtures';
import { AppWindow } from './models/app-window';
import {
  ANSWER,
  expectBriefing,
  expectCovered,
  expectLetter,
  type Journey,
  PROMISE,
  packLabel,
  restoresElsewhere,
  test,
  WORDING,
} from './models/golden-journey';
import { Keyboard } from './models/keyboard';
import { MeetingPage } from './models/meeting-page';
import { PlanReview } from './models/plan-review';
import { QuestionCard } from './models/question-card';
import { Reader } from './models/reader';
import { Tracker } from './models/tracker';

test('the golden journey with the keyboard alone', async ({ launchApp, stick }) => {
  const examples = await makeExamples();
  try {
    await byKeyboard({ launchApp, stick, documents: exampleDocuments(examples) });
  } finally {
    examples.remove();
  }
});

async function byKeyboard({ launchApp, stick, documents }: Journey): Promise<void> {
  const { plan, meeting } = documents;
  let app = await launchApp();
  let window = new AppWindow(app);
  let keys = new Keyboard(window);
  const { page } = window;
  const [, second] = meeting.passages ?? [];
  if (second === undefined) throw new Error('the example has lost its passages');

  await test.step('start a panel', async () => {
    await keys.tabTo(page.getByRole('button', { name: 'Start a panel' }));
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('combobox', { name: /^Your panel/ }));
    await keys.type('Exampleshire Police and Crime Panel');
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('button', { name: 'Start', exact: true }));
    await keys.press('Enter');
    await window.expectPlace('Home');
  });

  await test.step('1. import the plan and accept it', async () => {
    await answerOpenDialog(app, [plan.path]);
    await keys.press('Mod+Shift+p');
    const review = new PlanReview(page);
    await expect(review.proposal()).toContainText(`${plan.priorities} priorities`, { timeout: 30_000 });
    await keys.press('Mod+Enter');
    await expect(review.proposal()).toHaveCount(0);
  });

  const meetingPage = new MeetingPage(page);
  await test.step('2. import the front sheet and the papers', async () => {
    await answerOpenDialog(app, [meeting.frontSheet]);
    await keys.press('Mod+Shift+a');
    await meetingPage.expectHeader(meeting.body, [meeting.date]);
    await answerOpenDialog(app, meeting.papers);
    await keys.press('Mod+o');
    await expect(window.messages).toContainText(/papers imported/, { timeout: 60_000 });
    await expect(meetingPage.items).not.toContainText('Papers fill');
  });

  const reader = new Reader(page);
  const bothNumbers = packLabel(documents);
  await test.step('3. open the paper of an item, go to its page, select words, ask', async () => {
    await keys.tabTo(meetingPage.items);
    await keys.arrowTo(meetingPage.item(meeting.read.item));
    await keys.press('Space');
    const inspector = page.getByRole('region', { name: `Item ${meeting.read.item}`, exact: true });
    await keys.tabTo(inspector.getByRole('button', { name: meeting.read.title, exact: true }));
    await keys.press('Enter');
    await expect(reader.whereabouts()).toHaveText(`p. ${meeting.read.packPage} of pack · 1 of report`);
    await keys.press('Mod+g');
    await keys.type(`report ${meeting.read.page}`);
    await keys.press('Enter');
    await expect(reader.whereabouts()).toHaveText(bothNumbers);
    await selectByKeys(keys, second);
    await expect(reader.selectionBar).toBeVisible();
    await keys.press('q');
  });

  const card = new QuestionCard(page);
  await test.step('3. word the question and tie it to a measure', async () => {
    await expect(card.wording).toBeFocused();
    await expect(card.evidence).toHaveCount(1);
    await keys.type(WORDING);
    await keys.tabTo(card.root.getByRole('combobox', { name: /^Which part of the/ }));
    await keys.type(plan.part.typed);
    await expect(page.getByRole('option', { name: plan.part.text })).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(card.root.getByRole('button', { name: `Remove ${plan.part.text}` })).toBeVisible();
  });

  await test.step('4. coverage', async () => {
    await keys.press('Mod+2');
    await window.expectPlace('Plans');
    await keys.tabTo(page.getByRole('tab', { selected: true }));
    await keys.arrowTo(page.getByRole('tab', { name: 'Coverage' }), 'ArrowRight');
    await keys.press('Enter');
    await expectCovered(window, plan.part.text);
  });

  await test.step('5. the briefing', async () => {
    await keys.press('Mod+3');
    await meetingPage.expectHeader(meeting.body, [meeting.date]);
    await answerSaveDialog(app, join(stick, 'briefing.pdf'));
    await keys.press('Mod+p');
    await keys.tabTo(page.getByRole('button', { name: 'Save as PDF…' }));
    await keys.press('Enter');
    await expectBriefing(window, join(stick, 'briefing.pdf'), documents);
  });

  await test.step('6. asked, answered, judged, a promise', async () => {
    await keys.press('Mod+5');
    await window.expectPlace('Questions');
    const table = page.getByRole('grid', { name: /questions/i });
    await keys.tabTo(table);
    await keys.arrowTo(table.getByRole('row').filter({ hasText: WORDING }));
    await keys.press('Enter');
    await expect(card.wording).toBeVisible();
    await keys.press('Mod+Shift+k');
    await card.expectState('Asked');
    await keys.press('Mod+Shift+r');
    await expect(card.root.getByRole('textbox', { name: 'Answer', exact: true })).toBeFocused();
    await keys.type(ANSWER);
    for (const _ of PROMISE) await keys.press('Shift+ArrowLeft');
    await keys.press('Mod+Shift+y');
    const due = card.root.getByRole('textbox', { name: 'Due', exact: true });
    await keys.tabTo(due);
    await keys.type('1/9/2031');
    await keys.press('Enter');
    await expect(card.root.getByRole('listitem', { name: `Promise: ${PROMISE}` })).toContainText('Outstanding');
    await keys.tabTo(card.root.getByRole('button', { name: /Did it answer\?/ }));
    await keys.press('Enter');
    await keys.arrowTo(page.getByRole('option', { name: 'In part', exact: true }));
    await keys.press('Enter');
    await expect(card.root.getByRole('button', { name: /Did it answer\?/ })).toContainText('In part');
  });

  await test.step('7. tracker and letter', async () => {
    await keys.press('Mod+6');
    await expect(new Tracker(page).row(PROMISE)).toContainText('1 Sep 2031');
    await answerSaveDialog(app, join(stick, 'letter.docx'));
    await keys.command('letter about', 'Letter about what is outstanding');
    const dialog = page.getByRole('dialog', { name: /^Letter to/ });
    const row = dialog.getByRole('checkbox', { name: new RegExp(PROMISE.slice(0, -1)) });
    await expect(row).toBeAttached();
    if (!(await row.isChecked())) {
      await keys.tabTo(row);
      await keys.press('Space');
    }
    await keys.tabTo(dialog.getByRole('button', { name: 'Save as DOCX…' }));
    await keys.press('Enter');
    await expectLetter(window, join(stick, 'letter.docx'));
  });

  await test.step('8. quit, start again, back up; restore on another machine', async () => {
    await window.expectSaved();
    const before = await readDatabase(page);
    await app.close();
    app = await launchApp();
    window = new AppWindow(app);
    keys = new Keyboard(window);
    await window.expectPlace('Tracker');
    expect(await readDatabase(window.page)).toEqual(before);
    const file = join(stick, 'panel.zip');
    await answerSaveDialog(app, file);
    await keys.command('back up', 'Back up');
    await expect(window.messages).toContainText('Backed up and checked', { timeout: 30_000 });
    const saved = await readDatabase(window.page);
    await app.close();
    await restoresElsewhere({ launchApp, stick, documents }, file, saved, async (other) => {
      const otherKeys = new Keyboard(other);
      await otherKeys.tabTo(other.page.getByRole('button', { name: 'Restore a backup' }));
      await otherKeys.press('Enter');
    });
  });
}

/** Selects a passage with the cursor of words: to its first word, then word by word to its end. */
async function selectByKeys(keys: Keyboard, passage: string): Promise<void> {
  const words = passage.split(/\s+/);
  const selected = () => keys.page.evaluate(() => String(document.getSelection()).replaceAll(/\s+/g, ' ').trim());
  await keys.press('F7');
  await expect.poll(selected).not.toBe('');
  const MOST_WORDS = 200;
  for (let step = 0; ; step += 1) {
    if (step > MOST_WORDS) throw new Error(`“${passage}” was not found with the keys`);
    if ((await selected()) === words[0] && (await startsHere(keys, passage))) break;
    await keys.press('ArrowRight');
  }
  for (let more = 1; more < words.length; more += 1) await keys.press('Shift+ArrowRight');
  await expect.poll(selected).toBe(passage);
}

/** Whether the words that are selected are the beginning of the passage and not of another line. */
async function startsHere({ page }: Keyboard, passage: string): Promise<boolean> {
  return page.evaluate((words) => {
    const selection = document.getSelection();
    const layer = selection?.anchorNode?.parentElement?.closest('.textLayer');
    if (!selection || !layer) return false;
    const rest = document.createRange();
    rest.setStart(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
    rest.setEndAfter(layer);
    return String(rest).replaceAll(/\s+/g, '').startsWith(words.replaceAll(/\s+/g, ''));
  }, passage);
}
