/** Parts of the plan against meetings. One cell has the focus; only what is in sight is in the page. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { CoverageGrid as Grid } from '../../domain/coverage';
import type { ShownCoverageRow } from '../../domain/coverage-view';
import { ContextMenu } from '../../ui/context-menu';
import type { MenuEntry } from '../../ui/menu-entries';
import s from './coverage.module.css';
import { CoverageHead } from './coverage-head';
import { CoverageGridRow } from './coverage-row';
import type { ActiveCell } from './coverage-view-store';
import { type GridPlace, gridStep, indexesInSight, LEADING } from './coverage-window';
import { fixedWidth, type GridWindow, leadWidth, useGridWindow } from './use-grid-window';

export interface CoverageGridProps {
  readonly grid: Grid;
  readonly rows: readonly ShownCoverageRow[];
  readonly today: string;
  readonly active: ActiveCell | null;
  readonly onActive: (cell: ActiveCell) => void;
  readonly onFold: (row: ShownCoverageRow, isExpanded: boolean) => void;
  readonly onOpen: (row: ShownCoverageRow, column: number) => void;
  readonly getMenu: (row: ShownCoverageRow, column: number) => readonly MenuEntry[];
}

export function CoverageGrid(props: CoverageGridProps) {
  const { grid, rows, today, getMenu } = props;
  const [ref, view, onScroll] = useGridWindow();
  const { sizes } = view;
  const at = placeOf(props);
  const handlers = useGridHandlers(props, view, at, ref);
  const { firstColumn, columnsFitting } = view;
  const columns = useMemo(
    () => indexesInSight(firstColumn, columnsFitting, grid.columns.length, at.column - LEADING),
    [firstColumn, columnsFitting, grid, at.column],
  );
  const menuAt = (target: Element): readonly MenuEntry[] => {
    const cell = cellOf(target, rows);
    return cell ? getMenu(cell.row, cell.column) : [];
  };
  return (
    <ContextMenu label="Coverage" getEntries={menuAt}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the cells inside take the focus in turn */}
      <div
        ref={ref}
        role="treegrid"
        aria-label="Coverage of the plan by meeting"
        aria-rowcount={rows.length + 1}
        aria-colcount={LEADING + grid.columns.length}
        className={s['grid']}
        style={{
          '--part': `${sizes.part}rem`,
          '--total': `${sizes.total}rem`,
          '--last': `${sizes.last}rem`,
          '--cell': `${sizes.cell}rem`,
          '--grid-row': `${sizes.row}rem`,
          '--head': `${sizes.head}rem`,
          '--fixed': `${fixedWidth(sizes)}rem`,
        }}
        data-lead={sizes.isLeadFixed ? 'fixed' : 'loose'}
        onScroll={onScroll}
        {...handlers}
      >
        <div
          role="rowgroup"
          className={s['inner']}
          style={{
            inlineSize: `${leadWidth(sizes) + grid.columns.length * sizes.cell}rem`,
            blockSize: `${sizes.head + rows.length * sizes.row}rem`,
          }}
        >
          <CoverageHead columns={grid.columns} shown={columns} sizes={sizes} today={today} />
          {indexesInSight(view.firstRow, view.rowsFitting, rows.length, at.row).map((place) => {
            const shown = rows[place];
            if (!shown) return null;
            const active = place === at.row ? at.column : null;
            return <CoverageGridRow key={shown.id} {...{ grid, shown, place, columns, sizes, active }} />;
          })}
        </div>
      </div>
    </ContextMenu>
  );
}

/** Where the focus is or would come to: the first cell when nothing has had it, or what had it is gone. */
function placeOf({ rows, grid, active }: CoverageGridProps): GridPlace {
  const row = Math.max(
    0,
    rows.findIndex((one) => one.id === active?.rowId),
  );
  return { row, column: Math.min(active?.column ?? 0, LEADING + grid.columns.length - 1) };
}

function useGridHandlers(
  props: CoverageGridProps,
  view: GridWindow,
  at: GridPlace,
  ref: RefObject<HTMLElement | null>,
) {
  const { rows, grid, onActive, onFold, onOpen } = props;
  // After Back nobody has the focus: it comes to the cell.
  const isMeasured = view.size.width > 0;
  const isWanted = useRef(document.activeElement === document.body);
  useLayoutEffect(() => {
    const cell = ref.current?.querySelector<HTMLElement>(
      `[aria-rowindex="${at.row + 2}"] > [data-column="${at.column}"]`,
    );
    if (!isMeasured || !cell) return;
    if (isWanted.current) cell.focus({ preventScroll: true });
    isWanted.current = false;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [ref, isMeasured, at.row, at.column]);
  const go = (place: GridPlace) => {
    const row = rows[place.row];
    if (!row) return;
    isWanted.current = true;
    onActive({ rowId: row.id, column: place.column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at.row];
    const hasMod = event.ctrlKey || event.metaKey;
    if (!row || event.altKey || (event.shiftKey && event.key !== 'F10')) return;
    if (hasMod || !actOn(event.key, row)) {
      const size = { row: rows.length, column: LEADING + grid.columns.length };
      const page = Math.max(1, Math.floor(view.rowsFitting) - 1);
      const target = gridStep({ key: event.key, hasMod }, at, size, page);
      if (target === null) return;
      go(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  /** Keys that do something with the row or the cell; false when the key is not one of them. */
  const actOn = (key: string, row: ShownCoverageRow): boolean => {
    const fold = () => onFold(row, !row.isExpanded);
    if (key === 'Enter') onOpen(row, at.column);
    else if (key === ' ') {
      if (row.hasChildren) fold();
    } else if (key === 'ArrowLeft' && at.column === 0 && row.isExpanded) fold();
    else if (key === 'ArrowLeft' && at.column === 0 && row.level > 1) goToParent(row);
    else return false;
    return true;
  };
  const goToParent = (row: ShownCoverageRow) =>
    go({ row: rows.findIndex((one) => one.index === row.row.parent), column: 0 });
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? cellOf(event.target, rows) : null;
    if (!cell) return;
    const { row, column } = cell;
    go({ row: rows.indexOf(row), column });
    const isFold = event.target instanceof Element && event.target.closest('[data-fold]') !== null;
    if (isFold) onFold(row, !row.isExpanded);
    else if (isWorthOpening(grid, row, column)) onOpen(row, column);
  };
  return { onKeyDown, onClick };
}

/** A click opens figures; on words, and where there are no figures, it only goes there. */
function isWorthOpening(grid: Grid, { row, index }: ShownCoverageRow, column: number): boolean {
  if (column === 0 || column === 2) return false;
  const counts = column === 1 ? row.total : grid.cell(index, column - LEADING);
  return Object.values(counts).some((count) => count > 0);
}

function cellOf(target: Element, rows: readonly ShownCoverageRow[]) {
  const cell = target.closest<HTMLElement>('[data-row]');
  const row = rows.find((one) => one.id === cell?.dataset['row']);
  return cell && row ? { row, column: Number(cell.dataset['column']) } : null;
}
