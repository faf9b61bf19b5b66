/** HTML from the clipboard, made harmless before anything is done with it. Needs a browser's DOM. */
import DOMPurify from 'dompurify';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const LISTS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const PLAIN = ['p', 'br', 'div', 'section', 'article', 'blockquote', 'pre', 'b', 'strong', 'i', 'em'];

/**
 * What is left has headings, paragraphs, lists, tables and their words: no script, style, address, picture, form, class
 * or handler. It is parsed in a document without a window, in which nothing runs and nothing is fetched.
 */
export function cleanHtml(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...HEADINGS, ...LISTS, ...TABLES, ...PLAIN],
    ALLOWED_ATTR: ['start', 'colspan', 'rowspan'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // The content of these is no text; of what else is taken away, the words stay.
    FORBID_CONTENTS: [
      'audio',
      'button',
      'head',
      'iframe',
      'math',
      'noembed',
      'noframes',
      'noscript',
      'object',
      'script',
      'select',
      'style',
      'svg',
      'template',
      'textarea',
      'title',
      'video',
      'xmp',
    ],
  });
}

/** Clean HTML as nodes of a document without a window. */
export function cleanBody(clean: string): HTMLElement {
  return new DOMParser().parseFromString(clean, 'text/html').body;
}
