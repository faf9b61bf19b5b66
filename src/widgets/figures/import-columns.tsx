/** The first rows of a table, each column with what it is for. */
import { COLUMN_USES, type ColumnUse, type FigureTable } from '@/domain/figure-table';
import { countOf } from '@/ui/format/plural';
import { Select } from '@/ui/select';
import s from './figures.module.css';

const USE_LABELS: Readonly<Record<ColumnUse, string>> = {
  ignore: 'Not used',
  period: 'Period',
  value: 'Figure',
  figures: 'Figures of this period',
  measure: 'Measure',
  unit: 'Unit',
  note: 'Note',
};

const OPTIONS = COLUMN_USES.map((id) => ({ id, label: USE_LABELS[id] }));

/** So much is enough to tell what a column holds. */
const ROWS = 6;
const COLUMNS = 60;

interface ImportColumnsProps {
  readonly table: FigureTable;
  readonly uses: readonly ColumnUse[];
  readonly onUse: (column: number, use: ColumnUse) => void;
}

export function ImportColumns({ table, uses, onUse }: ImportColumnsProps) {
  const { header, rows } = table;
  const shown = header.slice(0, COLUMNS);
  return (
    <div>
      {/* A wide table is scrolled by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={s['scroller']} role="region" aria-label="The first rows of the table" tabIndex={0}>
        <table className={s['preview']}>
          <thead>
            <tr>
              {shown.map((name, column) => (
                <th key={`${column} ${name}`} scope="col">
                  <span className={s['heading']}>{name}</span>
                  <Select
                    label={`Use of the column “${name}”`}
                    isLabelHidden
                    value={uses[column] ?? 'ignore'}
                    options={OPTIONS}
                    onChange={(use) => onUse(column, use)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map((cells, index) => (
              <tr key={table.firstRow + index}>
                {shown.map((name, column) => (
                  <td key={`${column} ${name}`} className={uses[column] === 'ignore' ? s['unused'] : undefined}>
                    <span className={s['cell']}>{cells[column] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={s['hint']}>
        {countOf(rows.length, 'row')}
        {header.length > COLUMNS && `; ${countOf(header.length - COLUMNS, 'further column')} not shown`}
      </p>
    </div>
  );
}
