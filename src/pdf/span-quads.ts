/** Where a span of a page's text stands on the page, by the text items of pdf.js, without drawing it. */
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Quad } from '../domain/annotation';
import { type Box, boxOfQuad, type PageGeometry, quadOfBox } from './coordinates';
import { joinLineBoxes } from './line-boxes';
import { pageText } from './page-text';
import type { Span } from './text-alignment';

/** Shares of the font size above and below the base line that most letters take. */
const ASCENT = 0.85;
const DESCENT = 0.2;

/**
 * One quad a line, in user space. Within an item all characters count as equally wide, so an end that is not the item's
 * own is right to a letter or two.
 * @param span offsets in `pageText(content).text`.
 */
export function quadsOfSpan(
  content: Pick<TextContent, 'items'>,
  geometry: PageGeometry,
  { start, end }: Span,
): readonly Quad[] {
  const items = content.items.filter((item): item is TextItem => 'str' in item);
  const boxes = pageText(content).spans.flatMap(({ index, start: from, end: to }): Box[] => {
    const item = items[index];
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (!item || last <= first || item.str.slice(first - from, last - from).trim() === '') return [];
    return [boxOfQuad(geometry, quadOfPiece(item, (first - from) / (to - from), (last - from) / (to - from)))];
  });
  return joinLineBoxes(boxes).map((box) => quadOfBox(geometry, box));
}

/** @param from where the piece begins, as a share of the item; `to` where it ends. */
function quadOfPiece({ transform, width, height }: TextItem, from: number, to: number): Quad {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform as readonly number[];
  const [along, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
  const size = height > 0 ? height : up;
  const corner = (share: number, rise: number): readonly [number, number] => [
    x + (a / along) * width * share + (c / up) * size * rise,
    y + (b / along) * width * share + (d / up) * size * rise,
  ];
  return [...corner(from, ASCENT), ...corner(to, ASCENT), ...corner(from, -DESCENT), ...corner(to, -DESCENT)] as Quad;
}
