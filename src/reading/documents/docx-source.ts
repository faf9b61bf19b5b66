import { isNoteMark } from '../note-marks';
import type { CellPlace, SourceDocument } from '../source-document';
import { CellGrid } from './cell-grid';
import { type DocxLists, readDocxLists } from './docx-lists';
import { isParagraphMark, markParagraphs, paragraphTexts } from './docx-marking';
import { openDocx } from './docx-package';
import { type DocxStyles, type ParagraphSetting, type ParagraphStyle, readDocxStyles } from './docx-styles';
import type { CountedMark } from './list-counter';
import { type MammothNode, mammothModel } from './mammoth-model';
import { asContents, emptySegment, type LineStyle, type ReadOptions, type Segment, SourceLines } from './source-lines';

/** Steps of reading that are reported: unpacked, marked, read by mammoth, made into lines. */
const STEPS = 4;

/**
 * A DOCX as a source document: a line per paragraph, tagged by its style, its outline level and its list. Tracked insertions are in,
 * deletions out; text boxes follow the paragraph they hang on; comments, foot- and endnotes, pictures and hidden text are
 * left out. Rejects with an `UnreadableDocument`, or with the signal's reason between two steps.
 */
export async function readDocxSource(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceDocument> {
  const report = (done: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(done, STEPS);
  };
  const parts = await openDocx(bytes);
  report(1);
  const marked = markParagraphs(parts.document);
  const styles = readDocxStyles(parts.styles);
  const lists = readDocxLists(parts.numbering, styles);
  report(2);
  const model = await mammothModel(marked.xml, marked.references);
  report(3);
  const reader = new BodyReader(marked.settings, styles, lists);
  for (const text of parts.margins.flatMap(paragraphTexts)) {
    reader.lines.add([{ ...emptySegment(), text }], { kind: 'artifact' });
  }
  reader.read(model);
  report(4);
  return reader.lines.document('docx', parts.title);
}

class BodyReader {
  readonly lines = new SourceLines();
  readonly #settings: ReadonlyMap<string, ParagraphSetting>;
  readonly #styles: DocxStyles;
  readonly #lists: DocxLists;
  #tables = 0;

  constructor(settings: ReadonlyMap<string, ParagraphSetting>, styles: DocxStyles, lists: DocxLists) {
    this.#settings = settings;
    this.#styles = styles;
    this.#lists = lists;
  }

  read(node: MammothNode, cell?: CellPlace): void {
    for (const child of node.children ?? []) {
      if (child.type === 'paragraph') this.#readParagraph(child, cell);
      else if (child.type === 'table' && !cell) this.#readTable(child);
      else this.read(child, cell);
    }
  }

  /** A table inside a cell is part of the cell. */
  #readTable(table: MammothNode): void {
    const number = this.#tables;
    this.#tables += 1;
    const grid = new CellGrid();
    for (const row of table.children ?? []) {
      grid.nextRow();
      for (const cell of row.children ?? []) {
        const place = grid.place(cell.colSpan ?? 1, cell.rowSpan ?? 1);
        this.read(cell, { table: number, ...place, header: row.isHeader ?? false });
      }
    }
  }

  #readParagraph(paragraph: MammothNode, cell: CellPlace | undefined): void {
    const content = contentOf(paragraph);
    const setting = this.#settings.get(content.mark ?? '') ?? {};
    const style = this.#styles.paragraph(setting.style);
    if (style.hidden) return;
    const mark = this.#markOf(setting, style);
    if (content.segments.every(({ text }) => text.trim() === '')) return;
    const [first] = content.segments;
    if (mark?.mark.words && first) first.text = `${mark.mark.words} ${first.text}`;
    if (style.bold) for (const segment of content.segments) segment.bold = segment.text.length;
    const isContents = /^toc \d/i.test(style.name);
    if (isContents) for (const segment of content.segments) asContents(segment);
    this.lines.add(content.segments, {
      ...lineStyle(setting, style, mark),
      cell,
      fontSize: isContents ? 0 : (content.size ?? style.size),
    });
  }

  #markOf(
    setting: ParagraphSetting,
    style: ParagraphStyle,
  ): { readonly mark: CountedMark; readonly level: number } | null {
    const linked =
      setting.list === undefined && setting.style !== undefined ? this.#lists.ofStyle(setting.style) : null;
    const list = setting.list ?? linked?.list ?? style.list;
    const level = setting.listLevel ?? linked?.level ?? style.listLevel ?? 0;
    if (list === undefined || list === '0') return null;
    const mark = this.#lists.next(list, level);
    return mark && { mark, level };
  }
}

function lineStyle(
  setting: ParagraphSetting,
  style: ParagraphStyle,
  mark: { readonly mark: CountedMark; readonly level: number } | null,
): LineStyle {
  const heading = headingLevel(setting, style);
  const number = mark?.mark.marker ?? null;
  if (heading !== null) return { kind: 'heading', level: heading, marker: number };
  if (!mark || mark.mark.words !== '') return { kind: 'paragraph' };
  // "2.3" numbers a paragraph of a report, "3" an item of a list.
  return number?.includes('.')
    ? { kind: 'paragraph', marker: number }
    : { kind: 'item', level: mark.level + 1, marker: number };
}

function headingLevel(setting: ParagraphSetting, style: ParagraphStyle): number | null {
  const outline = setting.outline ?? style.outline;
  if (outline !== undefined && outline < 9) return Math.min(6, outline + 1);
  return /^title$/i.test(style.name) ? 1 : null;
}

interface Content {
  /** The bookmark of the paragraph; of several, the last is its own, the others come from deleted paragraph ends. */
  mark: string | null;
  readonly segments: Segment[];
  /** Size of the first run that says one, points. */
  size: number | null;
}

function contentOf(paragraph: MammothNode): Content {
  const content: Content = { mark: null, segments: [emptySegment()], size: null };
  collect(paragraph, { bold: false, italic: false }, content);
  return content;
}

function collect(
  node: MammothNode,
  look: { readonly bold: boolean; readonly italic: boolean },
  content: Content,
): void {
  for (const child of node.children ?? []) {
    if (child.type === 'bookmarkStart' && isParagraphMark(child.name ?? '')) content.mark = child.name ?? null;
    else if (child.type === 'break') content.segments.push(emptySegment());
    else if (child.type === 'run') {
      if (isNote(child, content.segments.at(-1)?.text ?? '')) continue;
      content.size ??= child.fontSize ?? null;
      collect(child, { bold: child.isBold ?? false, italic: child.isItalic ?? false }, content);
    } else {
      const text = wordsOf(child);
      const segment = content.segments.at(-1);
      if (text !== '' && segment) write(segment, text, look);
      collect(child, look, content);
    }
  }
}

/** A number typed as a superscript behind a word, where the note itself is typed, too. */
function isNote({ verticalAlignment, children = [] }: MammothNode, before: string): boolean {
  return verticalAlignment === 'superscript' && isNoteMark(before, children.map(wordsOf).join(''));
}

function write(segment: Segment, text: string, look: { readonly bold: boolean; readonly italic: boolean }): void {
  segment.text += text;
  if (look.bold) segment.bold += text.length;
  if (look.italic) segment.italic += text.length;
}

function wordsOf(node: MammothNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐';
  return '';
}
