// The columns of a table and how wide they are. Pure.

import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly render: (row: Row) => ReactNode;
  /** In rem; or a share of what is left, as `1fr` (the default) or `2fr`. */
  readonly width?: number | `${number}fr` | undefined;
  /** In rem. */
  readonly minWidth?: number | undefined;
  readonly align?: 'start' | 'end' | undefined;
  readonly isSortable?: boolean | undefined;
  /** The column that names the row; the first one when none says so. */
  readonly isRowHeader?: boolean | undefined;
  /** Lets words run on to further lines, so that the row grows. */
  readonly isWrapped?: boolean | undefined;
  /** For screen readers only: a column of icons. */
  readonly isLabelHidden?: boolean | undefined;
}

/** Widths a person has dragged, in rem, by column. */
export type ColumnWidths = Readonly<Record<string, number>>;

export const MIN_COLUMN_REM = 3;
const MIN_SHARE_REM = 8;

/** The `grid-template-columns` of the table. */
export function columnTemplate<Row>(columns: readonly TableColumn<Row>[], widths: ColumnWidths): string {
  return columns
    .map((column) => {
      const set = widths[column.id];
      if (set !== undefined) return `${Math.max(set, MIN_COLUMN_REM)}rem`;
      if (typeof column.width === 'number') return `${column.width}rem`;
      return `minmax(${column.minWidth ?? MIN_SHARE_REM}rem, ${column.width ?? '1fr'})`;
    })
    .join(' ');
}

/** The least width of all columns together, in rem; below it the table scrolls sideways. */
export function tableMinWidth<Row>(columns: readonly TableColumn<Row>[], widths: ColumnWidths): number {
  return columns.reduce((sum, column) => {
    const set = widths[column.id];
    if (set !== undefined) return sum + Math.max(set, MIN_COLUMN_REM);
    return sum + (typeof column.width === 'number' ? column.width : (column.minWidth ?? MIN_SHARE_REM));
  }, 0);
}

export interface TableSort {
  readonly columnId: string;
  readonly isDescending: boolean;
}

/** The order after a press on a heading: first up, then down. */
export function nextSort(sort: TableSort | null, columnId: string): TableSort {
  return { columnId, isDescending: sort?.columnId === columnId && !sort.isDescending };
}
