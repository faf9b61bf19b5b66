// The headings of a table: order and width of its columns.

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { HasId } from './collection-props';
import { cx } from './cx';
import { Icon } from './icon';
import type { TableProps } from './table';
import t from './table.module.css';
import { type ColumnWidths, MIN_COLUMN_REM, nextSort, type TableColumn } from './table-columns';
import { remPx } from './use-rem';
import { VisuallyHidden } from './visually-hidden';

type HeaderProps<Row extends HasId> = TableProps<Row> & { readonly widths: ColumnWidths };

/** One row of headings; Tab stops once, Left and Right go along it. */
export function TableHeader<Row extends HasId>(props: HeaderProps<Row>) {
  const { columns } = props;
  const [stop, setStop] = useState(0);
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.findIndex((button) => button === event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const target = Math.min(Math.max(next, 0), buttons.length - 1);
    setStop(target);
    buttons[target]?.focus();
  };
  const active = columns.filter((column) => canAct(column, props));
  return (
    <div role="rowgroup" className={cx(t['head'])}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus */}
      <div role="row" aria-rowindex={1} className={cx(t['row'], t['headRow'])} onKeyDown={handleKeyDown}>
        {columns.map((column, index) => (
          <Heading
            key={column.id}
            column={column}
            index={index}
            isStop={active.indexOf(column) === Math.min(stop, active.length - 1)}
            table={props}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadingProps<Row extends HasId> {
  readonly column: TableColumn<Row>;
  readonly index: number;
  readonly isStop: boolean;
  readonly table: HeaderProps<Row>;
}

function Heading<Row extends HasId>({ column, index, isStop, table }: HeadingProps<Row>) {
  const { sort = null, onResize } = table;
  const isSorted = sort?.columnId === column.id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  const resize =
    onResize && ((width: number) => onResize(column.id, Math.max(MIN_COLUMN_REM, Math.round(width * 100) / 100)));
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={column.isSortable ? order : undefined}
      className={cx(t['heading'], column.align === 'end' && t['end'])}
    >
      <HeadingWords column={column} isStop={isStop} isSorted={isSorted} table={table} resize={resize} />
      {resize && <Edge resize={resize} />}
    </div>
  );
}

type Resize = ((width: number) => void) | undefined;

interface HeadingWordsProps<Row extends HasId> extends Omit<HeadingProps<Row>, 'index'> {
  readonly isSorted: boolean;
  readonly resize: Resize;
}

/** A button where a heading can do something: a press sorts, Alt with Left and Right makes the column wider or narrower. */
function HeadingWords<Row extends HasId>({ column, isStop, isSorted, table, resize }: HeadingWordsProps<Row>) {
  const { sort = null, onSort } = table;
  const words = column.isLabelHidden === true ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label;
  if (!canAct(column, table)) return <span className={cx(t['words'])}>{words}</span>;
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: STEP_REM, ArrowLeft: -STEP_REM }[event.key];
    if (!resize || step === undefined || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    resize(widthOf(event.currentTarget) + step);
  };
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className={cx(t['sort'], isSorted && t['sorted'])}
      aria-keyshortcuts={resize && 'Alt+ArrowLeft Alt+ArrowRight'}
      onClick={() => column.isSortable && onSort?.(nextSort(sort, column.id))}
      onKeyDown={handleKeyDown}
    >
      <span className={cx(t['words'])}>{words}</span>
      {isSorted && <Icon name={sort?.isDescending ? 'arrow-down' : 'arrow-up'} size={0.875} />}
    </button>
  );
}

const STEP_REM = 1;

function canAct<Row extends HasId>(column: TableColumn<Row>, table: HeaderProps<Row>): boolean {
  return (column.isSortable === true && table.onSort !== undefined) || table.onResize !== undefined;
}

/** The edge of a column, for the mouse; the keyboard has Alt with Left and Right on the heading. */
function Edge({ resize }: { readonly resize: (width: number) => void }) {
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    const edge = event.currentTarget;
    const from = event.clientX;
    const start = widthOf(edge);
    const sign = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
    edge.setPointerCapture(event.pointerId);
    const drag = (moved: globalThis.PointerEvent) => resize(start + (sign * (moved.clientX - from)) / remPx());
    edge.addEventListener('pointermove', drag);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', drag), { once: true });
  };
  return <span aria-hidden className={cx(t['edge'])} onPointerDown={handlePointerDown} />;
}

/** Width in rem of the heading something stands in. */
function widthOf(inside: Element): number {
  return (inside.closest('[role="columnheader"]')?.getBoundingClientRect().width ?? 0) / remPx();
}
