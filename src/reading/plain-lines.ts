import type { SourceDocument, SourceLine } from './source-document';

/** A document whose lines are as printed, or as a plain text file has them. */
export interface PrintedDocument extends SourceDocument {
  readonly kind: 'pdf' | 'text';
}

/** Characters by which each depth of a list is indented. */
const INDENT = 4;
/** Readers of plain text tell columns by three blanks or more. */
const COLUMN_GAP = '    ';
const BLANK: SourceLine = { text: '', x: 0, y: 0, right: 0, fontSize: 0, bold: false, italic: false };

/**
 * The document for readers that look at printed lines: DOCX, ODT and HTML become what a plain text file of them would be. Marks
 * stand before their text, list items are indented, and the cells of a table's row stand in one line.
 */
export function asPrinted(document: SourceDocument): PrintedDocument {
  const { kind } = document;
  if (kind === 'pdf' || kind === 'text') return { ...document, kind };
  const lines = document.pages.flatMap((page) =>
    plainLines(page.lines.filter((line) => line.tag?.kind !== 'artifact')),
  );
  return { ...document, kind: 'text', pages: [{ number: 1, width: 0, height: 0, lines }] };
}

function plainLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const plain: SourceLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = endOfRow(lines, index);
    const block = lines[index - 1]?.tag?.block;
    const sameBlock = block !== undefined && block === lines[index]?.tag?.block;
    if (!sameBlock && plain.length > 0) plain.push(BLANK);
    plain.push(...rowLines(lines.slice(index, end)));
    index = end;
  }
  return plain;
}

/** Index after the last line of the table row that begins at `start`; the next line outside of tables. */
function endOfRow(lines: readonly SourceLine[], start: number): number {
  const cell = lines[start]?.tag?.cell;
  let end = start + 1;
  if (!cell) return end;
  for (let next = lines[end]?.tag?.cell; next?.table === cell.table && next.row === cell.row; ) {
    end += 1;
    next = lines[end]?.tag?.cell;
  }
  return end;
}

/** The first paragraphs of a row's cells make its line; what else the cells hold stands below. */
function rowLines(row: readonly SourceLine[]): readonly SourceLine[] {
  const columns = new Map<number, SourceLine[]>();
  for (const line of row) {
    const column = line.tag?.cell?.column ?? 0;
    const known = columns.get(column);
    if (known) known.push(line);
    else columns.set(column, [line]);
  }
  const cells = [...columns.values()];
  const [first] = row;
  if (cells.length < 2 || !first) return row.map(marked);
  const texts = cells.flatMap(([top]) => (top ? [marked(top).text] : []));
  return [{ ...first, text: texts.join(COLUMN_GAP), x: 0 }, ...cells.flatMap((cell) => cell.slice(1).map(marked))];
}

function marked(line: SourceLine): SourceLine {
  const { tag } = line;
  const depth = tag?.kind === 'item' ? tag.level - 1 : 0;
  const mark = tag?.marker === undefined ? '' : tag.marker === null ? '• ' : `${tag.marker}. `;
  return { ...line, text: mark + line.text, x: depth * INDENT };
}
