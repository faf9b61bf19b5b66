/** The text of a page as one string, with the place of every pdf.js text item in it. The base of search and anchoring. */

import { version } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';

/** Names the rule below and the pdf.js that gave the items: offsets are comparable only within one version. */
export const TEXT_VERSION = `pdfjs-${version}-a`;

/** Where an item of the text content stands in the page text. */
export interface ItemSpan {
  /** Index among the items that have text (as the text layer makes one element for each). */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function isText(item: TextContent['items'][number]): item is TextItem {
  return 'str' in item;
}

/** Joins the items of a page: their strings as they come, a line feed after each that ends a line. */
export function pageText(content: Pick<TextContent, 'items'>): { text: string; spans: readonly ItemSpan[] } {
  const spans: ItemSpan[] = [];
  let text = '';
  content.items.filter(isText).forEach((item, index) => {
    spans.push({ index, start: text.length, end: text.length + item.str.length });
    text += item.hasEOL ? `${item.str}\n` : item.str;
  });
  return { text, spans };
}
