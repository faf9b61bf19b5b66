/** Work that can wait until nobody scrolls, presses or types, and the window is idle. */

/** Milliseconds. */
const QUIET_MS = 300;

let lastAt = 0;
let isWatching = false;

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  const note = (): void => {
    lastAt = performance.now();
  };
  for (const name of ['scroll', 'wheel', 'keydown', 'pointerdown']) {
    window.addEventListener(name, note, { capture: true, passive: true });
  }
}

/** Calls back as soon as it has been quiet for a moment. */
export function whenQuiet(callback: () => void): void {
  watch();
  const left = QUIET_MS - (performance.now() - lastAt);
  if (left > 0) setTimeout(() => whenQuiet(callback), left);
  else requestIdleCallback(callback);
}
