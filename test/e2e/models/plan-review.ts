// A plan being checked: the tree beside its source, and what is still to decide.
import { expect, type Locator, type Page } from '@playwright/test';

export class PlanReview {
  readonly page: Page;
  readonly tree: Locator;
  readonly accept: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree');
    this.accept = page.getByRole('button', { name: 'Accept' });
  }

  /** The sentence that says what was found. */
  proposal(): Locator {
    return this.page.getByText(/^Proposed from /);
  }

  part(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name });
  }

  /** Opens every priority and counts the success measures under each. */
  async measuresByPriority(): Promise<readonly number[]> {
    const priorities = this.part(/^Priority/);
    const found: number[] = [];
    await priorities.first().click();
    // Starts from all priorities folded, then has one open at a time, so that all of it is in the page.
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('*');
    const total = Number(await priorities.first().getAttribute('aria-setsize'));
    for (let place = 0; place < total; place += 1) {
      await this.openOnly(place);
      found.push(await this.part(/^Success measure/).count());
    }
    return found;
  }

  private async openOnly(place: number): Promise<void> {
    const priorities = this.part(/^Priority/);
    for (const row of await this.tree.locator('[aria-level="1"][aria-expanded="true"]').all()) {
      await row.click();
      await this.page.keyboard.press('ArrowLeft');
    }
    const row = priorities.nth(place);
    await row.click();
    await this.page.keyboard.press('ArrowRight');
    await expect(row).toHaveAttribute('aria-expanded', 'true');
  }
}
