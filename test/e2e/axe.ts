// axe in the running app, in every theme and at both ends of the text size. Its source is evaluated by the inspector,
// which the page's policy does not concern.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Light, dark and high contrast at both ends of the text size; high contrast black on white and white on black. */
const LOOKS: readonly Look[] = [
  { theme: 'light', textSize: 100 },
  { theme: 'dark', textSize: 100 },
  { theme: 'contrast-light', textSize: 100 },
  { theme: 'light', textSize: 200 },
  { theme: 'dark', textSize: 200 },
  { theme: 'contrast-dark', textSize: 200 },
];

export interface Look {
  readonly theme: 'light' | 'dark' | 'contrast-light' | 'contrast-dark';
  /** Percent. */
  readonly textSize: number;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface AxeOptions {
  readonly resultTypes: readonly string[];
  readonly preload: boolean;
  readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
}

type AxeWindow = {
  axe?: { run: (context: Document, options: AxeOptions) => Promise<{ violations: readonly Violation[] }> };
};

/**
 * What axe finds wrong with the page as it is, one line for each element. Every rule is on but the one about turning a
 * telephone, for which axe would load all styles once more each time.
 */
async function violations(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const options = { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } };
    const all = (await axe?.run(document, options))?.violations ?? [];
    // A tooltip belongs to the control that it describes and is read with it; axe asks a landmark even of that.
    const isTooltip = (target: unknown): boolean =>
      typeof target === 'string' && document.querySelector(target)?.querySelector('[role="tooltip"]') !== null;
    // The rows of a box that finds are reached by arrows from its field; axe knows that of a combobox only.
    const isFound = (target: unknown): boolean =>
      typeof target === 'string' &&
      document.querySelector(target)?.matches('[role="dialog"] [role="listbox"]') === true;
    const isKnown = (id: string, target: unknown): boolean =>
      (id === 'region' && isTooltip(target)) || (id === 'scrollable-region-focusable' && isFound(target));
    return all.map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ target }) => !isKnown(id, target[0])) }));
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  );
}

/** Chooses theme and size of text as another window of the app would, and waits until they are drawn. */
export async function setLook(page: Page, look: Look): Promise<void> {
  await page.evaluate(async (wanted) => {
    const channel = new BroadcastChannel('preferences');
    channel.postMessage(wanted);
    channel.close();
    const { dataset, style } = document.documentElement;
    const isDrawn = (): boolean =>
      style.getPropertyValue('--text-scale') === String(wanted.textSize / 100) &&
      (dataset['theme'] ?? 'system') === wanted.theme.replace('contrast-', '') &&
      (dataset['contrast'] === 'more') === wanted.theme.startsWith('contrast');
    const frame = () => new Promise(requestAnimationFrame);
    for (let frames = 0; frames < 600 && !isDrawn(); frames += 1) await frame();
    if (!isDrawn()) throw new Error(`the page does not follow ${wanted.theme} at ${wanted.textSize}%`);
    // What is measured is drawn a frame later, and what is measured then another.
    for (let frames = 0; frames < 4; frames += 1) await frame();
  }, look);
}

/** Controls that are cut off where nothing can be scrolled to show them, and a window that scrolls sideways. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement;
    if (root && root.scrollWidth > root.clientWidth) found.push('the window scrolls sideways');
    const controls = 'button, input, textarea, select, a[href], summary, [role="tab"], [role="radio"]';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const box = control.getBoundingClientRect();
      if (
        box.width < 3 ||
        control.closest('[inert], [aria-hidden="true"]') ||
        getComputedStyle(control).clipPath !== 'none'
      )
        continue;
      for (let over = control.parentElement; over; over = over.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(over);
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break;
        if (overflowX === 'hidden' || overflowX === 'clip' || over === document.body) {
          const room = over.getBoundingClientRect();
          // What only screen readers are meant to find.
          if (room.width < 3) break;
          const isOut =
            box.right > room.right + 2 ||
            box.left < room.left - 2 ||
            box.bottom > room.bottom + 2 ||
            box.top < room.top - 2;
          if (isOut)
            found.push(
              `cut off: ${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40) ?? control.tagName}`,
            );
          if (isOut) break;
        }
        if (position === 'fixed') break;
      }
    }
    return found;
  });
}

/**
 * Checks the page in every theme, at 100% and at 200%; it is left light, at 100%. `reopen` brings back what closes when
 * columns come and go with the size of text.
 */
export async function violationsInEveryLook(
  page: Page,
  name: string,
  reopen: () => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const found: string[] = [];
  // Without motion, so that no colour is caught between two.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { theme, textSize } of LOOKS) {
    await setLook(page, { theme, textSize });
    await reopen();
    const own = await violations(page);
    const cut = theme === 'light' ? await cutOff(page) : [];
    found.push(...[...own, ...cut].map((line) => `${name}, ${theme}, ${textSize}%: ${line}`));
  }
  await setLook(page, { theme: 'light', textSize: 100 });
  await reopen();
  return found;
}

/** Checks the page in light and in dark, as the system has it. */
export async function violationsInBothThemes(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((line) => `${name}, ${colorScheme}: ${line}`));
  }
  return found;
}
