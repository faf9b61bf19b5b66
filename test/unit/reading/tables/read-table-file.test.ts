import { describe, expect, it, test } from 'vitest';
import { readXml } from '@/reading/documents/xml-reader';
import { readTableFile } from '@/reading/tables/read-table-file';
import { tableWorkbook, workbookWith } from '../../../helpers/table-files';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) => (await readTableFile(bytes))[0]?.rows;

describe('a file of separated values', () => {
  it.each([
    ['commas', 'Month,Value\nApril 2025,"1,234"\n'],
    ['semicolons', 'Month;Value\nApril 2025;1,234\n'],
    ['tabs', 'Month\tValue\r\nApril 2025\t1,234\r\n'],
    ['a byte order mark', '\ufeffMonth,Value\nApril 2025,"1,234"\n'],
    ['a line that names the separator', 'sep=;\nMonth;Value\nApril 2025;1,234\n'],
  ])('may have %s', async (_what, text) => {
    expect((await rowsOf(bytesOf(text)))?.slice(0, 2)).toEqual([
      ['Month', 'Value'],
      ['April 2025', '1,234'],
    ]);
  });

  it('may be Windows-1252, with pounds and dashes', async () => {
    const bytes = Uint8Array.from('Period,Spent\n2024\x9625,\xa31.4m\n', (letter) => letter.charCodeAt(0));
    expect((await rowsOf(bytes))?.[1]).toEqual(['2024–25', '£1.4m']);
  });

  it('may have lines and quotes inside cells', async () => {
    const rows = await rowsOf(bytesOf('a,b\n"one\ntwo","say ""yes"""\n'));
    expect(rows?.[1]).toEqual(['one\ntwo', 'say "yes"']);
  });

  it('is not swallowed by a quote that nothing closes, and has no giant cells', async () => {
    const open = await rowsOf(bytesOf(`a,b\n"1,2\n${'3,4\n'.repeat(80_000)}`));
    expect(open?.length).toBeGreaterThan(80_000);
    const giant = await rowsOf(bytesOf(`a,b\n${'x'.repeat(100_000)},2\n`));
    expect(giant?.[1]?.[0]?.length).toBeLessThan(2_010);
    expect(giant?.[1]?.[1]).toBe('2');
  });
});

describe('a workbook', () => {
  it('gives its cells as they are shown', async () => {
    const sheets = await readTableFile(await tableWorkbook());
    expect(sheets.map(({ name }) => name)).toEqual(['Calls', 'Notes']);
    expect(sheets[0]?.rows).toEqual([
      ['Period', 'Share', 'Count', 'Sum'],
      ['June 2025', '82.5%', '1234', '0.3'],
      ['30 September 2025', '7%', '', '12.5'],
    ]);
  });

  it('has rows and cells far out only when something stands there', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const rows = await rowsOf(await workbookWith(`<row r="1"><c r="A1"><v>5</v></c></row>${far}`));
    expect(rows).toEqual([['5']]);
    const filled = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    await expect(workbookWith(filled).then(readTableFile)).rejects.toThrow('far larger than a table of figures');
  });
});

describe('a workbook made to do harm', () => {
  const cell = '<row r="1"><c r="A1"><v>5</v></c></row>';
  it.each([
    ['a far cell that makes millions of empty ones', '<row r="99999"><c r="SF99999"><v>1</v></c></row>', 'far larger'],
    ['tags that never end', `${cell}${'<row '.repeat(50_000)}`, 'is damaged'],
    ['cells inside cells', `${cell}${'<c>'.repeat(50_000)}`, 'is damaged'],
  ])('is refused at once: %s', async (_what, data, words) => {
    const start = performance.now();
    await expect(workbookWith(data).then(readTableFile)).rejects.toThrow(words);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each([
    ['a giant cell', `<row r="1"><c r="A1" t="inlineStr"><is><t>${'&amp;y'.repeat(2_000_000)}</t></is></c></row>`],
    ['cells in a comment', `${cell}<!-- ${'<c>'.repeat(100_000)} -->`],
  ])('is read at once: %s', async (_what, data) => {
    const start = performance.now();
    const rows = await rowsOf(await workbookWith(data));
    expect([rows?.length, rows?.[0]?.length]).toEqual([1, 1]);
    expect(rows?.[0]?.[0]?.length).toBeLessThan(3_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

test('declared prefixes are not copied for each element of XML', () => {
  const prefixes = Array.from({ length: 10_000 }, (_, at) => `xmlns:n${at}="u"`).join(' ');
  const names: string[] = [];
  const quiet = { close: () => undefined, text: () => undefined };
  const start = performance.now();
  readXml(`<a ${prefixes}>${'<b xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0"/>'.repeat(10_000)}</a>`, {
    ...quiet,
    open: ({ name }) => names.push(name),
  });
  expect(performance.now() - start).toBeLessThan(3_000);
  expect([names.length, names[1]]).toEqual([10_001, 'text:b']);
});

describe('a file that is no table', () => {
  it.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'is a PDF'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'old .xls format'],
    ['a broken zip', bytesOf('PK\x03\x04 and nothing more'), 'is damaged'],
    ['a web page', bytesOf('<html><table><tr><td>1</td></tr></table></html>'), 'is a web page'],
    ['no text', Uint8Array.from({ length: 400 }, (_, at) => at % 7), 'neither an XLSX workbook nor a CSV file'],
    ['blank lines', bytesOf('\n\n,,\n'), 'holds no figures'],
  ])('is refused in one sentence: %s', async (_what, bytes, words) => {
    await expect(readTableFile(bytes)).rejects.toThrow(words);
  });

  it('is refused as a damaged workbook', async () => {
    const broken = await workbookWith('<row r="1"><c r="A1" t="s"><v>99</v></c></row><row r="1"><oops');
    await expect(readTableFile(broken)).rejects.toThrow(/is damaged/);
  });
});
