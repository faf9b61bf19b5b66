// Workbooks written by hand, part by part, so that their styles and oddities are known.
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** Plain, percent, month and year, day, percent of its own. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="mmm\\ yy"/>
<numFmt numFmtId="171" formatCode="0.0%;[Red]-0.0%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

async function packed(sheets: readonly { readonly name: string; readonly data: string }[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const add = (name: string, text: string) => writer.add(name, new TextReader(text));
  const ids = sheets.map((sheet, index) => ({ ...sheet, number: index + 1, id: `rId${index + 1}` }));
  await add(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  );
  await add(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${ids
      .map(({ name, number, id }) => `<sheet name="${name}" sheetId="${number}" r:id="${id}"/>`)
      .join('')}</sheets></workbook>`,
  );
  await add(
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${ids
      .map(
        ({ number, id }) =>
          `<Relationship Id="${id}" Type="${RELATED}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
  );
  await add('xl/styles.xml', STYLES);
  for (const { number, data } of ids) {
    await add(
      `xl/worksheets/sheet${number}.xml`,
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    );
  }
  return writer.close();
}

const words = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const value = (place: string, style: number, number: string | number) =>
  `<c r="${place}" s="${style}"><v>${number}</v></c>`;
const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;

/** One sheet with these rows. */
export function workbookWith(data: string): Promise<Uint8Array> {
  return packed([{ name: 'Sheet1', data }]);
}

/** Percentages, a month, a day, a formula and an empty sheet between two. */
export function tableWorkbook(): Promise<Uint8Array> {
  const heading = row(1, ...['Period', 'Share', 'Count', 'Sum'].map((text, at) => words(`${'ABCD'[at]}1`, text)));
  const sum = '<c r="D2"><f>0.1+0.2</f><v>0.30000000000000004</v></c>';
  const june = row(2, value('A2', 2, 45_809), value('B2', 4, 0.825), value('C2', 0, 1234), sum);
  const september = row(3, value('A3', 3, 45_930), value('B3', 1, 0.07), '<c r="C3" s="1"/>', value('D3', 0, 12.5));
  return packed([
    { name: 'Calls', data: heading + june + september },
    { name: 'Empty', data: '' },
    { name: 'Notes', data: row(1, words('A1', 'From the performance team')) },
  ]);
}
