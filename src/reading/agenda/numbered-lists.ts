/** Finds the numbered lists of a document, one inside the other, and picks the one that is the agenda. */
import type { AgendaRow } from './agenda-rows';
import { type ItemNumber, itemNumberOf } from './item-numbers';

export interface NumberedRow {
  /** Index into the rows. */
  readonly row: number;
  readonly number: ItemNumber;
  readonly list: NumberedList;
  /** Lists that were opened under this row, in order. */
  readonly inner: NumberedList[];
}

export interface NumberedList {
  readonly indent: number;
  readonly entries: NumberedRow[];
}

/** Left edges closer than this belong to one list: points in a PDF, characters in plain text. */
const SAME_INDENT = { pdf: 14, text: 3 } as const;
/** A row may be missed (a picture, an odd font); so many numbers may be skipped without ending the list. */
const MAX_SKIPPED = 2;

/**
 * All numbered lists, in order of their first row. A number that goes on in an inner list stays there; one that goes on
 * in an outer list closes the inner ones; "1" always opens a list.

 */
export function numberedLists(rows: readonly AgendaRow[], kind: 'pdf' | 'text'): NumberedList[] {
  const all: NumberedList[] = [];
  let open: NumberedList[] = [];
  rows.forEach((row, index) => {
    const number = itemNumberOf(row);
    if (!number) return;
    const depth = accepting(open, number, row, SAME_INDENT[kind]);
    if (depth !== null) {
      open = open.slice(0, depth + 1);
      const list = open[depth];
      list?.entries.push({ row: index, number, list, inner: [] });
      return;
    }
    const list: NumberedList = { indent: row.indent, entries: [] };
    list.entries.push({ row: index, number, list, inner: [] });
    const above = open.at(-1)?.entries.at(-1);
    above?.inner.push(list);
    all.push(list);
    open = [...open, list];
  });
  return all;
}

/** Depth of the open list that the number continues, or null when it opens a new one. */
function accepting(
  open: readonly NumberedList[],
  number: ItemNumber,
  row: AgendaRow,
  sameIndent: number,
): number | null {
  const fits = (list: NumberedList, strict: boolean, skipped: number): boolean => {
    const last = list.entries.at(-1)?.number;
    if (!last || last.scheme !== number.scheme || last.parent !== number.parent) return false;
    if (strict && Math.abs(list.indent - row.indent) > sameIndent) return false;
    const step = number.value - last.value;
    return step >= 1 && step <= 1 + skipped;
  };
  const search = (strict: boolean, skipped: number): number | null => {
    for (let depth = open.length - 1; depth >= 0; depth -= 1) {
      const list = open[depth];
      if (list && fits(list, strict, skipped)) return depth;
    }
    return null;
  };
  const next = search(true, 0) ?? search(false, 0);
  if (next !== null || number.value === 1) return next;
  return number.marked ? search(true, MAX_SKIPPED) : null;
}
