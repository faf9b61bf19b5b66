/** While a modal dialog is open, what stands behind it can't be commanded, by key or by menu. */

/** Modal dialogs are portals at the end of the page. Popovers and messages are no modal dialogs. */
export function isModalOpen(): boolean {
  return document.querySelector('[data-modal]') !== null;
}

/** Calls `listener` when a dialog may have come or gone; returns the function that stops it. */
export function watchModals(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}
