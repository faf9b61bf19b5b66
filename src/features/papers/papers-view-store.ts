/** How the library is shown while the app runs, so that it is the same when one comes back from a paper. */
import { create } from 'zustand';
import { NO_PAPER_FILTER, type PaperColumn, type PaperFilter } from '../../domain/paper-rows';

interface PapersView {
  readonly filter: PaperFilter;
  readonly column: PaperColumn;
  readonly isDescending: boolean;
}

/** The youngest first until somebody asks otherwise. */
export const usePapersView = create<PapersView>(() => ({
  filter: NO_PAPER_FILTER,
  column: 'imported',
  isDescending: true,
}));

export function setPaperFilter(part: Partial<PaperFilter>): void {
  usePapersView.setState((state) => ({ filter: { ...state.filter, ...part } }));
}
