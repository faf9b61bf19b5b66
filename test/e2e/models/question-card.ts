// The whole chain of one question: wording, parts of the plan, evidence, answers, promises.
import { expect, type Locator, type Page } from '@playwright/test';

export class QuestionCard {
  readonly page: Page;
  readonly root: Locator;
  readonly wording: Locator;
  readonly evidence: Locator;
  readonly place: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('article', { name: 'Question' });
    this.wording = this.root.getByRole('textbox', { name: 'Question', exact: true });
    this.evidence = this.root.getByRole('blockquote');
    this.place = this.root.getByRole('combobox', { name: 'Meeting and agenda item' });
  }

  /** The link from a piece of evidence to its page. */
  pageLink(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  /** Finds a part of the plan by typing, and takes it. */
  async choosePart(typed: string, text: string): Promise<void> {
    await this.root.getByRole('combobox', { name: /^Which part of the/ }).pressSequentially(typed);
    await this.page.getByRole('option', { name: text }).click();
    await expect(this.root.getByRole('button', { name: `Remove ${text}` })).toBeVisible();
  }

  async expectState(state: string): Promise<void> {
    await expect(this.root.getByText(state, { exact: true }).first()).toBeVisible();
  }

  async markAsked(): Promise<void> {
    await this.root.getByRole('button', { name: /^Mark as asked/ }).click();
    await this.expectState('Asked');
  }

  async recordAnswer(text: string): Promise<Locator> {
    await this.root.getByRole('button', { name: /^Record an answer/ }).click();
    const answer = this.root.getByRole('textbox', { name: 'Answer', exact: true });
    await expect(answer).toBeFocused();
    await answer.fill(text);
    return answer;
  }

  async judge(verdict: string): Promise<void> {
    await this.root.getByRole('button', { name: /Did it answer\?/ }).click();
    await this.page.getByRole('option', { name: verdict, exact: true }).click();
    await expect(this.root.getByRole('button', { name: /Did it answer\?/ })).toContainText(verdict);
  }

  /** One keystroke, from words selected in an answer; then only the date is typed. */
  async catchPromise(due: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+Y');
    const date = this.root.getByRole('textbox', { name: 'Due', exact: true });
    await date.fill(due);
    await date.press('Enter');
  }
}
