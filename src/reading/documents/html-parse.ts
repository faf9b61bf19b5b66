import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { DEEPEST_ELEMENT, TOO_DEEP } from './html-tree';
import { UnreadableDocument } from './unreadable';

/** A page of 500 sheets has a tenth of it. Unclosed marks, which are repeated in each paragraph, can multiply without end. */
const MOST_ELEMENTS = 1_000_000;

/**
 * Parses a page by the rules of the HTML standard, into a tree without behaviour. Throws an `UnreadableDocument` as soon as the tree is
 * too deep or too large, because from then on parsing takes ever longer.
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<DefaultTreeAdapterTypes.ParentNode, number>();
  let elements = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > MOST_ELEMENTS)
        throw new UnreadableDocument('is far larger than any page with a plan or an agenda');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild: (parent, child) => {
      if ('childNodes' in child) {
        const depth = (depths.get(parent) ?? 0) + 1;
        if (depth > DEEPEST_ELEMENT) throw new UnreadableDocument(TOO_DEEP);
        depths.set(child, depth);
      }
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
  return parse(html, { treeAdapter });
}
