/** F6: the focus goes round the parts of the window, and comes back to where it last was in each. */

/** The title bar, the rail, each pane of the place, messages. */
const PARTS = '[data-pane], nav, main, [role="region"][aria-label="Messages"]';
const FOCUSABLE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'textarea:not(:disabled)',
  '[tabindex]:not([tabindex="-1"])',
].join(',');

const last = new WeakMap<Element, HTMLElement>();

/** Moves the focus to the next part that can take it; -1 goes the other way. */
export function focusPane(step: 1 | -1): void {
  const parts = partsOf(document);
  const active = document.activeElement;
  const at = parts.findIndex((part) => part.contains(active));
  if (at >= 0 && active instanceof HTMLElement) last.set(parts[at] ?? document.body, active);
  for (let tries = 1; tries <= parts.length; tries += 1) {
    const start = at === -1 && step === -1 ? 0 : at;
    const part = parts[(((start + step * tries) % parts.length) + parts.length) % parts.length];
    const target = part && targetIn(part);
    if (target) {
      target.focus();
      return;
    }
  }
}

/** The innermost parts, in the order of the page: `main` counts only where it has no panes. */
function partsOf(root: ParentNode): readonly Element[] {
  const all = [...root.querySelectorAll(PARTS)];
  return all.filter((part) => !all.some((other) => other !== part && part.contains(other)));
}

function targetIn(part: Element): HTMLElement | null {
  const before = last.get(part);
  if (before?.isConnected && part.contains(before)) return before;
  const all = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.find((element) => element.checkVisibility({ visibilityProperty: true })) ?? null;
}
