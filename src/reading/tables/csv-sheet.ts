/** Reads comma-separated values, and what is parted by semicolons, tabs or bars instead. */

import Papa from 'papaparse';
import type { TableSheet } from '../../domain/figure-table';
import { UnreadableDocument } from '../documents/unreadable';
import { cellText, MOST_COLUMNS, MOST_ROWS } from './table-sheet';

/** Letters before a quote that nothing closes: one cell of a table is never this long. */
const OPEN_QUOTE = 200_000;

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So many lines tell the delimiter. */
const SAMPLE = 60;

/**
 * The rows of a text (RFC 4180), whatever parts its values. A quote that is never closed swallows no more than its own
 * line. Throws an `UnreadableDocument` for what is far larger than any table of figures.
 */
export function csvSheet(text: string): TableSheet {
  const words = text.replace(/^\ufeff/, '');
  // The first line of some files names the delimiter for spreadsheet programs: "sep=;".
  const [, named] = /^sep=([,;\t|])\r?\n/i.exec(words) ?? [];
  const body = named === undefined ? words : words.slice(words.indexOf('\n') + 1);
  const delimiter = named ?? delimiterOf(body);
  const read = (quoteChar: string) => parse(body, delimiter, MOST_ROWS + 1, quoteChar);
  const quoted = read('"');
  const isSwallowed = quoted.some((row) => row.some((cell) => cell.length > OPEN_QUOTE));
  const rows = isSwallowed ? read('\u0000') : quoted;
  if (rows.length > MOST_ROWS) throw new UnreadableDocument(`has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`);
  return { name: '', rows: rows.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cellText(cell.trim()))) };
}

function parse(text: string, delimiter: string, preview: number, quoteChar = '"'): string[][] {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, preview }).data;
}

/** The sign by which most rows have the same number of cells, and more than one: "1,234" has a comma in any table. */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', rows: 0, width: 0 };
  const start = text.slice(0, OPEN_QUOTE);
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const { length } of parse(start, delimiter, SAMPLE)) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [width, rows] of widths) {
      if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width))) {
        best = { delimiter, rows, width };
      }
    }
  }
  return best.delimiter;
}
