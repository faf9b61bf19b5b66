// A plan being checked: the tree beside its source, and what is still to decide.
import { expect, type Locator, type Page } from '@playwright/test';

export class PlanReview {
  readonly page: Page;
  readonly tree: Locator;
  readonly accept: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree');
    this.accept = page.getByRole('button', { name: /^Accept(?! this)/ });
  }

  /** The sentence that says what was found. */
  proposal(): Locator {
    return this.page.getByText(/^Proposed from /);
  }

  /** Unfolds the whole tree: a review begins with what the reader was sure of folded. */
  async unfoldAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Unfold all' }).click();
  }

  /** A part by its words. */
  part(text: string): Locator {
    return this.tree.getByRole('treeitem', { name: text });
  }

  parts(kind: 'Priority' | 'Success measure' | 'Focus area'): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`, ${kind}(?:,|$)`) });
  }

  /** Opens one priority after another and counts the success measures under each. */
  async measuresByPriority(): Promise<readonly number[]> {
    await this.unfoldAll();
    await this.page.getByRole('button', { name: 'Fold all', exact: true }).click();
    const priorities = this.parts('Priority');
    const measures = this.parts('Success measure');
    await expect(measures).toHaveCount(0);
    const found: number[] = [];
    for (const priority of await priorities.all()) {
      await priority.click();
      await this.page.keyboard.press('ArrowRight');
      await expect(priority).toHaveAttribute('aria-expanded', 'true');
      found.push(await measures.count());
      await this.page.keyboard.press('ArrowLeft');
      await expect(measures).toHaveCount(0);
    }
    return found;
  }
}
