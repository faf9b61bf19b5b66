/** Narrowing the list of questions. */
import { useMemo } from 'react';
import { asId, type PlanElementId } from '@/domain/ids';
import { QUESTION_STATE_LABELS, QUESTION_STATES, type QuestionState } from '@/domain/question';
import { isFiltered, NO_FILTER } from '@/domain/question-rows';
import { usePlanParts } from '@/hooks/use-plan-parts';
import { useTerms } from '@/hooks/use-terms';
import { Button } from '@/ui/button';
import { ComboBox } from '@/ui/combo-box';
import { formatNumber } from '@/ui/format/numbers';
import { SearchField } from '@/ui/search-field';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { partOptions } from '@/widgets/element-picker/part-options';
import { MeetingBox } from '@/widgets/question-card/meeting-box';
import s from './questions.module.css';
import { setFilter, useQuestionsView } from './questions-view-store';

interface QuestionsFiltersProps {
  readonly shown: number;
  readonly total: number;
}

export function QuestionsFilters({ shown, total }: QuestionsFiltersProps) {
  const { filter, view } = useQuestionsView();
  const parts = usePlanParts();
  const { planName } = useTerms();
  const options = useMemo(() => partOptions(parts?.list ?? []), [parts]);
  return (
    <search className={s['filters']} aria-label="Narrow the questions">
      <div className={s['search']}>
        <SearchField
          label="Search questions"
          value={filter.text}
          onChange={(text) => setFilter({ text })}
          count={isFiltered(filter) ? `${formatNumber(shown)} of ${formatNumber(total)}` : formatNumber(total)}
        />
      </div>
      <Select<QuestionState | 'any'>
        label="State"
        isLabelHidden
        value={filter.state ?? 'any'}
        options={[
          { id: 'any', label: 'Any state' },
          ...QUESTION_STATES.map((id) => ({ id, label: QUESTION_STATE_LABELS[id] })),
        ]}
        onChange={(state) => setFilter({ state: state === 'any' ? null : state })}
      />
      <ComboBox
        label={`Part of the ${planName}`}
        isLabelHidden
        options={options}
        value={filter.partId}
        placeholder="Any part of the plan"
        onChange={(id) => setFilter({ partId: id === null ? null : asId<PlanElementId>(id) })}
      />
      <MeetingBox
        label="Meeting"
        isLabelHidden
        value={filter.meetingId}
        placeholder="Any meeting"
        onChange={(meetingId) => setFilter({ meetingId })}
      />
      {isFiltered(filter) && (
        <Button size="sm" variant="quiet" onPress={() => setFilter(NO_FILTER)}>
          Clear
        </Button>
      )}
      <Segmented
        label="Show as"
        value={view}
        size="sm"
        options={[
          { id: 'table', label: 'Table', icon: 'table' },
          { id: 'board', label: 'Board', icon: 'board' },
        ]}
        onChange={(next) => useQuestionsView.setState({ view: next })}
      />
    </search>
  );
}
