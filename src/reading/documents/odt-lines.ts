import type { CellPlace } from '../source-document';
import { CellGrid } from './cell-grid';
import { type CountedMark, ListCounter } from './list-counter';
import type { OdtStyle, OdtStyles } from './odt-styles';
import { asContents, emptySegment, type LineStyle, type Segment, SourceLines } from './source-lines';
import type { XmlElement, XmlHandler } from './xml-reader';

/** Elements whose words are no part of the text: notes, comments, what was deleted, scripts, forms, fields that hide. */
const LEFT_OUT = new Set(
  `text:note office:annotation text:tracked-changes office:scripts office:forms text:script text:ruby-text svg:title svg:desc
   text:hidden-text text:hidden-paragraph draw:object-ole text:bibliography-mark-source office:event-listeners
   table:tracked-changes text:table-of-content-source text:alphabetical-index-source`.split(/\s+/),
);
const MOST_BLANKS = 200;

interface OpenList {
  readonly style: string | undefined;
  readonly counter: ListCounter;
  /** The item that is being read has had its first paragraph. */
  used: boolean;
  /** It is a header: it has no mark. */
  header: boolean;
}

interface OpenParagraph {
  readonly heading: number | null;
  readonly style: OdtStyle;
  readonly segments: Segment[];
  /** Styles of the spans that are open. */
  readonly spans: OdtStyle[];
  readonly contents: boolean;
}

interface OpenTable {
  readonly number: number;
  readonly grid: CellGrid;
  headerRows: number;
  place: Omit<CellPlace, 'table' | 'header'> | null;
}

/** Makes lines of the text of an ODT, as its XML is read. */
export class OdtLines implements XmlHandler {
  readonly lines = new SourceLines();
  readonly #styles: OdtStyles;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #lists: OpenList[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #counters = new Map<string, ListCounter>();
  readonly #headings = new ListCounter();
  #leftOut = 0;
  #inText = false;
  #contents = 0;
  #tableCount = 0;
  /** Depth of the innermost list whose item had the last line. */
  #lastItem = 0;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.#leftOut > 0 || LEFT_OUT.has(name) || this.#isHiddenSection(element)) this.#leftOut += 1;
    else if (name === 'office:text') this.#inText = true;
    else if (name === 'text:h' || name === 'text:p') this.#beginParagraph(name, attributes);
    else if (name === 'text:list') this.#beginList(attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') this.#beginItem(name, attributes);
    else if (name.startsWith('table:')) this.#openTablePart(name, attributes);
    else if (name === 'text:table-of-content') this.#contents += 1;
    else this.#openInline(name, attributes);
  }

  close(name: string): void {
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else if (name === 'text:h' || name === 'text:p') this.#endParagraph();
    else if (name === 'text:span' || name === 'text:a') this.#paragraphs.at(-1)?.spans.pop();
    else if (name === 'text:list') {
      this.#lists.pop();
      this.#lastItem = 0;
    } else if (name === 'table:table') this.#tables.pop();
    else if (name === 'table:table-cell') this.#leaveCell();
    else if (name === 'table:table-header-rows') this.#countHeaderRows(-1);
    else if (name === 'text:table-of-content') this.#contents -= 1;
    else if (name === 'office:text') this.#inText = false;
  }

  text(text: string): void {
    if (this.#leftOut > 0) return;
    // Blanks and line ends in a row are one; more of them are elements (OpenDocument 1.3, part 3, 6.1.2).
    this.#write(text.replace(/[ \t\r\n]+/g, ' '));
  }

  #isHiddenSection({ name, attributes }: XmlElement): boolean {
    return name === 'text:section' && attributes.get('text:display') === 'none';
  }

  #beginParagraph(name: string, attributes: ReadonlyMap<string, string>): void {
    const style = this.#styles.style('paragraph', attributes.get('text:style-name'));
    const level = name === 'text:h' ? Number(attributes.get('text:outline-level') ?? 1) || 1 : style.outline;
    const isTitle = name === 'text:p' && /^title$/i.test(style.name);
    const isHeader = attributes.get('text:is-list-header') === 'true';
    const heading = isTitle ? 1 : level && level > 0 && !isHeader ? level : null;
    const contents = this.#contents > 0;
    this.#paragraphs.push({ heading, style, segments: [emptySegment()], spans: [], contents });
  }

  #openInline(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'text:span' || name === 'text:a') {
      this.#paragraphs.at(-1)?.spans.push(this.#styles.style('text', attributes.get('text:style-name')));
    } else if (name === 'text:s')
      this.#write(' '.repeat(Math.min(MOST_BLANKS, Number(attributes.get('text:c') ?? 1) || 1)));
    else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:line-break') this.#paragraphs.at(-1)?.segments.push(emptySegment());
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const segment = paragraph?.segments.at(-1);
    if (!paragraph || !segment || text === '' || paragraph.spans.some((span) => span.hidden)) return;
    segment.text += text;
    if (paragraph.style.bold || paragraph.spans.some((span) => span.bold)) segment.bold += text.length;
    if (paragraph.style.italic || paragraph.spans.some((span) => span.italic)) segment.italic += text.length;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph || !this.#inText || paragraph.style.hidden) return;
    const { segments, style, heading } = paragraph;
    if (segments.every(({ text }) => text.trim() === '')) return;
    if (paragraph.contents) for (const segment of segments) asContents(segment);
    const cell = this.#cell();
    const look = { cell, fontSize: paragraph.contents ? 0 : style.size };
    if (heading !== null) this.#addHeading(segments, heading, look);
    else this.#addText(segments, style, look);
  }

  #addHeading(segments: Segment[], level: number, look: Pick<LineStyle, 'cell' | 'fontSize'>): void {
    const mark = this.#headings.next(level - 1, this.#styles.outline);
    this.#lastItem = 0;
    this.#addMarked(segments, { ...look, kind: 'heading', level: Math.min(6, level), marker: mark.marker }, mark);
  }

  #addText(segments: Segment[], style: OdtStyle, look: Pick<LineStyle, 'cell' | 'fontSize'>): void {
    const list = this.#lists.at(-1);
    const depth = this.#lists.length;
    if (!list || list.header) {
      this.#lastItem = 0;
      this.lines.add(segments, { ...look, kind: 'paragraph' });
      return;
    }
    const item: LineStyle = { ...look, kind: 'item', level: Math.min(9, depth) };
    if (list.used && this.#lastItem === depth) {
      this.lines.extend(segments, item);
      return;
    }
    if (list.used) {
      this.lines.add(segments, { ...look, kind: 'paragraph' });
      return;
    }
    list.used = true;
    this.#lastItem = depth;
    const mark = list.counter.next(depth - 1, this.#styles.list(list.style ?? style.list));
    if (mark.words !== '') this.#addMarked(segments, { ...look, kind: 'paragraph' }, mark);
    else if (mark.marker?.includes('.')) this.lines.add(segments, { ...look, kind: 'paragraph', marker: mark.marker });
    else this.lines.add(segments, { ...item, marker: mark.marker });
  }

  #addMarked(segments: Segment[], style: LineStyle, mark: CountedMark): void {
    const [first] = segments;
    if (first && mark.words !== '') first.text = `${mark.words} ${first.text}`;
    this.lines.add(segments, style);
  }

  #beginList(attributes: ReadonlyMap<string, string>): void {
    const outer = this.#lists.at(-1);
    const style = attributes.get('text:style-name') ?? outer?.style;
    const goesOn = attributes.get('text:continue-numbering') === 'true' || attributes.has('text:continue-list');
    const known = goesOn && style !== undefined ? this.#counters.get(style) : undefined;
    const counter = outer?.counter ?? known ?? new ListCounter();
    if (style !== undefined && !outer) this.#counters.set(style, counter);
    this.#lists.push({ style, counter, used: false, header: false });
  }

  #beginItem(name: string, attributes: ReadonlyMap<string, string>): void {
    const list = this.#lists.at(-1);
    if (!list) return;
    list.used = false;
    list.header = name === 'text:list-header';
    const start = Number(attributes.get('text:start-value') ?? Number.NaN);
    if (Number.isInteger(start)) list.counter.restart(this.#lists.length - 1, start);
  }

  #openTablePart(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'table:table') {
      this.#tables.push({ number: this.#tableCount, grid: new CellGrid(), headerRows: 0, place: null });
      this.#tableCount += 1;
      return;
    }
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'table:table-header-rows') this.#countHeaderRows(1);
    else if (name === 'table:table-row') table.grid.nextRow();
    else if (name === 'table:table-cell') {
      // Cells that are covered by a span stand in the file, too, as elements of another name.
      table.place = table.grid.place(spanOf(attributes, 'columns'), spanOf(attributes, 'rows'));
    }
  }

  #countHeaderRows(step: number): void {
    const table = this.#tables.at(-1);
    if (table) table.headerRows += step;
  }

  #leaveCell(): void {
    const table = this.#tables.at(-1);
    if (table) table.place = null;
  }

  /** The place in the outermost table: a table inside a cell is part of the cell. */
  #cell(): CellPlace | undefined {
    const [table] = this.#tables;
    return table?.place ? { table: table.number, ...table.place, header: table.headerRows > 0 } : undefined;
  }
}

/** Empty cells that are written once for many take their room, too. */
function spanOf(attributes: ReadonlyMap<string, string>, of: 'columns' | 'rows'): number {
  const spanned = Number(attributes.get(`table:number-${of}-spanned`) ?? 1) || 1;
  const repeated = of === 'columns' ? Number(attributes.get('table:number-columns-repeated') ?? 1) || 1 : 1;
  return spanned * repeated;
}
