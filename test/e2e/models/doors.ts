// The ways in for files: the open dialog, a drop, the command line. And what the app says of those it refuses.
import { expect, type Locator, type Page } from '@playwright/test';
import type { AppWindow } from './app-window';

export type ImportKind = 'A plan' | 'An agenda front sheet' | 'Papers';

/** Drops files on the window as the system's file manager does: with their paths, whatever they are. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = { x: 500, y: 400, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}

/** The dialog that asks what the files are, or says why they can't come in. */
export class ImportDialog {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: /^(?:Import|Not imported)$/ });
  }

  refusals(): Locator {
    return this.root.getByRole('alert');
  }

  async take(kind: ImportKind): Promise<void> {
    // The label covers the button itself.
    const radio = this.root.getByRole('radio', { name: kind });
    await radio.click({ force: true });
    await expect(radio).toBeChecked();
    await this.root.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(this.root).toHaveCount(0);
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.root).toHaveCount(0);
  }
}

/** Every sentence on the screen that names the file, wherever it stands. */
export function sentencesAbout(window: AppWindow, shownName: string): Locator {
  const named = window.page.getByText(`“${shownName}”`);
  return window.messages.or(window.queue).or(new ImportDialog(window.page).refusals()).locator(named);
}

/** Takes away every message and every failed piece of work, and gives back what they said. No more than three show at once. */
export async function takeMessages(window: AppWindow): Promise<readonly string[]> {
  const said: string[] = [];
  for (const [each, close] of [
    [window.messages.getByRole('alertdialog'), /^Close message$/],
    [window.queue.locator(':scope > *'), /^Clear: /],
  ] as const) {
    for (let left = await each.count(); left > 0; left = await each.count()) {
      const first = each.first();
      const button = first.getByRole('button', { name: close });
      const handle = await first.elementHandle();
      said.push((await first.textContent()) ?? '');
      await button.click();
      await handle?.waitForElementState('hidden');
    }
  }
  return said;
}
