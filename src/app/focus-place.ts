/** Where the focus goes when another place opens: to its list, so that the arrows work at once. */
import { useEffect, useRef } from 'react';
import type { Location } from '../state/location';
import { isModalOpen } from './modal-dialogs';

/** Rows come from the database a moment after the place; the focus waits so long for them. Milliseconds. */
const PATIENCE_MS = 1_000;
const ROW = '[data-row][tabindex="0"]';
/** What an empty list offers, the page of a paper, the row that Tab would reach: the innermost of the first there is. */
const IN_PLACE = ['main [data-begin-here] button', 'main section[data-command-scope="reader"]', `main ${ROW}`];
const IN_MEETING = ['main [data-begin-here] button', `main [role="tabpanel"] ${ROW}`];

let isClaimed = false;

/** The place that opens next takes the focus, wherever it is: a dialog has made what is shown there. */
export function claimFocus(): void {
  isClaimed = true;
}

/**
 * Moves the focus into a place that was opened by key or menu, or from something that is gone now. Whoever pressed a
 * button of the rail stays there.
 */
export function useFocusFollows(location: Location): void {
  const meeting = location.place === 'meetings' ? (location.meeting ?? '') : '';
  const address = `${location.place} ${meeting}`;
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return undefined;
    last.current = address;
    const isForced = isClaimed;
    isClaimed = false;
    return focusWhenThere(location.place, meeting === '' ? IN_PLACE : IN_MEETING, isForced);
  }, [address, location.place, meeting]);
}

function focusWhenThere(place: string, selectors: readonly string[], isForced: boolean): () => void {
  const begun = performance.now();
  let frame = 0;
  const again = (): void => {
    if (performance.now() - begun < PATIENCE_MS) frame = requestAnimationFrame(look);
  };
  const look = (): void => {
    if (isModalOpen()) return again();
    if (!isForced && !isFree(place)) return undefined;
    const target = firstTarget(selectors);
    if (target) return target.focus({ preventScroll: true });
    if (!isForced) focusMain();
    return again();
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

function firstTarget(selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].findLast((one) => one.checkVisibility());
    if (found) return found;
  }
  return undefined;
}

/** Whether nothing that the user has chosen has the focus. */
function isFree(place: string): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body || active.localName === 'main') return true;
  const railPlace = active.getAttribute('data-place');
  return railPlace !== null && railPlace !== place;
}

function focusMain(): void {
  const main = document.querySelector('main');
  if (!main || main === document.activeElement) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
