/** The tracker as a spreadsheet: header bold and frozen with a filter, days as days, numbers as numbers, words as words. */
import writeXlsxFile, { type CellObject, type Feature, type Row } from 'write-excel-file/universal';
import type { OwedRow } from './owed-rows';
import { plainText } from './plain-text';
import { TRACKER_COLUMNS, type TrackerCell } from './tracker-cells';
import { dayOf } from './uk-dates';

/** The most that a cell may hold (Excel specifications and limits). */
const LONGEST = 32_767;
const CUT = ' … (cut here: the rest is in the app)';

const TINT = '#E6ECF3';

/** The bytes of an XLSX file. No cell ever holds a formula: what looks like one is text, and is typed as text. */
export async function trackerSheet(rows: readonly OwedRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const head: Row = TRACKER_COLUMNS.map((column) => ({
    value: column.label,
    type: String,
    fontWeight: 'bold',
    backgroundColor: TINT,
    alignVertical: 'center',
    wrap: true,
  }));
  const body = rows.map((row): Row => TRACKER_COLUMNS.map((column) => sheetCell(column.value(row))));
  const file = writeXlsxFile(
    [head, ...body],
    { sheet: 'Tracker', stickyRowsCount: 1, columns: TRACKER_COLUMNS.map(({ width }) => ({ width })) },
    { features: [filterOver(rows.length + 1)] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function sheetCell(cell: TrackerCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'string') return { value: fitted(cell), type: String, wrap: true, alignVertical: 'top' };
  const date = dayOf(cell.day);
  return date && { value: date, type: Date, format: 'dd/mm/yyyy', align: 'left', alignVertical: 'top' };
}

/** Words as a cell can hold them. Nothing is put before them: a cell that is typed as text is never calculated. */
export function fitted(text: string): string {
  const clean = plainText(text);
  if (clean.length <= LONGEST) return clean;
  // Not through the middle of a character that takes two places.
  const end = LONGEST - CUT.length;
  const isPair = /[\ud800-\udbff]/.test(clean.charAt(end - 1));
  return clean.slice(0, isPair ? end - 1 : end) + CUT;
}

/** The filter buttons in the header; the element belongs right after the cells (ECMA-376 part 1, 18.3.1.99). */
function filterOver(rowCount: number): Feature<Blob> {
  const last = columnName(TRACKER_COLUMNS.length);
  const transform = (xml: string) =>
    xml
      // Where no column stands still, the cells below the header are the lower left part of the sheet.
      .replace(/<pane [^>]*>/, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
      .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${rowCount}"/>`);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}
