// Bad input at each door of the running app: one sentence that names the file, nothing half-imported, and on it goes.
import { basename } from 'node:path';
import type { BadFile } from '../../tools/lib/fixtures/bad-files.mjs';
import { counts, readDatabase, rowsOf } from './database';
import { type Examples, makeExamples } from './documents';
import { test as base, expect, startSecond } from './fixtures';
import { AppWindow } from './models/app-window';
import { dropFiles, ImportDialog, sentencesAbout, takeMessages } from './models/doors';

const test = base.extend<object, { examples: Examples }>({
  examples: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
    async ({}, provide) => {
      const examples = await makeExamples();
      await provide(examples);
      examples.remove();
    },
    { scope: 'worker' },
  ],
});

/** What each kind of bad file is told, in words that say what is wrong. */
const REASONS: Readonly<Record<BadFile['is'], RegExp>> = {
  notPdf: /neither a PDF nor a plain text|can’t be read as a PDF/,
  truncated: /can’t be read as a PDF; it is damaged or incomplete/,
  encrypted: /protected by a password/,
  empty: /is empty/,
  noPages: /without pages|can’t be read as a PDF/,
  huge: /is larger than 1 GB/,
  folder: /is a folder/,
  unreadable: /can’t be read; check that you may open it/,
  missing: /is no longer there/,
  pipe: /is not a document/,
  junkText: /neither a PDF nor a plain text/,
  emptyText: /is empty/,
  blankText: /neither a PDF nor a plain text|is empty/,
};

/** Refused before they are opened; the others only when their content is read. */
const AT_THE_DOOR = new Set<BadFile['is']>(['empty', 'emptyText', 'huge', 'folder', 'unreadable', 'missing', 'pipe']);
const isAtTheDoor = ({ is }: BadFile): boolean => AT_THE_DOOR.has(is);

async function started(app: ConstructorParameters<typeof AppWindow>[0]): Promise<AppWindow> {
  const window = new AppWindow(app);
  await window.startPanel();
  return window;
}

async function expectRefused(window: AppWindow, file: BadFile): Promise<void> {
  await expect(sentencesAbout(window, file.name), `what is said of ${file.name}`).toHaveText([REASONS[file.is]]);
}

async function expectNothingImported(window: AppWindow, before: Readonly<Record<string, number>>): Promise<void> {
  expect(counts(await readDatabase(window.page))).toEqual(before);
}

for (const [purpose, command] of [
  ['papers', 'file.importPapers'],
  ['a plan', 'file.importPlan'],
  ['an agenda', 'file.importAgenda'],
] as const) {
  test(`files chosen as ${purpose} in the dialog`, async ({ app, examples }) => {
    const window = await started(app);
    const before = counts(await readDatabase(window.page));
    for (const file of examples.bad) {
      await window.chooseFiles(command, [file.path]);
      await expectRefused(window, file);
      await takeMessages(window);
    }
    await expectNothingImported(window, before);
    await window.importPapers([examples.files.papers[0] ?? '']);
    await expect(window.messages).toContainText('One paper imported.');
  });
}

test('files dropped on the window', async ({ app, examples }) => {
  const window = await started(app);
  const dialog = new ImportDialog(window.page);
  const before = counts(await readDatabase(window.page));
  for (const file of examples.bad) {
    await dropFiles(window.page, [file.path]);
    await expect(dialog.root).toBeVisible();
    if (isAtTheDoor(file)) {
      await expectRefused(window, file);
      await dialog.close();
    } else {
      await dialog.take('Papers');
      await expectRefused(window, file);
      await takeMessages(window);
    }
  }
  await expectNothingImported(window, before);
  await dropFiles(window.page, [examples.files.papers[0] ?? '']);
  await dialog.take('Papers');
  await expect(window.messages).toContainText('One paper imported.');
});

/** Bad files with a good one among them, as the command line hands them over: all at once. */
async function expectAllButOneRefused(window: AppWindow, bad: readonly BadFile[]): Promise<void> {
  const dialog = new ImportDialog(window.page);
  const atTheDoor = bad.filter(isAtTheDoor);
  await expect(dialog.refusals()).toHaveCount(atTheDoor.length);
  for (const file of atTheDoor) await expectRefused(window, file);
  await dialog.take('Papers');
  // Of several files one message tells how many; the list is a press away.
  await window.messages.getByRole('button', { name: 'Show which' }).click();
  const said = await window.page
    .getByRole('dialog', { name: 'About this import' })
    .getByRole('listitem')
    .allTextContents();
  for (const file of bad.filter((one) => !isAtTheDoor(one))) {
    const about = said.filter((sentence) => sentence.includes(`“${file.name}”`));
    expect(about, `what is said of ${file.name}`).toEqual([expect.stringMatching(REASONS[file.is])]);
  }
  const papers = await rowsOf(window.page, 'papers');
  expect(papers.map((paper) => paper['title'])).toEqual(['Minutes 18 September 2025']);
  const { files, pageTexts, plans, meetings, bin } = counts(await readDatabase(window.page));
  expect({ files, pageTexts, plans, meetings, bin }).toEqual({ files: 1, pageTexts: 6, plans: 0, meetings: 0, bin: 0 });
}

test('files named on the command line', async ({ launchApp, userData, examples }) => {
  const first = await launchApp();
  await started(first);
  await first.close();
  const paths = [...examples.bad.map((file) => file.path), examples.files.papers[0] ?? ''];
  const app = await launchApp({ args: paths, userData });
  await expectAllButOneRefused(new AppWindow(app), examples.bad);
});

test('files handed over by a second start', async ({ app, examples }) => {
  const window = await started(app);
  const paths = [...examples.bad.map((file) => file.path), examples.files.papers[0] ?? ''];
  expect(await startSecond(app.userData, paths)).toBe(0);
  await expectAllButOneRefused(window, examples.bad);
});

test('the same file twice, and a name of 255 odd bytes', async ({ app, examples }) => {
  const window = await started(app);
  const paper = examples.files.papers[1] ?? '';
  await window.importPapers([paper]);
  await expect(window.messages).toContainText('One paper imported.');
  await takeMessages(window);
  const before = counts(await readDatabase(window.page));
  await window.importPapers([paper]);
  await expect(sentencesAbout(window, basename(paper))).toHaveText([/is here already as .* it was not imported again/]);
  await expectNothingImported(window, before);
  await takeMessages(window);
  // The first time it is new; then, in one go with itself, it is here already.
  await window.importPapers([examples.oddlyNamed]);
  await expect(window.messages).toContainText('One paper imported.');
  const names = (await rowsOf(window.page, 'papers')).map((row) => String(row['fileName']));
  expect(names).toHaveLength(2);
  expect(names.join('')).not.toMatch(/\u202E/);
});
