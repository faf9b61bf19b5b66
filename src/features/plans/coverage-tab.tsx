/** Which parts of a plan were asked about, and when: the grid, what it is narrowed to, and what its colours mean. */
import { useMemo, useState } from 'react';
import type { CoverageGrid as Grid } from '../../domain/coverage';
import { type ShownCoverageRow, shownCoverageRows, typesInGrid } from '../../domain/coverage-view';
import { type PlanElementId, type PlanVersionId } from '../../domain/ids';
import type { ElementType } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useCoverage } from '../../hooks/use-coverage';
import { useIsWide } from '../../hooks/use-is-wide';
import { useToday } from '../../hooks/use-terms';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { addDays, formatDate } from '../../ui/format/dates';
import s from './coverage.module.css';
import { CoverageFilters, CoverageLegend } from './coverage-filters';
import { CoverageGrid } from './coverage-grid';
import { type ActiveCell, setActiveCell, showCoverage, useCoverageView } from './coverage-view-store';
import { useCoverageActions } from './use-coverage-actions';

export interface CoverageTabProps {
  readonly versionId: PlanVersionId;
  /** The part that the address names. */
  readonly element: PlanElementId | null;
}

export function CoverageTab({ versionId, element }: CoverageTabProps) {
  const grid = useCoverage(versionId);
  if (!grid) return null;
  if (grid.rows.length === 0) {
    return (
      <EmptyState icon="plan" title="This plan has no parts yet">
        Its priorities and measures stand here, with the questions asked about each. Add them in the tree.
      </EmptyState>
    );
  }
  if (grid.columns.length === 0) return <NothingYet />;
  return <Coverage grid={grid} versionId={versionId} element={element} />;
}

function NothingYet() {
  const { handlers } = useServices();
  return (
    <EmptyState
      icon="meeting"
      title="No meetings yet"
      action={
        <Button variant="primary" icon="meeting" onPress={() => handlers.run('meeting.create')}>
          New meeting…
        </Button>
      }
      secondary={<Button onPress={() => handlers.run('question.create')}>New question</Button>}
    >
      Each meeting is a column here, each part of the plan a row; a question tied to a part shows where they meet.
    </EmptyState>
  );
}

/** Below this many rem filter and legend stand behind a button. */
const ROOM_FOR_FILTERS = 46;

function Coverage({ grid, versionId, element }: CoverageTabProps & { readonly grid: Grid }) {
  const today = useToday();
  const [ref, isWide] = useIsWide(ROOM_FOR_FILTERS);
  const { type, isSilentOnly, since: chosen } = useCoverageView();
  const since = chosen ?? defaultSince(grid, today);
  const shownType = typesInGrid(grid).includes(type as ElementType) ? type : 'all';
  const [expanded, setExpanded] = useState(() => firstExpanded(grid, element));
  const [active, setActive] = useState(() => firstActive(versionId, element));
  const silentSince = isSilentOnly ? since : null;
  const rows = useMemo(
    () => shownCoverageRows(grid, { type: shownType, silentSince }, expanded),
    [grid, shownType, silentSince, expanded],
  );
  const actions = useCoverageActions(versionId, grid);
  const fold = (row: ShownCoverageRow, isExpanded: boolean) => {
    const next = new Set(expanded);
    if (isExpanded) next.add(row.id);
    else next.delete(row.id);
    setExpanded(next);
  };
  const activate = (cell: ActiveCell) => {
    setActive(cell);
    setActiveCell(versionId, cell);
  };
  return (
    <div ref={ref} className={s['root']}>
      <CoverageFilters {...{ grid, since, isSilentOnly, isWide }} type={shownType} />
      <div className={s['fill']}>
        {rows.length === 0 ? (
          <EmptyState
            icon="success"
            title="Every part was asked about"
            action={<Button onPress={() => showCoverage({ isSilentOnly: false, type: 'all' })}>Show all</Button>}
          >
            A question about each of them is recorded as put on or after {formatDate(since)}.
          </EmptyState>
        ) : (
          <CoverageGrid
            {...{ grid, rows, today, getMenu: actions.menuFor, onOpen: actions.open, onFold: fold }}
            active={active}
            onActive={activate}
          />
        )}
      </div>
      {isWide && <CoverageLegend />}
    </div>
  );
}

/** A plan of more parts than this starts with its top level. */
const SMALL = 150;

/** What is above the part that the address names is unfolded in any case. */
function firstExpanded({ rows }: Grid, element: PlanElementId | null): ReadonlySet<string> {
  const open = new Set<string>(
    rows.length > SMALL ? [] : rows.filter((row) => row.hasChildren).map((row) => row.part.element.id),
  );
  const named = rows.find((row) => row.part.element.id === element);
  for (let above = rows[named?.parent ?? -1]; above; above = rows[above.parent]) open.add(above.part.element.id);
  return open;
}

/** The cell left last, unless the address names another part. */
function firstActive(versionId: PlanVersionId, element: PlanElementId | null): ActiveCell | null {
  const left = useCoverageView.getState().active[versionId] ?? null;
  return element === null || left?.rowId === element ? left : { rowId: element, column: 0 };
}

/** A year ago, or the first record when it is younger. */
function defaultSince({ since }: Grid, today: string): string {
  const yearAgo = addDays(today, -365);
  return since > yearAgo ? since : yearAgo;
}
