import type { Block } from './block';
import type { TableBlock, TableCell, TextBlock } from './block-document';
import type { PlannedTable } from './tables';

/** Writes the plain text of a document block by block, and says where in it each came to stand. */
export class TextWriter {
  readonly #parts: string[] = [];
  #length = 0;
  #lastKind: Block['kind'] | 'table' | null = null;

  /** The text so far. */
  text(): string {
    return this.#parts.join('');
  }

  /** Writes a block with its mark before it; the range is that of the words alone. */
  block(block: Block): TextBlock {
    this.#part(block.kind);
    this.#write(markOf(block));
    const start = this.#length;
    this.#write(block.text);
    return { ...block, range: { start, end: this.#length } };
  }

  /** Writes a table: cells parted by tabs, rows by line feeds. */
  table({ rows, headerRows, page }: PlannedTable): TableBlock {
    this.#part('table');
    const start = this.#length;
    const first = this.#parts.length;
    const placed = rows.map((row, order) => {
      if (order > 0) this.#write('\n');
      return row.map((text, column): TableCell => {
        if (column > 0) this.#write('\t');
        const begin = this.#length;
        this.#write(text);
        return { text, range: { start: begin, end: this.#length } };
      });
    });
    const text = this.#parts.slice(first).join('');
    return {
      kind: 'table',
      level: 0,
      marker: null,
      text,
      page,
      range: { start, end: this.#length },
      rows: placed,
      headerRows,
    };
  }

  /** An empty line between blocks, none between the items of a list. */
  #part(kind: Block['kind'] | 'table'): void {
    if (this.#lastKind !== null) this.#write(kind === 'item' && this.#lastKind === 'item' ? '\n' : '\n\n');
    this.#lastKind = kind;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** The mark as it is usually printed: "2.1 ", "3. ", "a) ", "• ". */
function markOf({ kind, marker, level }: Block): string {
  const indent = kind === 'item' ? '  '.repeat(Math.max(0, Math.min(level, 9) - 1)) : '';
  if (marker !== null) return `${indent}${marker}${marker.includes('.') ? '' : /\d/.test(marker) ? '.' : ')'} `;
  return kind === 'item' ? `${indent}• ` : '';
}
