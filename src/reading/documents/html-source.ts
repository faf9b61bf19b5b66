import type { SourceDocument } from '../source-document';
import { decodeHtml } from './html-charset';
import { PageChrome } from './html-chrome';
import { HtmlLines } from './html-lines';
import { mainParts } from './html-main';
import { parseHtml } from './html-parse';
import { type HtmlElement, isElement, textOf } from './html-tree';
import { UnreadableDocument } from './unreadable';

/**
 * A saved web page as a source document: the main part of it, a line per paragraph. Scripts, styles, pictures, menus, forms and what
 * is hidden are left out; nothing the page refers to is ever asked for. Throws an `UnreadableDocument` for bytes that are no
 * text, and for a page without words.
 */
export function readHtmlSource(page: Uint8Array | string): SourceDocument {
  const html = typeof page === 'string' ? page : decodeHtml(page);
  if (html === null) throw new UnreadableDocument('is no web page: its bytes are not text');
  const root = parseHtml(html).childNodes.find(isElement);
  const [head, body] = ['head', 'body'].map((name) => root && childCalled(root, name));
  if (!body) throw new UnreadableDocument('is a web page of frames; save the page inside the frame instead');
  const chrome = new PageChrome(body);
  const lines = new HtmlLines(chrome);
  for (const part of mainParts(body, chrome)) lines.read(part);
  const title = head && childCalled(head, 'title');
  const titleText = title ? textOf(title).replace(/\s+/g, ' ').trim() : '';
  return lines.document(titleText === '' ? null : titleText);
}

function childCalled(element: HtmlElement, name: string): HtmlElement | undefined {
  return element.childNodes.filter(isElement).find((child) => child.tagName === name);
}
