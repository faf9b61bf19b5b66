/** Reads the sheets of a workbook as they are shown: formulas as their last values, dates as days in words. */

import readXlsxFile from 'read-excel-file/universal';
import type { TableSheet } from '../../domain/figure-table';
import { UnreadableDocument } from '../documents/unreadable';
import { cellText } from './table-sheet';
import { preparedWorkbook } from './xlsx-package';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Every sheet that has words or figures. Rejects with an `UnreadableDocument`. */
export async function xlsxSheets(bytes: Uint8Array): Promise<readonly TableSheet[]> {
  const workbook = await preparedWorkbook(bytes);
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(workbook);
  } catch {
    throw new UnreadableDocument(
      'is damaged: its sheets can’t be read; open it in a spreadsheet program and save it anew',
    );
  }
  return sheets
    .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(wordsOfCell)) }))
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
}

function wordsOfCell(cell: unknown): string {
  if (typeof cell === 'string') return cellText(cell.trim());
  // 0.1 + 0.2 is stored with all its digits and shown as 0.3.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  // A time is a part of a day and may fall a moment short of it.
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return DAY.format(cell.getTime() + 1000);
  return '';
}
