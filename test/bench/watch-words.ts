// Waits for words from inside the window, so that nothing but the window's own clock counts.
import type { Page } from '@playwright/test';

/** Begins to wait until the words are shown; `waited` has how long that took. */
export async function startWaiting(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const began = performance.now();
    const holder = window as unknown as { benchWords: Promise<number> };
    holder.benchWords = new Promise((resolve) => {
      const look = (): void => {
        if (document.body.textContent.includes(wanted)) resolve(performance.now() - began);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, words);
}

/** Milliseconds from the start of waiting until the words were shown. */
export function waited(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { benchWords: Promise<number> }).benchWords);
}
