// A comparison: which texts, its changes by part, and the texts beside them.
import type { Locator, Page } from '@playwright/test';

export class ComparePage {
  readonly page: Page;
  readonly changes: Locator;
  readonly texts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.changes = page.getByRole('tree', { name: 'Changes' });
    this.texts = page.getByRole('region', { name: 'Texts' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Compare' }).click();
  }

  /** The changes of a kind in the list. */
  ofKind(kind: 'Re-worded' | 'Added' | 'Removed' | 'Moved' | 'Typography'): Locator {
    return this.changes.getByRole('treeitem', { name: new RegExp(`^${kind}: `) });
  }

  /** The change one is at. */
  here(): Locator {
    return this.changes.locator('[role="treeitem"][aria-selected="true"]');
  }

  async choose(label: 'Earlier text' | 'Later text', title: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(title);
    await this.page.getByRole('option', { name: title }).first().click();
  }
}
