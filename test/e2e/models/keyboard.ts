// Working the app with the keyboard alone: everything is reached by Tab, arrows and the commands' own keys.
import { expect, type Locator, type Page } from '@playwright/test';
import type { AppWindow } from './app-window';

/** More presses than any place needs to come round. */
const MOST_TABS = 80;

export class Keyboard {
  readonly page: Page;
  readonly window: AppWindow;

  constructor(window: AppWindow) {
    this.window = window;
    this.page = window.page;
  }

  async press(keys: string): Promise<void> {
    await this.window.press(keys);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Presses Tab until the focus is on the target or inside it. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target.first()).toBeAttached();
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if (await this.#isIn(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${MOST_TABS} presses of Tab did not reach ${target.toString()}`);
  }

  /** Presses an arrow until the focus is on the target; for lists, tables, tabs and menus. */
  async arrowTo(target: Locator, key: 'ArrowDown' | 'ArrowUp' | 'ArrowRight' = 'ArrowDown'): Promise<void> {
    for (let steps = 0; steps <= MOST_TABS; steps += 1) {
      if (await this.#isIn(target)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${MOST_TABS} presses of ${key} did not reach ${target.toString()}`);
  }

  /** Finds a command in the box that finds anything, and runs it. */
  async command(typed: string, title: string): Promise<void> {
    await this.press('Mod+k');
    const box = this.page.getByRole('dialog', { name: 'Find anything' }).getByRole('searchbox');
    await expect(box).toBeFocused();
    await this.type(typed);
    await expect(this.page.getByRole('option').first()).toContainText(title);
    await this.press('Enter');
  }

  async #isIn(target: Locator): Promise<boolean> {
    // While a list hangs open, everything else is hidden from those who find things by their roles.
    const [element] = await target.elementHandles();
    return (await element?.evaluate((found) => found.contains(document.activeElement))) ?? false;
  }
}
