// A newcomer's way from the first screen to the first question with evidence, every click and key counted but for the
// words of the question. The files are those of the example, as a clerk would send them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { makeExamplePapers } from '../../tools/lib/example/example-papers.mjs';
import { rowsOf } from './database';
import { answerOpenDialog, expect, test } from './fixtures';
import { AppWindow } from './models/app-window';
import { MeetingPage } from './models/meeting-page';
import { QuestionCard } from './models/question-card';
import { Reader } from './models/reader';

const MOST_ACTIONS = 12;
const WORDING = 'What will you do differently before the next report?';
/** What the clerk sends: the plan, the front sheet, and papers; not the papers of the meeting before. */
const SENT = [
  'Anyshire Police and Crime Plan 2025-29.pdf',
  'Agenda front sheet - next meeting.pdf',
  'Minutes of the last meeting.pdf',
  'Performance in quarter 3.pdf',
  'Violence against women and girls.pdf',
  'Budget and the medium term.pdf',
  'Appendix A - Budget, savings and investment.pdf',
  'Work programme for the coming meetings.pdf',
  'Police estate - Dunmere and a claim.pdf',
];

/** The script as it is acted: one line for each click or key. */
class Script {
  readonly lines: string[] = [];

  async click(what: string, target: Locator): Promise<void> {
    this.lines.push(`click ${what}`);
    await target.click();
  }

  async act(what: string, action: () => Promise<unknown>): Promise<void> {
    this.lines.push(what);
    await action();
  }

  print(): string {
    return this.lines.map((line, index) => `${String(index + 1).padStart(2)}. ${line}`).join('\n');
  }
}

test('from the first screen to the first question with evidence', async ({ app }, testInfo) => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-newcomer-'));
  try {
    mkdirSync(folder, { recursive: true });
    const { papers } = await makeExamplePapers({ day: 'Thursday, 12 June 2031' });
    const sent = papers.filter(({ fileName }) => SENT.includes(fileName));
    expect(sent).toHaveLength(SENT.length);
    for (const { fileName, bytes } of sent) writeFileSync(join(folder, fileName), bytes);
    await answerOpenDialog(
      app,
      SENT.map((name) => join(folder, name)),
    );
    const { page } = app;
    const script = new Script();

    await script.click(
      '“Open what my clerk sent me”',
      page.getByRole('button', { name: 'Open what my clerk sent me' }),
    );
    // The system's own dialog, which stands open in the folder; the test answers it.
    await script.act('press Ctrl+A in the system’s dialog: all files', async () => undefined);
    await script.act('press Enter in the system’s dialog', async () => undefined);

    const came = page.getByRole('dialog', { name: '9 files from your clerk' });
    await expect(came.getByRole('textbox', { name: 'Your panel' })).toHaveValue('Anyshire Police and Crime Panel');
    await expect(came.getByRole('listitem').filter({ hasText: SENT[0] ?? '' })).toContainText('Plan');
    await expect(came.getByRole('listitem').filter({ hasText: SENT[1] ?? '' })).toContainText('Front sheet');
    await script.act('press Enter: the proposal is right', () => page.keyboard.press('Enter'));

    const window = new AppWindow(app);
    const meeting = new MeetingPage(page);
    await meeting.expectHeader('Anyshire Police and Crime Panel', [/12 June 2031/, '10:30']);
    await window.expectIdle();
    await script.click('item 5 of the agenda', meeting.item('5'));
    const inspector = page.getByRole('region', { name: 'Item 5', exact: true });
    const paper = inspector.getByRole('button', { name: 'Performance in quarter 3', exact: true });
    await script.click('its paper', paper);

    const reader = new Reader(page);
    const sheet = reader.sheet('p. 5 of pack · 1 of report');
    const [passage] = (await reader.longLines(sheet)).filter((line) => line.includes('999 calls'));
    if (passage === undefined) throw new Error('the report does not speak of calls on its first page');
    await script.act(`drag over “${passage}”`, () => reader.select(sheet, passage));
    await script.act('press Q', () => page.keyboard.press('q'));
    const card = new QuestionCard(page);
    await expect(card.wording).toBeFocused();
    await page.keyboard.type(WORDING);

    await expect(card.evidence).toHaveCount(1);
    await expect.poll(async () => (await rowsOf(page, 'questions'))[0]?.['wording']).toBe(WORDING);
    expect(await rowsOf(page, 'links')).toMatchObject([{ kind: 'evidence' }]);
    await expect(card.place).toHaveValue(/ · 5 /);

    const printed = `${script.print()}\nThen the words of the question are typed. ${script.lines.length} actions.`;
    console.log(printed);
    await testInfo.attach('script', { body: printed, contentType: 'text/plain' });
    expect(script.lines.length).toBeLessThanOrEqual(MOST_ACTIONS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
