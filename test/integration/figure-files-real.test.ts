// Real spreadsheets of payments, made by office programs: they are no measures, but they are tables with dates and sums.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureTable, guessColumns, readingsOf } from '@/domain/figure-table';
import { readTableFile } from '@/reading/tables/read-table-file';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/office/xlsx');
const isThere = existsSync(FOLDER);
/** Numbers of records beside the sums, a sheet a month, and dates that lost their format. */
const ODD = ['fire-2022-23.xlsx', 'pcc-2018-19.xlsx', 'pcc-2023-24.xlsx'];

describe.skipIf(!isThere)(`real workbooks${isThere ? '' : ' (skipped: ../shared is not here)'}`, () => {
  it.each(ODD)('%s: header, dates and sums are found', async (name) => {
    const sheets = await readTableFile(new Uint8Array(readFileSync(join(FOLDER, name))));
    const tables = sheets.map(({ rows }) => figureTable(rows));
    const [table] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
    if (!table) throw new Error('no table');
    const uses = guessColumns(table);
    expect(uses).toContain('period');
    expect(uses).toContain('value');
    expect(table.header[uses.indexOf('value')]).toMatch(/amount|total/i);
    const { readings, problems } = readingsOf(table, uses);
    expect(readings.length / (readings.length + problems.length)).toBeGreaterThan(0.95);
  });
});
