/** One part of the plan in the coverage grid, with its figures. */
import { memo } from 'react';
import { type CoverageCounts, type CoverageGrid, notPutCount, putCount } from '../../domain/coverage';
import type { ShownCoverageRow } from '../../domain/coverage-view';
import { elementName } from '../../domain/plan';
import { PriorityChip, priorityHue } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import s from './coverage.module.css';
import { LEADING } from './coverage-window';
import { countFigures, countWords, lastAskedWords } from './coverage-words';
import { partText, TYPE_ICONS } from './plan-words';
import { type GridSizes, leadWidth } from './use-grid-window';

interface CoverageGridRowProps {
  readonly grid: CoverageGrid;
  readonly shown: ShownCoverageRow;
  /** Its place among the rows that are shown. */
  readonly place: number;
  readonly columns: readonly number[];
  readonly sizes: GridSizes;
  /** The column that has the focus; null when another row has it. */
  readonly active: number | null;
}

export const CoverageGridRow = memo(function CoverageGridRow(props: CoverageGridRowProps) {
  const { grid, shown, place, columns, sizes, active } = props;
  const { row, index, level, isContext } = shown;
  const { total, part } = row;
  const hue = part.priority ? priorityHue(part.priority.number) : null;
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-level={level}
      aria-expanded={shown.hasChildren ? shown.isExpanded : undefined}
      className={cx(s['row'], isContext && s['context'], part.element.type === 'priority' && s['strong'])}
      style={{ insetBlockStart: `${sizes.head + place * sizes.row}rem`, ...hueStyle(hue) }}
    >
      <PartCell shown={shown} isActive={active === 0} />
      <div
        role="gridcell"
        aria-colindex={2}
        title={countWords(total)}
        className={cx(s['cell'], s['total'])}
        {...cellAttributes(shown.id, 1, active)}
      >
        <Figures counts={total} />
      </div>
      <div
        role="gridcell"
        aria-colindex={3}
        className={cx(s['cell'], s['last'])}
        {...cellAttributes(shown.id, 2, active)}
      >
        <span className={row.lastAsked === null ? s['none'] : undefined}>{lastAskedWords(row, grid.since)}</span>
      </div>
      {columns.map((column) => (
        <MeetingCell
          key={column}
          grid={grid}
          index={index}
          column={column}
          rowId={shown.id}
          isActive={active === LEADING + column}
          start={leadWidth(sizes) + column * sizes.cell}
        />
      ))}
    </div>
  );
});

function hueStyle(hue: number | null) {
  if (hue === null) {
    return {
      '--some': 'var(--info-bg)',
      '--on-some': 'var(--info-fg)',
      '--many': 'var(--accent)',
      '--on-many': 'var(--on-accent)',
    };
  }
  return {
    '--some': `var(--priority-${hue}-bg)`,
    '--on-some': `var(--priority-${hue}-fg)`,
    '--many': `var(--priority-${hue}-solid)`,
    '--on-many': 'var(--on-priority-solid)',
  };
}

function cellAttributes(rowId: string, column: number, active: number | null) {
  const isActive = active === column;
  return { 'data-row': rowId, 'data-column': column, tabIndex: isActive ? 0 : -1 };
}

function PartCell({ shown, isActive }: { readonly shown: ShownCoverageRow; readonly isActive: boolean }) {
  const { part } = shown.row;
  const { element, priority } = part;
  const isPriority = element.type === 'priority';
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={`${partText(element)}, ${elementName(element)}`}
      title={`${elementName(element)}: ${partText(element)}`}
      className={cx(s['cell'], s['part'])}
      style={{ '--level': shown.level }}
      {...cellAttributes(shown.id, 0, isActive ? 0 : null)}
    >
      <span
        className={cx(s['arrow'], shown.isExpanded && s['open'])}
        data-fold={shown.hasChildren || undefined}
        aria-hidden
      >
        {shown.hasChildren && <Icon name="chevron-right" size={0.875} />}
      </span>
      {priority && (isPriority || shown.level === 1) ? (
        <PriorityChip number={priority.number} label={priority.text} isNumberOnly />
      ) : (
        <Icon name={TYPE_ICONS[element.type]} size={0.875} />
      )}
      <span className={s['partWords']}>{partText(element)}</span>
    </div>
  );
}

interface MeetingCellProps {
  readonly grid: CoverageGrid;
  /** Of the row in the grid. */
  readonly index: number;
  readonly column: number;
  readonly rowId: string;
  readonly isActive: boolean;
  /** In rem. */
  readonly start: number;
}

const MeetingCell = memo(function MeetingCell(props: MeetingCellProps) {
  const { grid, index, column, rowId, isActive, start } = props;
  const counts = grid.cell(index, column);
  const words = countWords(counts);
  const look = lookOf(counts);
  const place = LEADING + column;
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      title={look === 'empty' ? undefined : words}
      className={cx(s['cell'], s['meeting'])}
      style={{ insetInlineStart: `${start}rem` }}
      {...cellAttributes(rowId, place, isActive ? place : null)}
    >
      {look === 'empty' ? (
        <VisuallyHidden>{words}</VisuallyHidden>
      ) : (
        <span className={cx(s['figure'], s[look])}>
          <Figures counts={counts} />
        </span>
      )}
    </div>
  );
});

/** From so many asked at one meeting on, the fuller colour. */
export const MANY = 3;

function lookOf(counts: CoverageCounts): 'empty' | 'waiting' | 'some' | 'many' {
  const put = putCount(counts);
  if (put >= MANY) return 'many';
  if (put > 0) return 'some';
  return notPutCount(counts) > 0 ? 'waiting' : 'empty';
}

/** "2 +1" to look at, "2 asked and 1 prepared" to hear. */
function Figures({ counts }: { readonly counts: CoverageCounts }) {
  return (
    <>
      <span aria-hidden="true">{countFigures(counts)}</span>
      <VisuallyHidden>{countWords(counts)}</VisuallyHidden>
    </>
  );
}
