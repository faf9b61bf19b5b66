/** The two texts in step. Only the rows in sight are in the page, however long the texts are. */
import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { ChangeKind, ComparedEntry } from '../../domain/compare/comparison';
import type { ComparedRow } from '../../domain/compare/rows';
import { cx } from '../../ui/cx';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import s from './comparison.module.css';
import { ComparisonRow, type TextSide } from './comparison-row';

export interface ComparisonRowsProps {
  readonly rows: readonly ComparedRow[];
  readonly isInline: boolean;
  /** Rows that follow each other stand apart in the text: each says under what. */
  readonly hasPaths: boolean;
  readonly hidden: ReadonlySet<ChangeKind>;
  readonly names: { readonly before: string; readonly after: string };
  readonly at: string | null;
  readonly onGo: (id: string) => void;
  readonly onOpen: (entry: ComparedEntry, side: TextSide) => void;
}

export function ComparisonRows(props: ComparisonRowsProps) {
  const { rows, isInline, hasPaths, hidden, names, at, onGo, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const active = rows.findIndex(({ entries }) => entries.some(({ id }) => id === at));
  const keyOf = useCallback((index: number) => rows[index]?.id ?? String(index), [rows]);
  const view = useVirtualRows({
    scrollRef: scroller,
    count: rows.length,
    keyOf,
    rowHeight: 5,
    headerHeight: HEADER_REM,
    active,
  });
  const { scrollTo } = view;
  const shown = useRef('');
  useEffect(() => {
    const wanted = `${at} ${active} ${isInline}`;
    if (shown.current === wanted) return;
    shown.current = wanted;
    if (active >= 0) scrollTo(active);
  });
  const select = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-change]')?.dataset['change'] : undefined;
    if (id !== undefined) onGo(id);
  };
  const columns = isInline ? [`${names.before}, and what became of it in ${names.after}`] : [names.before, names.after];
  return (
    // The list of changes and the keys choose what a click does; the text scrolls by keys once it has the focus.
    // oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <div ref={scroller} className={s['scroller']} tabIndex={0} role="region" aria-label="Texts" onClick={select}>
      <div
        role="table"
        aria-label={isInline ? 'Both texts in one' : 'Texts side by side'}
        aria-rowcount={rows.length + 1}
        className={cx(s['table'], isInline ? s['inline'] : s['sideBySide'])}
      >
        <div role="row" aria-rowindex={1} className={cx(s['line'], s['columns'])}>
          {columns.map((name, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two texts may have one name
            <span key={index} role="columnheader" className={s['column']}>
              {name}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={s['rows']} style={{ blockSize: view.height }}>
          {view.rows.map(({ index, top }) => {
            const row = rows[index];
            if (!row) return null;
            const path = hasPaths ? pathWords(row, rows[index - 1]) : '';
            return (
              <div
                key={row.id}
                ref={view.measure}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                className={s['line']}
                style={{ transform: `translateY(${top}px)` }}
              >
                {path !== '' && (
                  <span role="cell" className={s['path']} aria-colspan={columns.length}>
                    {path}
                  </span>
                )}
                <ComparisonRow {...{ row, isInline, hidden, onOpen }} at={index === active ? at : null} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const HEADER_REM = 2;

/** What the row stands under, unless the one above has just said so. */
function pathWords(row: ComparedRow, above: ComparedRow | undefined): string {
  const words = row.path.join(' › ');
  return above?.path.join(' › ') === words ? '' : words;
}
