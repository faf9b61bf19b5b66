// The day on which the pictures are taken, whatever the calendar says: the example tells its story from today.
import type { BrowserContext } from '@playwright/test';

/** A Tuesday morning, winter time. */
const THEN = Date.UTC(2026, 0, 20, 10, 0, 0);

/** Moves the clock of every page that is opened from now on. It goes on as fast as the real one. */
export async function standOnFixedDay(context: BrowserContext): Promise<void> {
  await context.addInitScript((shift) => {
    const Real = Date;
    class Shifted extends Real {
      // Date takes what it is given in many forms; only `new Date()` means now.
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [Real.now() + shift] : given) as [number]));
      }
      static override now(): number {
        return Real.now() + shift;
      }
    }
    globalThis.Date = Shifted as DateConstructor;
  }, THEN - Date.now());
}
