/** Esc in a card: back to where one came from. */
import type { KeyboardEvent } from 'react';

/** An Esc that nothing else has a use for: no open list, and not from a menu or a list that lies over the window. */
export function isLeavingCard({ key, target, currentTarget, defaultPrevented }: KeyboardEvent<HTMLElement>): boolean {
  if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return false;
  return currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true';
}
