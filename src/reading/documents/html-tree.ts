import type { DefaultTreeAdapterTypes } from 'parse5';
import { UnreadableDocument } from './unreadable';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Pages nested deeper are a mistake, or made to do harm. */
export const DEEPEST_ELEMENT = 500;
export const TOO_DEEP = 'is nested too deeply to be read';

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute; empty when it has none or is not there. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((own) => own.name === name)?.value ?? '';
}

export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((own) => own.name === name);
}

/**
 * The element and all below it, outermost first. Throws an `UnreadableDocument` when it is nested so deeply that readers would
 * run out of stack.
 */
export function descendants(root: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const stack: { readonly element: HtmlElement; readonly depth: number }[] = [{ element: root, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, depth } = next;
    if (depth > DEEPEST_ELEMENT) throw new UnreadableDocument(TOO_DEEP);
    found.push(element);
    for (const child of element.childNodes.toReversed()) {
      if (isElement(child)) stack.push({ element: child, depth: depth + 1 });
    }
  }
  return found;
}

/** The words of an element, blanks as they are. */
export function textOf(element: HtmlElement): string {
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}
