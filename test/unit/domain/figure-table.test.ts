import { describe, expect, it } from 'vitest';
import { figureTable, guessColumns, readingsOf } from '@/domain/figure-table';

const LONG = [
  ['Performance report of the panel'],
  [],
  ['Quarter', 'Indicator', 'Target', 'Actual', 'Unit', 'Comments'],
  ['Q1 2025/26', 'Answering of emergency calls within ten seconds', '90', '82.5', '%', ''],
  ['Q2 2025/26', 'Answering of emergency calls within ten seconds', '90', 'n/a', '%', 'System change'],
  ['Q2 2025/26', 'Victims who are content', '75', '1,234', '', ''],
  ['soon', 'Victims who are content', '75', '70', '%', ''],
];

const WIDE = [
  ['Measure', 'Apr 2025', 'May 2025', 'Jun 2025', 'Trend'],
  ['Burglaries', '120', '98', '101', 'up'],
  ['Calls answered', '81%', '', '84%', ''],
];

describe('a table of figures', () => {
  it('is found under its title, and its columns are told by heading and cells', () => {
    const table = figureTable(LONG);
    expect(table.header).toEqual(LONG[2]);
    expect(table.firstRow).toBe(4);
    expect(guessColumns(table)).toEqual(['period', 'measure', 'ignore', 'value', 'unit', 'note']);
  });

  it('gives readings, and names the rows that it leaves out', () => {
    const table = figureTable(LONG);
    const { readings, problems } = readingsOf(table, guessColumns(table));
    expect(readings).toEqual([
      {
        row: 4,
        measure: 'Answering of emergency calls within ten seconds',
        period: 'Q1 2025/26',
        periodEnd: '2025-06-30',
        value: 82.5,
        unit: '%',
        note: '',
      },
      {
        row: 6,
        measure: 'Victims who are content',
        period: 'Q2 2025/26',
        periodEnd: '2025-09-30',
        value: 1234,
        unit: '',
        note: '',
      },
    ]);
    expect(problems).toEqual([
      'Row 5: “n/a” is not a number; left out.',
      'Row 7: “soon” names no day, month or year; left out.',
    ]);
  });

  it('may have a column a period', () => {
    const table = figureTable(WIDE);
    const uses = guessColumns(table);
    expect(uses).toEqual(['measure', 'figures', 'figures', 'figures', 'ignore']);
    const { readings, problems } = readingsOf(table, uses);
    expect(problems).toEqual([]);
    expect(readings.map(({ measure, periodEnd, value, unit }) => [measure, periodEnd, value, unit])).toEqual([
      ['Burglaries', '2025-04-30', 120, ''],
      ['Burglaries', '2025-05-31', 98, ''],
      ['Burglaries', '2025-06-30', 101, ''],
      ['Calls answered', '2025-04-30', 81, '%'],
      ['Calls answered', '2025-06-30', 84, '%'],
    ]);
  });

  it('may have no heading row', () => {
    const table = figureTable([
      ['April 2025', '81'],
      ['May 2025', '83'],
    ]);
    expect(table.header).toEqual(['Column 1', 'Column 2']);
    expect(readingsOf(table, guessColumns(table)).readings).toHaveLength(2);
  });

  it('takes no number of a record for a figure, and dates that lost their format for days', () => {
    const table = figureTable([
      ['Transaction number', 'Date', 'Amount'],
      ['107639310', '1 April 2022', '7740'],
      ['107639295', '2 April 2022', '12.5'],
      ['107639296', '45154', '4490.14'],
    ]);
    expect(guessColumns(table)).toEqual(['ignore', 'period', 'value']);
    const { readings, problems } = readingsOf(table, guessColumns(table));
    expect(problems).toEqual([]);
    expect(readings[2]).toMatchObject({ period: '16 August 2023', periodEnd: '2023-08-16', value: 4490.14 });
  });

  it('may be empty, or hold nothing but words', () => {
    for (const cells of [
      [],
      [[]],
      [['', '']],
      [
        ['Only', 'words'],
        ['and', 'words'],
      ],
    ]) {
      const table = figureTable(cells);
      expect(readingsOf(table, guessColumns(table)).readings).toEqual([]);
    }
  });
});
