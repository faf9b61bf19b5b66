/** Reads pdf.js's text layer: its text, where each character stands, and the boxes of a span. Browser only. */
import type { Box } from '@/pdf/coordinates';
import { joinLineBoxes } from '@/pdf/line-boxes';
import type { Span } from '@/pdf/text-alignment';

interface TextPiece {
  readonly node: Text;
  readonly start: number;
}

export interface LayerText {
  /** Line ends as line feeds. */
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** The text layer inside a page's element; null while there is none. */
export function textLayerIn(page: Element): HTMLElement | null {
  return page.querySelector<HTMLElement>('.textLayer');
}

/** The number of the page an element or text stands on, 1-based; null outside pages. */
export function pageElementOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-paper-page]') ?? null;
}

export function pageNumberOf(page: HTMLElement): number {
  return Number(page.dataset['paperPage']);
}

/** Text nodes in the order of the layer; its `br`s are line ends. */
export function readLayer(layer: Element): LayerText {
  const pieces: TextPiece[] = [];
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') text += '\n';
  }
  return { text, pieces };
}

/** The part of a selection's range that lies in the layer, as offsets in its text; null when none does. */
export function spanInLayer({ pieces }: LayerText, range: Range): Span | null {
  let start: number | null = null;
  let end = 0;
  for (const { node, start: at } of pieces) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (to <= from) continue;
    start ??= at + from;
    end = at + to;
  }
  return start === null ? null : { start, end };
}

/** A text node and offset for a position in the layer's text. */
export function pointInLayer({ pieces }: LayerText, offset: number): { node: Text; offset: number } | null {
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  if (!piece) return null;
  return { node: piece.node, offset: Math.min(piece.node.length, Math.max(0, offset - piece.start)) };
}

/**
 * Boxes of a span, one a line, in page space (points from the top left corner of the page as shown).
 * @param pageWidth the page's width in points, to take the zoom out again.
 */
export function boxesOfSpan(layer: LayerText, span: Span, page: Element, pageWidth: number): readonly Box[] {
  const outer = page.getBoundingClientRect();
  const perPoint = outer.width / pageWidth;
  const boxes: Box[] = [];
  for (const { node, start } of layer.pieces) {
    const from = Math.max(0, span.start - start);
    const to = Math.min(node.length, span.end - start);
    if (to <= from || node.data.slice(from, to).trim() === '') continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    for (const rect of range.getClientRects()) {
      boxes.push({
        left: (rect.left - outer.left) / perPoint,
        top: (rect.top - outer.top) / perPoint,
        width: rect.width / perPoint,
        height: rect.height / perPoint,
      });
    }
  }
  return joinLineBoxes(boxes);
}
