// A meeting: its facts, its agenda, its pack.
import { expect, type Locator, type Page } from '@playwright/test';

export class MeetingPage {
  readonly page: Page;
  readonly items: Locator;
  readonly pack: Locator;

  constructor(page: Page) {
    this.page = page;
    this.items = page.getByRole('grid', { name: 'Agenda items' });
    this.pack = page.getByRole('grid', { name: 'Papers of the pack' });
  }

  async expectHeader(body: string, facts: readonly (string | RegExp)[]): Promise<void> {
    const main = this.page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2, name: body })).toBeVisible();
    for (const fact of facts) await expect(main.getByText(fact).first()).toBeVisible();
  }

  item(number: string, title = ''): Locator {
    const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return this.items.getByRole('row', { name: new RegExp(`^${number} ${escaped}`) });
  }

  async choose(number: string): Promise<Locator> {
    await this.item(number).click();
    const inspector = this.page.getByRole('region', { name: `Item ${number}`, exact: true });
    await expect(inspector).toBeVisible();
    return inspector;
  }

  async tab(name: 'Agenda' | 'Pack' | 'Questions'): Promise<void> {
    const tab = this.page.getByRole('tablist', { name: 'Parts of the meeting' }).getByRole('tab', {
      name: new RegExp(`^${name}`),
    });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** Opens a paper of an item as a member does, from the agenda. */
  async openPaper(item: string, title: string): Promise<void> {
    const inspector = await this.choose(item);
    await inspector.getByRole('button', { name: title, exact: true }).click();
  }
}
