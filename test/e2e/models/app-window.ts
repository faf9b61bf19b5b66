// The window: places, menu, messages, and what is being worked on.
import { expect, type Locator, type Page } from '@playwright/test';
import { answerOpenDialog, chooseMenuItem, type RunningApp } from '../fixtures';

export type PlaceName = 'Home' | 'Plans' | 'Meetings' | 'Papers' | 'Questions' | 'Tracker' | 'Settings';

export class AppWindow {
  readonly app: RunningApp;
  readonly page: Page;
  /** Messages that come and go. */
  readonly messages: Locator;
  /** Work under way, and work that failed. */
  readonly queue: Locator;

  constructor(app: RunningApp) {
    this.app = app;
    this.page = app.page;
    this.messages = this.page.getByRole('region', { name: 'Messages' });
    this.queue = this.page.getByRole('region', { name: 'Work under way' });
  }

  /** Fills in the first screen of an empty workspace. */
  async startPanel(name = 'Exampleshire Police and Crime Panel'): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Panel Scrutiny' })).toBeVisible();
    await this.page.getByRole('button', { name: 'Start a panel' }).click();
    const panel = this.page.getByRole('combobox', { name: /^Your panel/ });
    await panel.fill(name);
    await panel.press('Enter');
    await expect(panel).toHaveValue(name);
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
    await this.expectPlace('Home');
  }

  place(name: PlaceName): Locator {
    return this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async go(name: PlaceName): Promise<void> {
    await this.place(name).click();
    await this.expectPlace(name);
  }

  async expectPlace(name: PlaceName): Promise<void> {
    await expect(this.place(name)).toHaveAttribute('aria-current', 'page');
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeAttached();
  }

  async importPlan(path: string): Promise<void> {
    await this.chooseFiles('file.importPlan', [path]);
  }

  async importAgenda(path: string): Promise<void> {
    await this.chooseFiles('file.importAgenda', [path]);
  }

  async importPapers(paths: readonly string[]): Promise<void> {
    await this.chooseFiles('file.importPapers', paths);
  }

  /** Chooses a command in the menu and answers the dialog that it opens. */
  async chooseFiles(commandId: string, paths: readonly string[]): Promise<void> {
    await answerOpenDialog(this.app, paths);
    await chooseMenuItem(this.app, commandId);
  }

  /** Waits until nothing is being worked on; a whole pack may take a while. */
  async expectIdle(timeout = 10_000): Promise<void> {
    await expect(this.queue).toHaveCount(0, { timeout });
  }

  /** Waits until what was done is on disk. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Saved on this computer')).toBeVisible();
  }

  /** Presses the keys of a command as this system has them. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys.replace('Mod', 'ControlOrMeta'));
  }

  /** The address of the place the window shows, as the app remembers it. */
  async rememberedPlace(): Promise<string | null> {
    return this.page.evaluate(async () => {
      type Api = { invoke: (name: string) => Promise<{ value: { lastLocation: string | null } }> };
      const { value } = await (window as unknown as { scrutiny: Api }).scrutiny.invoke('preferences.get');
      return value.lastLocation;
    });
  }
}
