// Keys in the frame of the app: one press is one command, dialogs keep to themselves, the focus goes round and comes back.

import { rowsOf } from './database';
import { chooseMenuItem, expect, type RunningApp, test } from './fixtures';
import { AppWindow } from './models/app-window';

async function isEnabled({ electron }: RunningApp, id: string): Promise<boolean | undefined> {
  return electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id);
}

test('one press of a command’s keys, or one choice in the menu, runs it once', async ({ app }) => {
  const window = new AppWindow(app);
  await window.startPanel();
  await window.press('Mod+n');
  await window.expectPlace('Questions');
  await window.expectSaved();
  expect(await rowsOf(app.page, 'questions')).toHaveLength(1);
  await chooseMenuItem(app, 'question.create');
  await expect.poll(async () => (await rowsOf(app.page, 'questions')).length).toBe(2);
  await window.expectSaved();
  expect(await rowsOf(app.page, 'questions')).toHaveLength(2);
});

test('behind a dialog nothing can be commanded; closed, it gives the focus back', async ({ app }) => {
  const window = new AppWindow(app);
  const { page } = window;
  await window.startPanel();
  const rail = window.place('Home');
  await rail.focus();
  await window.press('Mod+Shift+m');
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  const date = dialog.getByRole('textbox', { name: 'Date' });
  await expect(date).toBeFocused();
  await expect.poll(() => isEnabled(app, 'question.create')).toBe(false);
  await window.press('Mod+n');
  await window.press('Mod+3');
  await page.keyboard.press('F6');
  await expect(date).toBeFocused();
  await dialog.getByRole('button', { name: 'Cancel' }).focus();
  await window.press('Mod+n');
  await window.press('Mod+3');
  await chooseMenuItem(app, 'go.meetings');
  expect(await rowsOf(page, 'questions')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(rail).toBeFocused();
  await window.expectPlace('Home');
  await expect.poll(() => isEnabled(app, 'question.create')).toBe(true);
});

test('F6 goes round the parts of the window and back to where the focus was in each', async ({ app }) => {
  const window = new AppWindow(app);
  const { page } = window;
  await window.startPanel();
  await window.press('Mod+n');
  await window.expectPlace('Questions');
  const card = page.getByRole('textbox', { name: 'Question', exact: true });
  await expect(card).toBeFocused();
  const places: string[] = [];
  const describe = () =>
    page.evaluate(() => {
      const part = document.activeElement?.closest('[data-pane], nav, main');
      return part?.getAttribute('data-pane') ?? part?.tagName.toLowerCase() ?? 'none';
    });
  const first = await describe();
  do {
    places.push(await describe());
    await page.keyboard.press('F6');
  } while ((await describe()) !== first && places.length < 9);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toEqual(expect.arrayContaining(['card', 'nav', 'list']));
  await expect(card).toBeFocused();
  await page.keyboard.press('Shift+F6');
  expect(await describe()).toBe(places.at(-1));
});

test('letters typed in a field are letters', async ({ app }) => {
  const window = new AppWindow(app);
  await window.startPanel();
  await window.press('Mod+n');
  const wording = app.page.getByRole('textbox', { name: 'Question', exact: true });
  await wording.pressSequentially('hqe HQE');
  await expect(wording).toHaveValue('hqe HQE');
  await window.expectSaved();
  expect(await rowsOf(app.page, 'annotations')).toEqual([]);
  expect(await rowsOf(app.page, 'questions')).toHaveLength(1);
});
