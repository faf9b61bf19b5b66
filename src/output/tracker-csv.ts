/** The tracker as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads it as such, and CRLF. */
import type { OwedRow } from './owed-rows';
import { plainText } from './plain-text';
import { TRACKER_COLUMNS, type TrackerCell } from './tracker-cells';

/** Every cell quoted; days as ISO 8601; words that a spreadsheet would take for a formula disarmed. */
export function trackerCsv(rows: readonly OwedRow[]): Uint8Array<ArrayBuffer> {
  const head = TRACKER_COLUMNS.map((column) => column.label);
  const body = rows.map((row) => TRACKER_COLUMNS.map((column) => csvText(column.value(row))));
  const text = [head, ...body].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

function csvText(cell: TrackerCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? disarmed(cell) : cell.day;
}

/**
 * Words with an apostrophe before them where they would start a formula, also behind spaces, quotes and what can't be
 * seen. The characters are those that OWASP names under "CSV Injection": `=` `+` `-` `@`, tab, carriage return, line
 * feed and the full-width forms.
 */
export function disarmed(text: string): string {
  const clean = plainText(text);
  return FORMULA_START.test(text) || FORMULA_START.test(clean) ? `'${clean}` : clean;
}

/** `\p{Cf}` are characters without a shape of their own (zero-width space and joiner and the like). */
const FORMULA_START = /^[\s"'`‘’“”\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
