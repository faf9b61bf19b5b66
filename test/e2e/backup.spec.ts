// Everything goes into one file and comes out of it on another computer; what is damaged changes nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDatabase } from './database';
import {
  answerOpenDialog,
  answerSaveDialog,
  test as base,
  chooseMenuItem,
  expect,
  type Launch,
  nextPage,
  type RunningApp,
} from './fixtures';
import { killApp } from './kill';
import { AppWindow } from './models/app-window';
import { type SeedSize, seedWorkspace } from './seed';

const SIZE: SeedSize = { papers: 12, annotations: 30, questions: 34, meetings: 3, paperBytes: 300_000 };

/** A folder outside the data folder, as a stick would be. */
const test = base.extend<{ readonly stick: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  stick: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-stick-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

async function backUp(app: RunningApp, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await chooseMenuItem(app, 'file.backUp');
  await expect(new AppWindow(app).messages).toContainText('Backed up and checked: 12 papers, 34 questions');
}

async function seeded(launchApp: Launch, size = SIZE): Promise<RunningApp> {
  const app = await launchApp();
  await seedWorkspace(app.page, size);
  await expect(new AppWindow(app).place('Home')).toBeVisible();
  return app;
}

async function chooseBackup(app: RunningApp, path: string): Promise<void> {
  await answerOpenDialog(app, [path]);
  await chooseMenuItem(app, 'file.restoreBackup');
}

const dialog = ({ page }: RunningApp) => page.getByRole('dialog', { name: 'Restore a backup' });

test('a second machine has every row and every byte after a restore', async ({ launchApp, stick }) => {
  const first = await seeded(launchApp);
  const file = join(stick, 'panel.zip');
  await backUp(first, file);
  expect(readdirSync(stick)).toEqual(['panel.zip']);
  const before = await readDatabase(first.page);
  await first.close();

  const second = await launchApp({ userData: join(stick, 'second') });
  const restored = await nextPage(second, () => chooseBackup(second, file));
  await expect(new AppWindow(restored).place('Home')).toBeVisible();
  expect(await readDatabase(restored.page)).toEqual(before);
  expect(workspacesOf(restored)).toHaveLength(1);
});

test('a damaged backup changes nothing; a good one asks, and keeps or replaces what is there', async ({
  launchApp,
  stick,
}) => {
  const app = await seeded(launchApp);
  const [good, bad] = [join(stick, 'good.zip'), join(stick, 'bad.zip')];
  await backUp(app, good);
  const before = await readDatabase(app.page);
  const bytes = readFileSync(good);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(bad, bytes);

  await chooseBackup(app, bad);
  const refusal = app.page.getByRole('dialog', { name: 'Nothing was restored' });
  await expect(refusal).toContainText('bad.zip');
  await refusal.getByRole('button', { name: 'Close' }).last().click();

  await chooseBackup(app, good);
  await expect(dialog(app)).toContainText('12 papers, 34 questions');
  await dialog(app).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(app)).toBeHidden();
  expect(await readDatabase(app.page)).toEqual(before);
  expect(workspacesOf(app)).toHaveLength(1);

  await seedWorkspaceChange(app);
  await chooseBackup(app, good);
  const replaced = await nextPage(app, () =>
    dialog(app).getByRole('button', { name: 'Replace this workspace' }).click(),
  );
  expect(await readDatabase(replaced.page)).toEqual(before);
  expect(workspacesOf(app)).toHaveLength(1);

  // What was replaced is in the safety copy made before: its own, or that of the start where that was late enough.
  const window = new AppWindow(replaced);
  await window.go('Settings');
  await replaced.page
    .getByRole('gridcell', { name: 'Backup' })
    .or(replaced.page.getByText('Backup', { exact: true }))
    .first()
    .click();
  await expect(replaced.page.getByRole('listitem').filter({ hasText: '35 questions' })).toHaveCount(1);

  await chooseBackup(replaced, good);
  const beside = await nextPage(replaced, () => dialog(replaced).getByRole('button', { name: 'Keep both' }).click());
  expect(await readDatabase(beside.page)).toEqual(before);
  expect(workspacesOf(app)).toHaveLength(2);

  // The one that was put aside can be deleted for good.
  await beside.page.keyboard.press('ControlOrMeta+k');
  await beside.page.keyboard.type('open another panel');
  await beside.page.keyboard.press('Enter');
  await beside.page.getByRole('button', { name: /^Delete .*…$/ }).click();
  await beside.page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(beside.page.getByRole('list', { name: 'Panels on this computer' }).getByRole('listitem')).toHaveCount(1);
  expect(workspacesOf(app)).toHaveLength(1);
  expect(await readDatabase(beside.page)).toEqual(before);
});

test('killed while it backs up or restores, the app leaves the old or the new, and no rest', async ({
  launchApp,
  stick,
  userData,
}) => {
  const app = await seeded(launchApp, { ...SIZE, paperBytes: 1_500_000 });
  const good = join(stick, 'good.zip');
  await backUp(app, good);
  const before = await readDatabase(app.page);

  await answerSaveDialog(app, join(stick, 'killed.zip'));
  await chooseMenuItem(app, 'file.backUp');
  await expect.poll(() => readdirSync(stick).some((name) => name.endsWith('.part')), { intervals: [5] }).toBe(true);
  await killApp(app);

  const again = await launchApp();
  await expect.poll(() => readdirSync(stick)).toEqual(['good.zip']);
  await chooseBackup(again, good);
  await dialog(again).getByRole('button', { name: 'Replace this workspace' }).click();
  await expect.poll(() => partitionsOf(userData).length, { intervals: [5] }).toBe(2);
  await killApp(again);

  const last = await launchApp();
  expect(await readDatabase(last.page)).toEqual(before);
  await expect.poll(() => partitionsOf(userData)).toHaveLength(1);
});

/** One more question than the backup has. */
async function seedWorkspaceChange(app: RunningApp): Promise<void> {
  await new AppWindow(app).press('Mod+n');
  await expect.poll(async () => (await readDatabase(app.page))['questions']?.length).toBe(35);
}

function workspacesOf({ userData }: RunningApp): readonly unknown[] {
  return (JSON.parse(readFileSync(join(userData, 'workspaces.json'), 'utf8')) as { workspaces: unknown[] }).workspaces;
}

function partitionsOf(userData: string): readonly string[] {
  return readdirSync(join(userData, 'Partitions')).filter((name) => name.startsWith('ws-'));
}
