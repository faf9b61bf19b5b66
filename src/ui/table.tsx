// A table that works as on the desktop, over any number of rows.

import s from './collection.module.css';
import type { CollectionProps, HasId } from './collection-props';
import { ContextMenuPopover } from './context-menu';
import { cx } from './cx';
import { rowAttributes } from './row-attributes';
import t from './table.module.css';
import { type ColumnWidths, columnTemplate, type TableColumn, type TableSort, tableMinWidth } from './table-columns';
import { TableHeader } from './table-header';
import { type ShownRow, useRows } from './use-rows';

export type { ColumnWidths, TableColumn, TableSort } from './table-columns';

export interface TableProps<Row extends HasId> extends CollectionProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  /** The caller sorts the rows; the table shows and asks for the order. */
  readonly sort?: TableSort | null | undefined;
  readonly onSort?: ((sort: TableSort) => void) | undefined;
  readonly widths?: ColumnWidths | undefined;
  /** Makes columns resizable; the width is in rem. */
  readonly onResize?: ((columnId: string, width: number) => void) | undefined;
}

const HEADER_REM = 2;
const NO_WIDTHS: ColumnWidths = {};

/** Sortable, with rows chosen by keys and mouse; the heading stays in sight; only the rows in sight are in the page. */
export function Table<Row extends HasId>(props: TableProps<Row>) {
  const { label, rows, columns, widths = NO_WIDTHS, empty } = props;
  const { rootRef, collection, view, shown } = useRows({ rows, props, headerHeight: HEADER_REM });
  // Without rows there is nothing to scroll to, and nothing that could take the focus and be scrolled by key.
  const least = rows.length === 0 ? 0 : tableMinWidth(columns, widths);
  const style = { '--columns': columnTemplate(columns, widths), '--table-min': `${least}rem` };
  return (
    <div ref={rootRef} className={cx(s['root'])}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={props.selectionMode === 'multiple' || undefined}
        className={cx(t['table'])}
        style={style}
      >
        <TableHeader {...props} widths={widths} />
        {rows.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens for the rows inside
          <div
            role="rowgroup"
            className={cx(s['rows'])}
            style={{ blockSize: view.height }}
            onKeyDown={collection.onKeyDown}
            onMouseDown={collection.onMouseDown}
            onDoubleClick={collection.onDoubleClick}
            onContextMenu={collection.menu.handleContextMenu}
            onFocus={collection.onFocus}
            onBlur={collection.onBlur}
          >
            {shown.map((each) => (
              <TableRow key={each.row.id} shown={each} measure={view.measure} table={props} />
            ))}
          </div>
        )}
      </div>
      {rows.length === 0 && empty}
      <ContextMenuPopover label={label} menu={collection.menu} />
    </div>
  );
}

interface TableRowProps<Row extends HasId> {
  readonly shown: ShownRow<Row>;
  readonly measure: (element: Element | null) => void;
  readonly table: TableProps<Row>;
}

function TableRow<Row extends HasId>({ shown, measure, table }: TableRowProps<Row>) {
  const { columns } = table;
  const named = columns.find((column) => column.isRowHeader) ?? columns[0];
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={shown.index + 2}
      className={cx(s['row'], t['row'])}
      {...rowAttributes(shown, table.onSelect !== undefined)}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role={column === named ? 'rowheader' : 'gridcell'}
          aria-colindex={index + 1}
          className={cx(t['cell'], column.align === 'end' && t['end'], column.isWrapped && t['wrapped'])}
        >
          {column.render(shown.row)}
        </div>
      ))}
    </div>
  );
}
