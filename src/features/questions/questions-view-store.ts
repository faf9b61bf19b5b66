/** How the list of questions is shown while the app runs: nothing that would be missed after a restart. */
import { create } from 'zustand';
import type { QuestionColumn } from '@/domain/question-order';
import { NO_FILTER, type QuestionFilter } from '@/domain/question-rows';

/** The rest of the filter, part and meeting, stands in the address. */
export type OwnFilter = Pick<QuestionFilter, 'text' | 'state'>;

interface QuestionsView {
  readonly filter: OwnFilter;
  readonly column: QuestionColumn;
  readonly isDescending: boolean;
  readonly view: 'table' | 'board';
}

/** The youngest first until somebody asks otherwise. */
export const useQuestionsView = create<QuestionsView>(() => ({
  filter: { text: NO_FILTER.text, state: NO_FILTER.state },
  column: 'age',
  isDescending: false,
  view: 'table',
}));

export function setFilter(part: Partial<OwnFilter>): void {
  useQuestionsView.setState((state) => ({ filter: { ...state.filter, ...part } }));
}
