/**
 * Makes a workbook ready for the library that reads it: unpacked under guard, without what is not read, and with its cells
 * as they are shown. The library is given a zip that holds its parts as they are, so that it has nothing left to unpack.
 */
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { UnreadableDocument } from '../documents/unreadable';
import { decodeXml } from '../documents/xml-reader';
import { openPackage } from '../documents/zip-package';
import { shownCells } from './shown-cells';
import { LONGEST_CELL, TOO_LARGE } from './table-sheet';
import { type CellLook, cellLooks } from './xlsx-styles';

/** Letters of all parts together; the sheets of ten years of payments are a tenth of it. */
const MOST_LETTERS = 256 * 1024 ** 2;
const LEFT_AWAY =
  /^xl\/(?:theme|externalLinks|printerSettings|tables|drawings|charts|media|pivot\w+|comments|persons)\//i;

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
    parts.set(name, withShortTexts(xml));
  }
  return parts;
}

/** A cell is cut to so many letters sooner or later, and the library takes minutes over millions. */
function withShortTexts(xml: string): string {
  const longest = 2 * LONGEST_CELL;
  const pieces: string[] = [];
  let kept = 0;
  for (let at = xml.indexOf('>'); at >= 0; at = xml.indexOf('>', at + 1)) {
    const next = xml.indexOf('<', at);
    if (next < 0) break;
    if (next - at > longest) {
      // A reference to a character may have been cut in two.
      pieces.push(xml.slice(kept, at + longest).replace(/&[^;&]{0,9}$/, ''));
      kept = next;
    }
    at = next;
  }
  return pieces.length === 0 ? xml : pieces.join('') + xml.slice(kept);
}

function notAWorkbook(names: ReadonlySet<string>): string {
  if (names.has('content.xml')) return 'is an OpenDocument file; save the sheet with the figures as .xlsx or CSV';
  if (names.has('xl/workbook.bin')) return 'is a binary workbook (.xlsb); save it as .xlsx or CSV';
  return 'is no spreadsheet; choose an XLSX or CSV file';
}
