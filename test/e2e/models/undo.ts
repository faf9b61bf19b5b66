// One step of work, taken back and done again by the keys, with everything stored compared each time.
import { expect } from '@playwright/test';
import { type Contents, readDatabase } from '../database';
import type { AppWindow } from './app-window';

/** Tables of what people make; the history, the bin and the files' bytes follow rules of their own. */
const NOT_RECORDS = new Set(['bin', 'changes', 'files', 'layouts', 'meta', 'pageTexts', 'readings']);

/** Every record without the moment of its last change, which is told anew. */
async function records(window: AppWindow): Promise<Contents> {
  const contents = await readDatabase(window.page, NOT_RECORDS);
  return Object.fromEntries(
    Object.entries(contents).map(([table, rows]) => [
      table,
      rows.map((row) => {
        const { updatedAt: _, ...rest } = row as Record<string, unknown>;
        return rest;
      }),
    ]),
  );
}

/** What Edit > Undo offers. */
async function undoLabel({ app }: AppWindow): Promise<string> {
  return app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label ?? '');
}

/** The keys of undo belong to a text field while one has the focus. */
async function leaveFields({ page }: AppWindow): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

export type Step = (label: string | RegExp, act: () => Promise<unknown>) => Promise<void>;

/** Does something, sees that it is one step called `label`, takes it back, and does it again. */
export function stepper(window: AppWindow): Step {
  return async (label, act) => {
    const wanted = typeof label === 'string' ? `Undo ${label}` : label;
    const before = await records(window);
    await act();
    await expect
      .poll(() => undoLabel(window), { message: `what can be undone after “${String(label)}”` })
      .toMatch(wanted);
    await expect.poll(() => records(window), { message: `“${String(label)}” changes something` }).not.toEqual(before);
    await leaveFields(window);
    await window.expectSaved();
    const after = await records(window);
    await window.press('Mod+z');
    await expect.poll(() => records(window), { message: `undo of “${String(label)}”` }).toEqual(before);
    await window.press('Mod+Shift+z');
    await expect.poll(() => records(window), { message: `redo of “${String(label)}”` }).toEqual(after);
  };
}
