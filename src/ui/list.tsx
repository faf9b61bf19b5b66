// Rows of any look, one below the other.

import type { ReactNode } from 'react';
import s from './collection.module.css';
import type { CollectionProps, HasId } from './collection-props';
import { ContextMenuPopover } from './context-menu';
import { cx } from './cx';
import { rowAttributes } from './row-attributes';
import { useRows } from './use-rows';

export type { CollectionProps, HasId } from './collection-props';

export interface RowState {
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

export interface ListProps<Row extends HasId> extends CollectionProps<Row> {
  readonly rows: readonly Row[];
  /** Content of a row. Buttons in it should be out of the Tab order: Right reaches them from the row. */
  readonly render: (row: Row, state: RowState) => ReactNode;
}

/** A list that walks and chooses as on the desktop; only the rows in sight are in the page. */
export function List<Row extends HasId>(props: ListProps<Row>) {
  const { label, rows, render, getText, empty } = props;
  const { rootRef, collection, view, shown } = useRows({ rows, props });
  const isSelectable = props.onSelect !== undefined;
  return (
    <div ref={rootRef} className={cx(s['root'])}>
      {rows.length === 0 ? (
        empty
      ) : (
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length}
          aria-multiselectable={props.selectionMode === 'multiple' || undefined}
          className={cx(s['rows'])}
          style={{ blockSize: view.height }}
          tabIndex={-1}
          onKeyDown={collection.onKeyDown}
          onMouseDown={collection.onMouseDown}
          onDoubleClick={collection.onDoubleClick}
          onContextMenu={collection.menu.handleContextMenu}
          onFocus={collection.onFocus}
          onBlur={collection.onBlur}
        >
          {shown.map((each) => (
            <div
              key={each.row.id}
              ref={view.measure}
              role="row"
              aria-rowindex={each.index + 1}
              aria-label={getText(each.row)}
              className={cx(s['row'], s['listRow'])}
              {...rowAttributes(each, isSelectable)}
            >
              <div role="gridcell" className={cx(s['cell'])}>
                {render(each.row, each)}
              </div>
            </div>
          ))}
        </div>
      )}
      <ContextMenuPopover label={label} menu={collection.menu} />
    </div>
  );
}
