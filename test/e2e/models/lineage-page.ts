// Plans followed over time: a row for each theme, a column for each plan, and what is chosen beside them.
import { expect, type Locator, type Page } from '@playwright/test';

export class LineagePage {
  readonly page: Page;
  readonly grid: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Themes followed over time' });
    this.details = page.getByRole('region', { name: 'Selected theme' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Over time' }).click();
  }

  /** Takes the order that the years propose. */
  async useOrder(): Promise<void> {
    await this.page.getByRole('button', { name: 'Use this order' }).click();
    await expect(this.grid).toBeVisible();
  }

  async find(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Find a theme' }).fill(words);
  }

  /** The theme that starts with a part. */
  theme(words: string | RegExp): Locator {
    return this.grid.getByRole('row').filter({ hasText: words });
  }

  /** What a theme came to in one plan, counted from 1. */
  cell(theme: string | RegExp, column: number): Locator {
    return this.theme(theme).locator(`[aria-colindex="${column}"]`);
  }

  async choose(theme: string | RegExp): Promise<void> {
    await this.theme(theme).locator('[aria-colindex="1"]').click();
    await expect(this.details).toBeVisible();
  }

  /** Goes from what is beside the chosen theme to a part in the tree of its plan. */
  async showInPlan(part: string): Promise<void> {
    await this.details.getByRole('button', { name: new RegExp(`^(?:Show in its plan|p\\. \\d+): ${part}`) }).click();
    await expect(this.page.getByRole('region', { name: 'Selected part' })).toBeVisible();
  }

  /** Chooses by hand what follows in the step at hand. */
  async pick(typed: string, option: string | RegExp): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+L');
    const dialog = this.page.getByRole('dialog', { name: 'What follows this part?' });
    await dialog.getByRole('combobox').pressSequentially(typed);
    await this.page.getByRole('option', { name: option }).click();
    await dialog.getByRole('button', { name: 'It follows' }).click();
    await expect(dialog).toBeHidden();
  }
}
