// Whatever happens to the database's files, the app notices before its first screen and brings everything back.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { violationsInBothThemes } from './axe';
import { type Contents, readDatabase } from './database';
import { test as base, countLogged, expect, type Launch, nextPage, type RunningApp, startSecond } from './fixtures';
import { killApp } from './kill';
import { AppWindow } from './models/app-window';
import { type SeedSize, seedWorkspace } from './seed';

const SIZE: SeedSize = { papers: 6, annotations: 0, questions: 2_000, meetings: 2, paperBytes: 200_000 };
const SMALL: SeedSize = { ...SIZE, questions: 30 };

const test = base.extend<{ readonly folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  folder: async ({}, provide) => {
    const made = mkdtempSync(join(tmpdir(), 'panel-scrutiny-lost-'));
    await provide(made);
    rmSync(made, { recursive: true, force: true });
  },
});

/** LevelDB's folder of the one workspace. */
function databaseFolder(userData: string): string {
  const partitions = join(userData, 'Partitions');
  const [own] = readdirSync(partitions).filter((name) => name.startsWith('ws-'));
  return join(partitions, own ?? '', 'IndexedDB', 'app_main_0.indexeddb.leveldb');
}

/** The file of that kind that holds most. */
function largest(folder: string, kind: RegExp): string {
  const found = readdirSync(folder)
    .filter((name) => kind.test(name))
    .toSorted((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  if (found[0] === undefined) throw new Error(`no file like ${kind} in the database's folder`);
  return join(folder, found[0]);
}

function flip(path: string, part: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * part);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  writeFileSync(path, bytes);
}

const DAMAGES: Readonly<Record<string, (folder: string) => void>> = {
  'the folder is deleted': (folder) => rmSync(folder, { recursive: true }),
  'a byte of a table is flipped': (folder) => flip(largest(folder, /\.ldb$/), 0.4),
  'a table is cut short': (folder) => {
    const table = largest(folder, /\.ldb$/);
    truncateSync(table, statSync(table).size >> 1);
  },
  'a byte of the log is flipped': (folder) => flip(largest(folder, /\.log$/), 0.5),
  'the manifest is damaged': (folder) => flip(largest(folder, /^MANIFEST/), 0.5),
  'CURRENT is deleted': (folder) => rmSync(join(folder, 'CURRENT')),
};

async function seeded(
  launchApp: Launch,
  size: SeedSize,
): Promise<{ readonly app: RunningApp; readonly contents: Contents }> {
  const app = await launchApp();
  await seedWorkspace(app.page, size);
  await expect(new AppWindow(app).place('Home')).toBeVisible();
  return { app, contents: await readDatabase(app.page) };
}

/** What the screen offers is taken. */
async function restore(app: RunningApp): Promise<RunningApp> {
  await expect(app.page.getByRole('heading', { level: 1, name: 'Your papers are safe' })).toBeVisible();
  return nextPage(app, () => app.page.getByRole('button', { name: 'Restore', exact: true }).click());
}

test('a lost or damaged database is noticed before the first screen, and restored whole', async ({
  launchApp,
  folder,
  userData,
}) => {
  const { app, contents } = await seeded(launchApp, SIZE);
  await app.close();
  // A second session, so that tables as well as the log hold rows.
  const again = await launchApp();
  await again.close();
  for (const [name, damage] of Object.entries(DAMAGES)) {
    await test.step(name, async () => {
      const copy = join(folder, name);
      cpSync(userData, copy, { recursive: true });
      damage(databaseFolder(copy));
      const damaged = await launchApp({ userData: copy });
      const restored = await restore(damaged);
      await expect(new AppWindow(restored).place('Home')).toBeVisible();
      expect(await readDatabase(restored.page)).toEqual(contents);
      await restored.close();
    });
  }
});

test('what is missing is told of; a start without it keeps it aside, and its copies can be restored later', async ({
  launchApp,
  userData,
}) => {
  const { app, contents } = await seeded(launchApp, SMALL);
  await app.close();
  const again = await launchApp();
  await new AppWindow(again).press('Mod+n');
  await expect.poll(() => sentinelOf(userData).lastSeq, { intervals: [50] }).toBeGreaterThan(copySeq(userData));
  await killApp(again);
  rmSync(databaseFolder(userData), { recursive: true });

  const lost = await launchApp();
  await expect(lost.page.getByText(/saved after it and/)).toBeVisible();
  expect(await violationsInBothThemes(lost.page, 'lost data')).toEqual([]);
  await lost.page.getByRole('button', { name: 'Start without it…' }).click();
  const empty = await nextPage(lost, () =>
    lost.page.getByRole('alertdialog').getByRole('button', { name: 'Start without it' }).click(),
  );
  await expect(empty.page.getByRole('heading', { level: 1, name: 'Panel Scrutiny' })).toBeVisible();
  await new AppWindow(empty).startPanel();
  await empty.close();

  const later = await launchApp();
  const window = new AppWindow(later);
  await window.go('Settings');
  await later.page.getByText('Backup', { exact: true }).click();
  const copy = later.page.getByRole('listitem').filter({ hasText: '30 questions' });
  await copy.getByRole('button', { name: /^Restore the copy/ }).click();
  const restored = await nextPage(later, () =>
    later.page.getByRole('button', { name: 'Replace this workspace' }).click(),
  );
  expect(await readDatabase(restored.page)).toEqual(contents);
});

test('killed in its last copy, the app starts as if nothing were; started again in one, it shows its window', async ({
  launchApp,
  userData,
}) => {
  const { app, contents } = await seeded(launchApp, { ...SMALL, paperBytes: 8_000_000 });
  const closing = app.close().catch(() => undefined);
  await expect.poll(() => isCopying(userData), { intervals: [2] }).toBe(true);
  await killApp(app);
  await closing;
  const again = await launchApp();
  expect(await readDatabase(again.page)).toEqual(contents);

  // The windows go, the papers that are still to be copied are, and somebody starts the app.
  const readyBefore = countLogged(again.log(), 'page-ready');
  await again.electron.evaluate(({ app: electron }) => electron.quit());
  await expect.poll(() => again.electron.windows().some((page) => page.url().includes('/index.html'))).toBe(false);
  const second = startSecond(userData, []);
  await expect
    .poll(() => countLogged(again.log(), 'page-ready'), { message: 'a window', timeout: 20_000 })
    .toBeGreaterThan(readyBefore);
  expect(await second).toBe(0);
});

function safetyFolder(userData: string): string {
  const [own] = readdirSync(join(userData, 'safety'));
  return join(userData, 'safety', own ?? '');
}

function sentinelOf(userData: string): { readonly lastSeq: number } {
  return JSON.parse(readFileSync(join(safetyFolder(userData), 'sentinel.json'), 'utf8'));
}

/** The last change in the newest copy. */
function copySeq(userData: string): number {
  const records = join(safetyFolder(userData), 'records');
  const [newest] = readdirSync(records)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .toReversed();
  return (JSON.parse(readFileSync(join(records, newest ?? ''), 'utf8')) as { lastSeq: number }).lastSeq;
}

function isCopying(userData: string): boolean {
  const files = join(safetyFolder(userData), 'files');
  try {
    return readdirSync(files).length > 0;
  } catch {
    return false;
  }
}
