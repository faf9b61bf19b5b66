/** Finds the column of each cell of a table, past the cells that reach down from rows above. */
export class CellGrid {
  /** For each column, the rows (this one included) that a cell from above still covers. */
  #covered: number[] = [];
  #row = -1;
  #column = 0;

  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#covered = this.#covered.map((rows) => Math.max(0, rows - 1));
  }

  /** Places the next cell of the row. */
  place(columns: number, rows: number): { readonly row: number; readonly column: number } {
    while ((this.#covered[this.#column] ?? 0) > 0) this.#column += 1;
    const place = { row: this.#row, column: this.#column };
    const width = bounded(columns);
    for (let step = 0; step < width; step += 1) this.#covered[this.#column + step] = bounded(rows);
    this.#column += width;
    return place;
  }
}

/** Spans larger than any table has are a mistake. */
function bounded(span: number): number {
  return Number.isInteger(span) && span > 0 && span <= 1000 ? span : 1;
}
