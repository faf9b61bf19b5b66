/** How the list of questions is shown while the app runs: nothing that would be missed after a restart. */
import { create } from 'zustand';
import type { QuestionColumn } from '@/domain/question-order';
import { NO_FILTER, type QuestionFilter } from '@/domain/question-rows';

interface QuestionsView {
  readonly filter: QuestionFilter;
  readonly column: QuestionColumn;
  readonly isDescending: boolean;
  readonly view: 'table' | 'board';
}

/** The youngest first until somebody asks otherwise. */
export const useQuestionsView = create<QuestionsView>(() => ({
  filter: NO_FILTER,
  column: 'age',
  isDescending: false,
  view: 'table',
}));

export function setFilter(part: Partial<QuestionFilter>): void {
  useQuestionsView.setState((state) => ({ filter: { ...state.filter, ...part } }));
}
