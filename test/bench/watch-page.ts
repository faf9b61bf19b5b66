// Watches a page's canvas from inside the window, the same way in the app and in its peer: it is complete at the moment
// after which its pixels never changed again.
import type { Page } from '@playwright/test';

export interface Watched {
  /** When the canvas had its final pixels; milliseconds of the window's own clock. */
  readonly completeAt: number;
  /** Of the canvas, device pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the canvas on the screen, CSS pixels. */
  readonly shownWidth: number;
}

declare global {
  interface Window {
    benchWatch?: Promise<Watched>;
    benchStart?: number;
  }
}

/** Begins to watch; `watched` has the outcome. */
export async function watchCanvas(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const STILL_MS = 1_200;
    const small = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
    if (!small) throw new Error('no canvas to compare with');
    window.benchWatch = new Promise((resolve) => {
      let last = '';
      let changedAt = 0;
      const look = (): void => {
        const canvas = document.querySelector<HTMLCanvasElement>(wanted);
        const now = performance.now();
        if (canvas && canvas.width > 0) {
          small.clearRect(0, 0, 64, 64);
          small.drawImage(canvas, 0, 0, 64, 64);
          const { data } = small.getImageData(0, 0, 64, 64);
          const isBlank = data.every((value, index) => value === data[index % 4]);
          const seen = isBlank ? '' : data.join();
          if (seen !== last) {
            last = seen;
            changedAt = now;
          }
          if (last !== '' && now - changedAt > STILL_MS) {
            resolve({
              completeAt: changedAt,
              width: canvas.width,
              height: canvas.height,
              shownWidth: canvas.getBoundingClientRect().width,
            });
            return;
          }
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, selector);
}

/** Notes when the next Enter is pressed, by the system's own time of the event. */
export async function noteEnter(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      window.benchStart = event.timeStamp;
      window.removeEventListener('keydown', note, true);
    };
    window.addEventListener('keydown', note, true);
  });
}

/** Milliseconds from the noted start to the complete page. */
export async function watched(page: Page): Promise<Watched & { readonly took: number }> {
  return page.evaluate(async () => {
    const outcome = await window.benchWatch;
    if (!outcome || window.benchStart === undefined) throw new Error('nothing was watched');
    return { ...outcome, took: outcome.completeAt - window.benchStart };
  });
}

/** All pixels of a canvas, as SHA-256 in hex. */
export async function pixelsOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>(wanted);
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    if (!pixels) throw new Error('no pixels');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', pixels.data));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, selector);
}

/** Tasks that held the window up, from now on: their lengths in milliseconds. */
export async function countLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const holder = window as unknown as { benchTasks: number[] };
    holder.benchTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) holder.benchTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => (window as unknown as { benchTasks: number[] }).benchTasks);
}
