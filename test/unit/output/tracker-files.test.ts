import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type OwedRow, owedRows } from '@/output/owed-rows';
import { TRACKER_COLUMNS } from '@/output/tracker-cells';
import { disarmed, trackerCsv } from '@/output/tracker-csv';
import { fitted, trackerSheet } from '@/output/tracker-sheet';
import { aProfile } from '../../helpers/builders';
import { xmlParts, xmlProblem } from '../../helpers/office-files';
import { richRecords } from '../../helpers/rich-meeting';
import { EMOJI, FORMULA, OVERRIDE, RTL, SECRET } from '../../helpers/rich-words';

const { rows } = owedRows(richRecords(), { profiles: [aProfile('2020-01-01')], today: '2030-12-01' });
const [first] = rows;
const awkward: readonly OwedRow[] = [FORMULA, '@SUM(1)', OVERRIDE, RTL, EMOJI, 'x'.repeat(50_000), '-5'].map(
  (text, index) => ({ ...(first as OwedRow), key: `row-${index}`, text }),
);
const all = [...rows, ...awkward];

describe('the spreadsheet', () => {
  it('is read back by another library with equal cells: days as days, numbers as numbers', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await trackerSheet(all)));
    const data = sheet?.data ?? [];
    expect(data[0]).toEqual(TRACKER_COLUMNS.map((column) => column.label));
    expect(data).toHaveLength(all.length + 1);
    all.forEach((row, index) => {
      const expected = TRACKER_COLUMNS.map(({ value }) => {
        const cell = value(row);
        if (cell === null || cell === '') return null;
        if (typeof cell === 'object') return new Date(`${cell.day}T00:00:00Z`);
        return typeof cell === 'string' ? fitted(cell) : cell;
      });
      expect(data[index + 1]).toEqual(expected);
    });
  });

  it('has a frozen, filtered header, no formula, no exempt word', async () => {
    const parts = await xmlParts(await trackerSheet(all));
    const sheet = parts.get('xl/worksheets/sheet1.xml');
    for (const [name, xml] of parts) expect([name, xmlProblem(xml)]).toEqual([name, null]);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain(`<autoFilter ref="A1:W${all.length + 1}"/>`);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...parts.values()].join('')).not.toContain(SECRET);
    expect(parts.get('xl/styles.xml')).toContain('dd/mm/yyyy');
  });

  it('cuts what a cell can’t hold, never inside a character, and says so', () => {
    const long = fitted('👮'.repeat(20_000));
    expect(long.length).toBeLessThanOrEqual(32_767);
    expect(long).toMatch(/^(?:👮)+ … \(cut here: the rest is in the app\)$/u);
  });
});

describe('the CSV', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(trackerCsv(all));

  it('has a byte order mark, CRLF, every cell quoted, and as many cells in each row', () => {
    expect(text.startsWith('\ufeff"What","Kind"')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
    const cells = Array.from(text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g));
    expect(cells.map((cell) => cell[0]).join('')).toBe(text.slice(1));
    expect(cells).toHaveLength((all.length + 1) * TRACKER_COLUMNS.length);
  });

  it('gives days as ISO dates and holds nothing exempt', () => {
    expect(text).toContain('"2030-10-01"');
    expect(text).not.toContain(SECRET);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '"=1"',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u200b=1',
    '\u202e=1',
    '\u0000=1',
    '\ufeff=1',
    "'=1",
    '\tplain',
    '\nplain',
  ])('disarms %j', (words) => {
    expect(disarmed(words)).toMatch(/^'/);
  });

  it.each(['Plain words', '5 - 3 = 2', '“Quoted” words', '', ' indented'])('leaves %j as it is', (words) => {
    expect(disarmed(words)).toBe(words);
  });

  it('is quick where somebody means it to be slow', () => {
    const start = performance.now();
    disarmed(`${'\t '.repeat(50_000)}x`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
