/**
 * Makes a workbook ready for the library that reads it: unpacked under guard, without what is not read, and with its cells
 * as they are shown. The library is given a zip that holds its parts as they are, so that it has nothing left to unpack.
 */
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { UnreadableDocument } from '../documents/unreadable';
import { decodeXml } from '../documents/xml-reader';
import { openPackage } from '../documents/zip-package';
import { MOST_COLUMNS, MOST_ROWS } from './table-sheet';
import { type CellLook, cellLooks } from './xlsx-styles';

/** Letters of all parts together; the sheets of ten years of payments are a tenth of it. */
const MOST_LETTERS = 256 * 1024 ** 2;
const LEFT_AWAY =
  /^xl\/(?:theme|externalLinks|printerSettings|tables|drawings|charts|media|pivot\w+|comments|persons)\//i;
const TOO_LARGE = 'is far larger than a table of figures; save the sheet with the figures as a file of its own';

/** Rejects with an `UnreadableDocument` for what is no workbook, or is damaged, encrypted or far too large. */
export async function preparedWorkbook(bytes: Uint8Array): Promise<Blob> {
  const parts = await partsOf(bytes);
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const isFrom1904 = /date1904\s*=\s*["'](?:1|true)["']/.test(workbook);
  const styles = [...parts].find(([name]) => /styles[^/]*\.xml$/i.test(name))?.[1];
  const looks = styles === undefined ? new Map<number, CellLook>() : cellLooks(styles);
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
  for (const [name, xml] of parts) {
    const shown = /<(?:\w+:)?sheetData\b/.test(xml) ? shownCells(xml, looks, isFrom1904) : xml;
    await writer.add(name, new TextReader(shown));
  }
  // oxlint-disable-next-line unicorn/no-useless-spread -- a copy: the library takes a whole buffer only
  return new Blob([new Uint8Array(await writer.close())]);
}

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await openPackage(bytes);
  if (!zip.names.has('xl/workbook.xml')) throw new UnreadableDocument(notAWorkbook(zip.names));
  const parts = new Map<string, string>();
  let letters = 0;
  for (const name of zip.names) {
    if (!/^xl\/.*\.xml(?:\.rels)?$/i.test(name) || LEFT_AWAY.test(name)) continue;
    const xml = decodeXml((await zip.read(name)) ?? new Uint8Array()).replace(/^\ufeff/, '');
    letters += xml.length;
    if (letters > MOST_LETTERS) throw new UnreadableDocument(TOO_LARGE);
    parts.set(name, xml);
  }
  return parts;
}

function notAWorkbook(names: ReadonlySet<string>): string {
  if (names.has('content.xml')) return 'is an OpenDocument file; save the sheet with the figures as .xlsx or CSV';
  if (names.has('xl/workbook.bin')) return 'is a binary workbook (.xlsb); save it as .xlsx or CSV';
  return 'is no spreadsheet; choose an XLSX or CSV file';
}

const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([^]*?)<\/\1c>)/g;
const EMPTY_ROW = /<((?:\w+:)?)row\b[^>]*?(?:\/>|>\s*<\/\1row>)/g;
const ROW_NUMBER = /<(?:\w+:)?row\b[^>]*?\sr="(\d+)"/g;

/** The XML of a sheet without empty cells and rows, and with percentages and months in words. */
function shownCells(xml: string, looks: ReadonlyMap<number, CellLook>, isFrom1904: boolean): string {
  const cells = xml.replace(CELL, (cell, prefix: string, attributes: string, content?: string) => {
    if (content === undefined || !/<(?:\w+:)?(?:v|is)\b/.test(content)) return '';
    const address = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1];
    if (address !== undefined && columnOf(address) > MOST_COLUMNS) return '';
    const look = looks.get(Number(/\ss="(\d+)"/.exec(attributes)?.[1]));
    const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = type === 'n' && look !== undefined ? /<(?:\w+:)?v>([^<]+)</.exec(content)?.[1] : undefined;
    const words = value === undefined ? null : lookedAt(Number(value), look, isFrom1904);
    if (words === null) return cell;
    const place = attributes.replace(/\s[st]="\w+"/g, '');
    return `<${prefix}c${place} t="str"><${prefix}v>${words}</${prefix}v></${prefix}c>`;
  });
  const rows = cells.replace(EMPTY_ROW, '');
  for (const [, number] of rows.matchAll(ROW_NUMBER)) {
    if (Number(number) > MOST_ROWS) throw new UnreadableDocument(TOO_LARGE);
  }
  return rows;
}

/** "C" is 3, "AA" is 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Days from 1 January 1970 to the day that a serial number of 0 stands for; that of 1900 counts a 29 February too many. */
const DAY_ZERO = { 1900: -25_569, 1904: -24_107 };
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function lookedAt(value: number, look: CellLook | undefined, isFrom1904: boolean): string | null {
  if (!Number.isFinite(value)) return null;
  // 0.825 times 100 is 82.5, not 82.50000000000001.
  if (look === 'percent') return `${Number((value * 100).toPrecision(12))}%`;
  const day = Math.floor(value + 1e-6) + DAY_ZERO[isFrom1904 ? 1904 : 1900];
  return Math.abs(day) > 100_000 ? null : MONTH.format(day * 864e5);
}
