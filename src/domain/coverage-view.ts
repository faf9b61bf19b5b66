/** Which rows of the coverage grid are shown: unfolding, one kind of part, and what has not been asked about. Pure. */
import { type CoverageGrid, type CoverageRow, putCount } from './coverage';
import type { ElementType } from './plan';

export interface CoverageFilter {
  /** Only parts of this type, without the tree around them. */
  readonly type: ElementType | 'all';
  /** ISO day: only parts about which no question is recorded as put on or after it; null for all. */
  readonly silentSince: string | null;
}

export interface ShownCoverageRow {
  readonly id: string;
  /** Its row in the grid. */
  readonly index: number;
  readonly row: CoverageRow;
  readonly level: number;
  /** False also when nothing under it is shown. */
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
  /** Only there for a part under it that is. */
  readonly isContext: boolean;
}

/** True when no question about the part is recorded as put on or after the day. One put on a day unknown may have been. */
export function isSilentSince({ total, lastAsked }: CoverageRow, day: string): boolean {
  return lastAsked === null ? putCount(total) === 0 : lastAsked < day;
}

/** The rows in their order. What is there only for its parts is always unfolded. */
export function shownCoverageRows(
  { rows }: Pick<CoverageGrid, 'rows'>,
  filter: CoverageFilter,
  expanded: ReadonlySet<string>,
): readonly ShownCoverageRow[] {
  const { type, silentSince } = filter;
  const fits = rows.map(
    (row) =>
      (type === 'all' || row.part.element.type === type) && (silentSince === null || isSilentSince(row, silentSince)),
  );
  if (type !== 'all') return rows.flatMap((row, index) => (fits[index] ? [flat(row, index)] : []));
  const hasFitting = fittingBelow(rows, fits);
  const isOpen = rows.map(() => false);
  const shown: ShownCoverageRow[] = [];
  rows.forEach((row, index) => {
    const isContext = !fits[index];
    const isInSight = row.parent < 0 || isOpen[row.parent] === true;
    if (!isInSight || (isContext && !hasFitting[index])) return;
    const id = row.part.element.id;
    const hasChildren = row.hasChildren && hasFitting[index] === true;
    const isExpanded = hasChildren && (isContext || expanded.has(id));
    isOpen[index] = isExpanded;
    shown.push({ id, index, row, level: row.level, hasChildren, isExpanded, isContext });
  });
  return shown;
}

function flat(row: CoverageRow, index: number): ShownCoverageRow {
  const id = row.part.element.id;
  return { id, index, row, level: 1, hasChildren: false, isExpanded: false, isContext: false };
}

/** For each row whether a part under it fits. */
function fittingBelow(rows: readonly CoverageRow[], fits: readonly boolean[]): readonly boolean[] {
  const below = rows.map(() => false);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const parent = rows[index]?.parent ?? -1;
    if (parent >= 0 && (fits[index] || below[index])) below[parent] = true;
  }
  return below;
}

/** The types that the plan has, in the order in which they first stand in it. */
export function typesInGrid({ rows }: Pick<CoverageGrid, 'rows'>): readonly ElementType[] {
  return [...new Set(rows.map((row) => row.part.element.type))];
}
