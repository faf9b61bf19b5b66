import type { SourceDocument, SourceLine } from './source-document';

const MAX_BLANK_LINES = 2;
/** A link as Markdown writes it; converters of web pages leave them. Its words are the text. */
const LINK = /\[([^\][]{1,200})\]\((?:#|https?:|mailto:|\/)[^()\s]{0,1000}\)/g;

/**
 * A plain text file as a source document: one page, number 1, one line per line of the file. Empty lines are kept, with
 * empty text (of a row of them the first two), because in plain text they are what separates paragraphs. `x` counts the
 * characters of indentation (a tab counts as four), so that readers can tell nested lists; every other measure is zero.
 * Of a link in Markdown the words are kept.
 */
export function readTextSource(text: string): SourceDocument {
  const lines: SourceLine[] = [];
  let blank = 0;
  for (const [number, page] of text
    .replace(/^\ufeff/, '')
    .split('\f')
    .entries()) {
    let startsPage = number > 0;
    for (const raw of page.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)) {
      const line = lineOf(raw);
      blank = line.text === '' ? blank + 1 : 0;
      if (blank > MAX_BLANK_LINES && !startsPage) continue;
      lines.push(startsPage ? { ...line, startsPage } : line);
      startsPage = false;
    }
  }
  return { kind: 'text', declaredTitle: null, pages: [{ number: 1, width: 0, height: 0, lines }], outline: [] };
}

function lineOf(raw: string): SourceLine {
  const text = raw.replace(/[\u00a0\u202f]/g, ' ');
  const body = text
    .trim()
    .replace(/\u00ad(?!$)/g, '')
    .replace(LINK, '$1');
  const indent = text.slice(0, text.length - text.trimStart().length);
  const x = indent.length + 3 * (indent.split('\t').length - 1);
  return { text: body, x: body === '' ? 0 : x, y: 0, right: 0, fontSize: 0, bold: false, italic: false };
}
