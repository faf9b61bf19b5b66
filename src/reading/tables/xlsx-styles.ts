/** How cells of a workbook are shown, as far as it changes what their number means (ECMA-376 part 1, 18.8.30). */
import { readXml } from '../documents/xml-reader';

/** `percent`: 0.825 is shown as 82.5%. `month`: a day is shown as its month and year only. */
export type CellLook = 'percent' | 'month';

/** Formats that every workbook knows by number: 0%, 0.00% and mmm-yy. */
const BUILT_IN: ReadonlyMap<number, CellLook> = new Map([
  [9, 'percent'],
  [10, 'percent'],
  [17, 'month'],
]);

/** The look of the cells with each style, by the number of the style; plain ones are left out. */
export function cellLooks(stylesXml: string): ReadonlyMap<number, CellLook> {
  const formats = new Map(BUILT_IN);
  const looks = new Map<number, CellLook>();
  let isCellStyles = false;
  let style = 0;
  readXml(stylesXml, {
    open: ({ name, attributes }) => {
      const local = localName(name);
      if (local === 'numFmt') {
        const look = lookOf(attributes.get('formatCode') ?? '');
        if (look) formats.set(Number(attributes.get('numFmtId')), look);
      } else if (local === 'cellXfs') isCellStyles = true;
      else if (local === 'xf' && isCellStyles) {
        const look = formats.get(Number(attributes.get('numFmtId') ?? 0));
        if (look) looks.set(style, look);
        style += 1;
      }
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') isCellStyles = false;
    },
    text: () => undefined,
  });
  return looks;
}

/** The reader of XML knows no names of spreadsheets and puts "?:" before them. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** By the first section of a format; what stands in quotes, brackets or behind a backslash is not part of it. */
function lookOf(code: string): CellLook | null {
  const [first = ''] = code
    .toLowerCase()
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .split(';');
  if (first.includes('%')) return 'percent';
  return /m/.test(first) && /y/.test(first) && !/[dhs]/.test(first) ? 'month' : null;
}
