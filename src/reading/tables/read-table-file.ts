/** Reads a file of tables: an XLSX workbook, or text with separated values. */
import type { TableSheet } from '../../domain/figure-table';
import { decodeText } from '../decode-text';
import { UnreadableDocument } from '../documents/unreadable';
import { csvSheet } from './csv-sheet';
import { xlsxSheets } from './xlsx-sheets';

/** A file of figures is small; one with all payments of a year has 1 MB. */
export const MAX_TABLE_BYTES = 64 * 1024 ** 2;

/**
 * The sheets of a file, told by its bytes and not by its name; those without anything in them are left out. Rejects with an
 * `UnreadableDocument` whose message goes on from the file's name.
 */
export async function readTableFile(bytes: Uint8Array): Promise<readonly TableSheet[]> {
  if (bytes.length === 0) throw new UnreadableDocument('is empty');
  if (bytes.length > MAX_TABLE_BYTES)
    throw new UnreadableDocument('is larger than 64 MB, which no table of figures is');
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.startsWith('PK')) return someOf(await xlsxSheets(bytes));
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableDocument(oldProblem(bytes));
  if (start.includes('%PDF-')) {
    throw new UnreadableDocument('is a PDF; import it as a paper and record its figures from the page');
  }
  const text = decodeText(bytes);
  if (text === null) throw new UnreadableDocument('is neither an XLSX workbook nor a CSV file');
  if (/^\s*<(?:!doctype|html|\?xml|table)\b/i.test(text)) {
    throw new UnreadableDocument('is a web page or XML; open it in a spreadsheet program and save it as .xlsx');
  }
  return someOf([csvSheet(text)]);
}

function someOf(sheets: readonly TableSheet[]): readonly TableSheet[] {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  if (filled.length === 0) throw new UnreadableDocument('holds no figures');
  return filled;
}

/** Streams of old office files are named in UTF-16 ([MS-CFB]); an encrypted XLSX is such a file too. */
function oldProblem(bytes: Uint8Array): string {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return 'is encrypted: it needs a password, so save a copy without one first';
  return 'is in the old .xls format; open it in a spreadsheet program and save it as .xlsx or CSV';
}
