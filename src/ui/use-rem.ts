// How many pixels a rem is just now, for the few things that are measured by script.

import { useSyncExternalStore } from 'react';

/** Pixels per rem; follows the text size, which is set as an attribute of the root element. */
export function useRem(): number {
  return useSyncExternalStore(subscribe, remPx);
}

/** The same, once. */
export function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}
