/** Where notes are pinned in a plain text: between two of its letters. Browser only. */
import { CONTEXT, collapseSpaces } from '@/pdf/selectors';
import { readLayer } from './text-layer';
import type { PinPlace, WindowPoint } from './use-note-pins';

const LONGEST_WORD = 60;

/** At the first line in sight. */
export function textPlaceHere(content: HTMLElement | null, scroller: HTMLElement | null): PinPlace | null {
  if (!content || !scroller) return null;
  const outer = content.getBoundingClientRect();
  const style = getComputedStyle(content);
  const top = Math.max(scroller.getBoundingClientRect().top, outer.top + Number.parseFloat(style.paddingBlockStart));
  const left = outer.left + Number.parseFloat(style.paddingInlineStart);
  const half = Number.parseFloat(style.lineHeight) / 2;
  return textPlaceAt(content, { clientX: left + 1, clientY: top + half }) ?? placeAtOffset(content, 0);
}

/** Between the letters at a point. */
export function textPlaceAt(content: HTMLElement | null, { clientX, clientY }: WindowPoint): PinPlace | null {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (!content || !caret || !content.contains(caret.offsetNode)) return null;
  const { pieces } = readLayer(content);
  const piece = pieces.find(({ node }) => node === caret.offsetNode);
  return piece ? placeAtOffset(content, piece.start + caret.offset) : null;
}

function placeAtOffset(content: HTMLElement, near: number): PinPlace {
  const { text } = readLayer(content);
  // Before the word, never inside it.
  const offset = near - (/\S*$/.exec(text.slice(Math.max(0, near - LONGEST_WORD), near))?.[0].length ?? 0);
  return {
    page: 1,
    position: { start: offset, end: offset },
    parts: [{ page: 1, quads: [] }],
    quote: {
      exact: '',
      prefix: collapseSpaces(text.slice(0, offset)).slice(-CONTEXT),
      suffix: collapseSpaces(text.slice(offset)).slice(0, CONTEXT),
    },
  };
}
