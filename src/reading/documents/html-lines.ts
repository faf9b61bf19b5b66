import { isNoteMark } from '../note-marks';
import type { CellPlace, SourceDocument } from '../source-document';
import { CellGrid } from './cell-grid';
import { isControl, type PageChrome } from './html-chrome';
import {
  attribute,
  descendants,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  isElement,
  isText,
  textOf,
} from './html-tree';
import { printedNumber } from './list-counter';
import { emptySegment, type LineStyle, type Segment, SourceLines } from './source-lines';
import { isWordMark, isWordPart, wordMarkOf, wordStyleOf } from './word-html';

const BLOCKS = new Set(
  `address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header
   hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** What an element's text takes over from those around it. */
interface Around {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly keepBreaks: boolean;
  readonly depth: number;
  readonly cell: CellPlace | undefined;
  readonly style: LineStyle;
}

/** Some pages set whole paragraphs as headings, for the looks of it. */
const LONGEST_HEADING = 300;
const PARAGRAPH: LineStyle = { kind: 'paragraph' };

/** Makes lines of the elements of a web page. */
export class HtmlLines {
  readonly #lines = new SourceLines();
  readonly #chrome: PageChrome;
  #segments: Segment[] = [emptySegment()];
  #style: LineStyle = PARAGRAPH;
  /** The list item whose first paragraph was the last line. */
  #openItem = false;
  /** The list item began with a heading: what follows in it is text, as on a card. */
  #itemHeaded = false;
  #headingLevel = 1;
  #tables = 0;
  /** Where the paragraph that is being written stands. */
  #cell: CellPlace | undefined;

  constructor(chrome: PageChrome) {
    this.#chrome = chrome;
  }

  read(element: HtmlElement): void {
    this.#element(element, {
      bold: false,
      italic: false,
      keepBreaks: false,
      depth: 0,
      cell: undefined,
      style: PARAGRAPH,
    });
    this.#flush();
  }

  document(declaredTitle: string | null): SourceDocument {
    return this.#lines.document('html', declaredTitle);
  }

  #node(node: HtmlNode, around: Around): void {
    if (isText(node)) this.#write(node.value, around);
    else if (isElement(node) && !this.#chrome.isChrome(node)) this.#element(node, around);
  }

  #children(element: HtmlElement, around: Around): void {
    for (const child of element.childNodes) this.#node(child, around);
  }

  #element(element: HtmlElement, around: Around): void {
    const { tagName } = element;
    if (tagName === 'br') this.#segments.push(emptySegment());
    else if (this.#isNoText(element)) return;
    else if (tagName === 'button' || attribute(element, 'role') === 'button') this.#button(element, around);
    else if (/^h[1-6]$/.test(tagName)) this.#heading(element, Number(tagName[1]), around);
    else if (attribute(element, 'role') === 'heading') {
      this.#heading(element, Number(attribute(element, 'aria-level')) || 2, around);
    } else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
      this.#list(element, around);
    else if (tagName === 'table') this.#table(element, around);
    else if (BLOCKS.has(tagName)) this.#block(element, around);
    else this.#children(element, { ...around, ...lookOf(element, around) });
  }

  #block(element: HtmlElement, around: Around): void {
    const { tagName } = element;
    const own = tagName === 'p' || tagName === 'div' ? wordStyleOf(element) : null;
    const style = tagName === 'summary' ? this.#summaryStyle() : (own ?? around.style);
    const look = lookOf(element, around);
    const inner = { ...around, ...look, style, keepBreaks: around.keepBreaks || tagName === 'pre' };
    this.#flush();
    // Each of Word's list paragraphs is an item of its own.
    if (own) this.#openItem = false;
    this.#style = style;
    this.#children(element, inner);
    this.#flush();
    if (own) this.#openItem = false;
    this.#style = around.style;
  }

  #summaryStyle(): LineStyle {
    return { kind: 'heading', level: Math.min(6, this.#headingLevel + 1) };
  }

  #heading(element: HtmlElement, level: number, around: Around): void {
    this.#flush();
    const mark = wordMarkOf(element);
    const style: LineStyle = {
      kind: 'heading',
      level: Math.max(1, Math.min(6, level)),
      ...(mark && mark.words === '' ? { marker: mark.marker } : {}),
    };
    if (this.#chrome.lettersOf(element).all > 0) this.#headingLevel = style.level ?? 1;
    this.#style = style;
    this.#children(element, { ...around, style });
    this.#flush();
    this.#style = around.style;
    if (around.style.kind === 'item') this.#itemHeaded = true;
  }

  /** Buttons are controls, but for the one that is the heading of what it unfolds. */
  #button(element: HtmlElement, around: Around): void {
    const unfolds = hasAttribute(element, 'aria-controls') || hasAttribute(element, 'aria-expanded');
    if (around.style.kind === 'heading') this.#children(element, around);
    else if (unfolds) this.#block(element, { ...around, style: this.#summaryStyle() });
    else if (element.tagName !== 'button') this.#children(element, around);
  }

  #list(list: HtmlElement, around: Around): void {
    this.#flush();
    this.#openItem = false;
    const items = list.childNodes.filter(isElement);
    const step = hasAttribute(list, 'reversed') ? -1 : 1;
    const start = attribute(list, 'start');
    let number = /^-?\d{1,6}$/.test(start) ? Number(start) : step > 0 ? 1 : items.length;
    for (const item of items) {
      if (this.#chrome.isChrome(item)) continue;
      const value = attribute(item, 'value');
      if (/^-?\d{1,6}$/.test(value)) number = Number(value);
      const marker = list.tagName === 'ol' && isNumbered(list) ? printedNumber(number, formatOf(list)) : null;
      if (item.tagName === 'li') {
        this.#item(item, { ...around, depth: around.depth + 1 }, marker);
        number += step;
      } else this.#element(item, around);
    }
    this.#openItem = false;
  }

  #item(item: HtmlElement, around: Around, marker: string | null): void {
    const style: LineStyle = { kind: 'item', level: Math.min(9, around.depth), marker };
    this.#openItem = false;
    this.#itemHeaded = false;
    this.#style = style;
    this.#children(item, { ...around, style });
    this.#flush();
    this.#openItem = false;
    this.#itemHeaded = false;
    this.#style = PARAGRAPH;
  }

  #table(table: HtmlElement, around: Around): void {
    const inner = descendants(table).slice(1);
    const forLooks =
      around.cell !== undefined ||
      /^(?:presentation|none)$/.test(attribute(table, 'role')) ||
      inner.some((element) => element.tagName === 'table');
    if (forLooks) {
      this.#block(table, around);
      return;
    }
    const number = this.#tables;
    this.#tables += 1;
    const grid = new CellGrid();
    for (const element of inner) {
      if (element.tagName === 'caption') this.#block(element, { ...around, style: PARAGRAPH });
      else if (element.tagName === 'tr') this.#row(element, grid, number, around);
    }
  }

  #row(row: HtmlElement, grid: CellGrid, table: number, around: Around): void {
    grid.nextRow();
    for (const cell of row.childNodes.filter(isElement)) {
      if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
      const place = grid.place(Number(attribute(cell, 'colspan')) || 1, Number(attribute(cell, 'rowspan')) || 1);
      if (this.#chrome.isChrome(cell)) continue;
      const header = cell.tagName === 'th' || nameOfParent(row) === 'thead';
      this.#block(cell, { ...around, style: PARAGRAPH, cell: { table, ...place, header } });
    }
  }

  /** Marks that the style of a line tells, and the small numbers that lead to notes. */
  #isNoText(element: HtmlElement): boolean {
    if (isWordMark(element) || isWordPart(element)) return true;
    if (element.tagName !== 'sup') return false;
    if (hasAttribute(element, 'data-footnote') || descendants(element).some(({ tagName }) => tagName === 'a'))
      return true;
    return isNoteMark(this.#segments.at(-1)?.text ?? '', textOf(element));
  }

  #write(text: string, around: Around): void {
    const pieces = around.keepBreaks ? text.split('\n') : [text.replace(/[ \t\n\r\f]+/g, ' ')];
    for (const [order, piece] of pieces.entries()) {
      if (order > 0) this.#segments.push(emptySegment());
      const segment = this.#segments.at(-1);
      if (!segment || piece === '') continue;
      segment.text += piece;
      if (around.bold) segment.bold += piece.length;
      if (around.italic) segment.italic += piece.length;
    }
    this.#cell = around.cell;
  }

  /** Ends the paragraph that is being written. Two line breaks in a row end one, too. */
  #flush(): void {
    const segments = this.#segments;
    this.#segments = [emptySegment()];
    let piece: Segment[] = [];
    for (const segment of [...segments, emptySegment()]) {
      if (segment.text.trim() !== '') piece.push(segment);
      else if (piece.length > 0) {
        this.#add(piece);
        piece = [];
      }
    }
  }

  #add(segments: readonly Segment[]): void {
    if (segments.every(({ text }) => isControl(text))) return;
    const text = segments
      .map((segment) => segment.text)
      .join(' ')
      .trim();
    const tooLong = this.#style.kind === 'heading' && text.length > LONGEST_HEADING;
    const headed = this.#style.kind === 'item' && this.#itemHeaded;
    const style = headed || tooLong ? PARAGRAPH : this.#style;
    if (this.#openItem && style.kind === 'item') this.#lines.extend(segments, { ...style, cell: this.#cell });
    else this.#lines.add(segments, { ...style, cell: this.#cell });
    this.#openItem = style.kind === 'item';
  }
}

function nameOfParent(element: HtmlElement): string {
  return element.parentNode?.nodeName ?? '';
}

function lookOf(element: HtmlElement, around: Around): { readonly bold: boolean; readonly italic: boolean } {
  const { tagName } = element;
  const style = attribute(element, 'style');
  const bold =
    tagName === 'b' || tagName === 'strong' || tagName === 'dt' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
  const italic = tagName === 'i' || tagName === 'em' || /font-style\s*:\s*italic/i.test(style);
  return { bold: around.bold || bold, italic: around.italic || italic };
}

function isNumbered(list: HtmlElement): boolean {
  return !/list-style(?:-type)?\s*:\s*(?:none|disc|circle|square)/i.test(attribute(list, 'style'));
}

function formatOf(list: HtmlElement): Parameters<typeof printedNumber>[1] {
  switch (attribute(list, 'type')) {
    case 'a':
      return 'lowerLetter';
    case 'A':
      return 'upperLetter';
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    default:
      return 'decimal';
  }
}
