/** How the coverage of a plan is looked at while the app runs, so that Back finds it as it was. */
import { create } from 'zustand';
import type { CoverageFilter } from '../../domain/coverage-view';

/** The cell that has the focus: a part and a column. */
export interface ActiveCell {
  readonly rowId: string;
  readonly column: number;
}

interface CoverageView {
  readonly type: CoverageFilter['type'];
  readonly isSilentOnly: boolean;
  /** ISO day chosen for "none recorded here since"; null until one is. */
  readonly since: string | null;
  /** By version. */
  readonly active: Readonly<Record<string, ActiveCell>>;
}

export const useCoverageView = create<CoverageView>(() => ({
  type: 'all',
  isSilentOnly: false,
  since: null,
  active: {},
}));

export function showCoverage(part: Partial<Pick<CoverageView, 'type' | 'isSilentOnly' | 'since'>>): void {
  useCoverageView.setState(part);
}

export function setActiveCell(versionId: string, cell: ActiveCell): void {
  useCoverageView.setState((state) => ({ active: { ...state.active, [versionId]: cell } }));
}
