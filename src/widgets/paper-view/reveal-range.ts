/** Where words on screen stand on their page. Browser only. */
import type { Box } from '@/pdf/coordinates';
import { pageElementOf, textLayerIn } from './text-layer';

/** The words of a page that is drawn; null while they are not there. */
export function wordsOfPage(content: HTMLElement | null, page: number): Element | null {
  const element = content?.querySelector(`[data-paper-page="${page}"]`);
  return element ? textLayerIn(element) : null;
}

/** The box of a range in page space; null when it is on no page. @param pageHeight of the page, in points. */
export function boxOfRange(range: Range, pageHeight: number): Box | null {
  const outer = pageElementOf(range.startContainer)?.getBoundingClientRect();
  if (!outer) return null;
  const perPoint = outer.height / pageHeight;
  const { left, top, width, height } = range.getBoundingClientRect();
  return {
    left: (left - outer.left) / perPoint,
    top: (top - outer.top) / perPoint,
    width: width / perPoint,
    height: height / perPoint,
  };
}

/** Brings words of a plain text to the middle of the pane, unless they are in sight. */
export function scrollToRange(scroller: HTMLElement | null, range: Range): void {
  const outer = scroller?.getBoundingClientRect();
  if (!scroller || !outer) return;
  // Words out of sight have no place yet; that of their block is near enough to bring them to be laid out.
  const block = range.startContainer.parentElement?.closest<HTMLElement>('[data-start]');
  const isSeen = () => {
    const { top, bottom, height } = range.getBoundingClientRect();
    return height > 0 && top >= outer.top + 8 && bottom <= outer.bottom - 8;
  };
  if (isSeen()) return;
  block?.scrollIntoView({ block: 'start' });
  requestAnimationFrame(() => {
    if (isSeen()) return;
    scroller.scrollTop += range.getBoundingClientRect().top - outer.top - outer.height * 0.3;
  });
}
