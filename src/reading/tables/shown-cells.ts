/** A sheet of a workbook as it is shown: without what is empty, and with percentages and months in words. */
import { UnreadableDocument } from '../documents/unreadable';
import { readXml, type XmlElement, type XmlHandler, type XmlPlace } from '../documents/xml-reader';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TOO_LARGE } from './table-sheet';
import type { CellLook } from './xlsx-styles';

/**
 * The XML of a sheet, changed as said. Throws an `UnreadableDocument` for broken XML, and for more cells than any table of
 * figures has, empty ones between others included.
 */
export function shownCells(xml: string, looks: ReadonlyMap<number, CellLook>, isFrom1904: boolean): string {
  const sheet = new ShownSheet(looks, isFrom1904);
  readXml(xml, sheet);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, instead } of sheet.edits) {
    pieces.push(xml.slice(at, start), instead);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

interface Edit extends XmlPlace {
  readonly instead: string;
}

interface OpenCell {
  readonly start: number;
  readonly element: XmlElement;
  hasContent: boolean;
  value: string;
}

class ShownSheet implements XmlHandler {
  /** In the order of the sheet; they don't overlap. */
  readonly edits: Edit[] = [];
  readonly #looks: ReadonlyMap<number, CellLook>;
  readonly #isFrom1904: boolean;
  #row = { start: 0, number: 0, cells: 0 };
  #cell: OpenCell | null = null;
  #isValue = false;
  #rows = 0;
  #columns = 0;

  constructor(looks: ReadonlyMap<number, CellLook>, isFrom1904: boolean) {
    this.#looks = looks;
    this.#isFrom1904 = isFrom1904;
  }

  open(element: XmlElement, { start }: XmlPlace): void {
    const name = localName(element.name);
    if (name === 'row') this.#row = { start, number: Number(element.attributes.get('r') ?? 0), cells: 0 };
    else if (name === 'c') this.#cell = { start, element, hasContent: false, value: '' };
    else if (this.#cell && (name === 'v' || name === 'is')) {
      this.#cell.hasContent = true;
      this.#isValue = name === 'v';
    }
  }

  text(text: string): void {
    if (this.#cell && this.#isValue) this.#cell.value += text;
  }

  close(name: string, { end }: XmlPlace): void {
    const local = localName(name);
    if (local === 'v' || local === 'is') this.#isValue = false;
    else if (local === 'c' && this.#cell) {
      this.#close(this.#cell, end);
      this.#cell = null;
    } else if (local === 'row' && this.#row.cells === 0) {
      const { start } = this.#row;
      while ((this.edits.at(-1)?.start ?? -1) >= start) this.edits.pop();
      this.edits.push({ start, end, instead: '' });
    }
  }

  #close({ start, element, hasContent, value }: OpenCell, end: number): void {
    const { attributes } = element;
    const address = /^([A-Z]+)\d+$/.exec(attributes.get('r') ?? '');
    const column = address?.[1] === undefined ? 0 : columnOf(address[1]);
    if (!hasContent || column > MOST_COLUMNS) {
      this.edits.push({ start, end, instead: '' });
      return;
    }
    this.#row.cells += 1;
    this.#rows = Math.max(this.#rows, this.#row.number);
    this.#columns = Math.max(this.#columns, column);
    if (this.#rows > MOST_ROWS || this.#rows * this.#columns > MOST_CELLS) throw new UnreadableDocument(TOO_LARGE);
    const look = this.#looks.get(Number(attributes.get('s')));
    const words = (attributes.get('t') ?? 'n') === 'n' && value !== '' ? this.#lookedAt(Number(value), look) : null;
    if (words === null) return;
    const prefix = element.raw.slice(0, -1);
    const place = address ? ` r="${address[0]}"` : '';
    this.edits.push({
      start,
      end,
      instead: `<${prefix}c${place} t="str"><${prefix}v>${words}</${prefix}v></${prefix}c>`,
    });
  }

  #lookedAt(value: number, look: CellLook | undefined): string | null {
    if (!Number.isFinite(value) || look === undefined) return null;
    // 0.825 times 100 is 82.5, not 82.50000000000001.
    if (look === 'percent') return `${Number((value * 100).toPrecision(12))}%`;
    const day = Math.floor(value + 1e-6) + DAY_ZERO[this.#isFrom1904 ? 1904 : 1900];
    return Math.abs(day) > 100_000 ? null : MONTH.format(day * 864e5);
  }
}

/** The reader of XML knows no names of spreadsheets and puts "?:" before them. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
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
