// axe in the running app. Its source is evaluated by the inspector, which the page's policy does not concern.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

type AxeWindow = { axe?: { run: (context: Document) => Promise<{ violations: readonly Violation[] }> } };

/** What axe finds wrong with the page as it is, one line for each element; every rule it has is on. */
async function violations(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const all = (await axe?.run(document))?.violations ?? [];
    // A tooltip belongs to the control that it describes and is read with it; axe asks a landmark even of that.
    const isTooltip = (target: unknown): boolean =>
      typeof target === 'string' && document.querySelector(target)?.querySelector('[role="tooltip"]') !== null;
    return all.map(({ id, nodes }) => ({
      id,
      nodes: id === 'region' ? nodes.filter(({ target }) => !isTooltip(target[0])) : nodes,
    }));
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  );
}

/** Checks the page in light and in dark. */
export async function violationsInBothThemes(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is caught between two.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((line) => `${name}, ${colorScheme}: ${line}`));
  }
  return found;
}
