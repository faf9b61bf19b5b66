// A paper open for reading: its pages, passages on them, and highlights.
import { expect, type Locator, type Page } from '@playwright/test';

export class Reader {
  readonly page: Page;
  /** What can be done with the selected passage. */
  readonly selectionBar: Locator;
  readonly highlights: Locator;

  constructor(page: Page) {
    this.page = page;
    this.selectionBar = page.getByRole('group', { name: 'Selected passage' });
    this.highlights = page.getByRole('main').locator('[data-annotation]');
  }

  /** A page by both of its numbers: "p. 28 of pack · 2 of report". */
  sheet(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name });
  }

  /** What the bar says of where one is. */
  whereabouts(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^p\. \d/ });
  }

  async goToPage(typed: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Go to page' });
    await box.fill(typed);
    await box.press('Enter');
  }

  /** Lines of print on a page that are long enough to be a passage, in the order of the text. */
  async longLines(sheet: Locator): Promise<readonly string[]> {
    await expect(sheet.locator('.textLayer span[role="presentation"]').first()).toBeAttached();
    const lines = await sheet.locator('.textLayer span[role="presentation"]').allTextContents();
    return lines.filter((line) => /^\S.{38,}\S$/.test(line) && lines.indexOf(line) === lines.lastIndexOf(line));
  }

  /** Drags the mouse over a line of print. */
  async select(sheet: Locator, line: string): Promise<void> {
    const words = sheet.getByText(line, { exact: true });
    await words.scrollIntoViewIfNeeded();
    const box = await words.boundingBox();
    if (!box) throw new Error(`“${line}” has no place on the page`);
    const middle = box.y + box.height / 2;
    await this.page.mouse.move(box.x + 1, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width / 2, middle, { steps: 3 });
    await this.page.mouse.move(box.x + box.width - 1, middle, { steps: 3 });
    await this.page.mouse.up();
    await expect(this.selectionBar).toBeVisible();
  }

  highlight(words: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`“${escaped(words)}`) });
  }

  /** A highlight that is lit because somebody asked for it, and is in sight. */
  async expectLit(words: string): Promise<void> {
    const highlight = this.highlight(words);
    await expect(highlight).toHaveClass(/isLit/);
    await expect(highlight.locator('span').first()).toBeInViewport();
  }
}

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
