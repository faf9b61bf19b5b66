// What is owed to the panel.
import type { Locator, Page } from '@playwright/test';

export class Tracker {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'What is owed' });
  }

  row(words: string): Locator {
    return this.table.getByRole('row').filter({ hasText: words });
  }
}
