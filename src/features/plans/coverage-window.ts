/** Which cells of the coverage grid are in the page, and where the keys lead. Pure. */

/** Columns before those of the meetings: the part, its total, and when it was last asked about. */
export const LEADING = 3;

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The indexes to draw: from `first` as many as fit with a few to either side, and the one that has the focus.
 * @param fitting how many fit in sight.
 */
export function indexesInSight(first: number, fitting: number, count: number, active: number): readonly number[] {
  const from = Math.max(0, first - SPARE);
  const to = Math.min(count, first + Math.ceil(fitting) + 1 + SPARE);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (active >= 0 && active < from) indexes.unshift(active);
  if (active >= to && active < count) indexes.push(active);
  return indexes;
}

const SPARE = 3;

export interface GridKey {
  readonly key: string;
  /** Ctrl or Cmd. */
  readonly hasMod: boolean;
}

/** Where a key leads, null for keys that move nothing. Nothing lies beyond the edges. */
export function gridStep({ key, hasMod }: GridKey, at: GridPlace, size: GridPlace, page: number): GridPlace | null {
  const target = hasMod ? edgeStep(key, size) : ownStep(key, at, size, page);
  if (target === null) return null;
  return { row: within(target.row, size.row), column: within(target.column, size.column) };
}

function edgeStep(key: string, size: GridPlace): GridPlace | null {
  if (key === 'Home') return { row: 0, column: 0 };
  return key === 'End' ? { row: size.row - 1, column: size.column - 1 } : null;
}

function ownStep(key: string, { row, column }: GridPlace, size: GridPlace, page: number): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size.column - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

export interface YearGroup {
  readonly year: string;
  readonly from: number;
  readonly count: number;
}

/** Columns side by side of the same year; those without a day are left out. */
export function yearGroups(dates: readonly (string | null)[]): readonly YearGroup[] {
  const groups: YearGroup[] = [];
  dates.forEach((date, index) => {
    if (date === null) return;
    const year = date.slice(0, 4);
    const last = groups.at(-1);
    if (last?.year === year) groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ year, from: index, count: 1 });
  });
  return groups;
}
