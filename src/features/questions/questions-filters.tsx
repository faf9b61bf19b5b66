/** Narrowing the list of questions. */
import { useMemo } from 'react';
import { asId, type PlanElementId } from '@/domain/ids';
import { QUESTION_STATE_LABELS, QUESTION_STATES, type QuestionState } from '@/domain/question';
import { isFiltered, NO_MEETING } from '@/domain/question-rows';
import { useIsWide } from '@/hooks/use-is-wide';
import { usePlanParts } from '@/hooks/use-plan-parts';
import { useTerms } from '@/hooks/use-terms';
import { Button } from '@/ui/button';
import { ComboBox } from '@/ui/combo-box';
import { formatNumber } from '@/ui/format/numbers';
import { PopoverButton } from '@/ui/popover';
import { SearchField } from '@/ui/search-field';
import { Select } from '@/ui/select';
import { partOptions } from '@/widgets/element-picker/part-options';
import { MeetingBox } from '@/widgets/question-card/meeting-box';
import s from './questions.module.css';
import { setFilter } from './questions-view-store';
import type { Narrowing } from './use-narrowing';

interface QuestionsFiltersProps {
  readonly narrowing: Narrowing;
  readonly shown: number;
  readonly total: number;
}

/** Beside the search where there is room, behind a button where there isn't. */
export function QuestionsFilters({ narrowing, shown, total }: QuestionsFiltersProps) {
  const { filter } = narrowing;
  const [ref, isWide] = useIsWide(46);
  const count = [filter.state, filter.partId, filter.meetingId].filter((one) => one !== null).length;
  return (
    <search ref={ref} className={s['filters']} aria-label="Narrow the questions">
      <div className={s['search']}>
        <SearchField
          label="Search questions"
          value={filter.text}
          onChange={(text) => setFilter({ text })}
          count={isFiltered(filter) ? `${formatNumber(shown)} of ${formatNumber(total)}` : formatNumber(total)}
        />
      </div>
      {isWide ? (
        <Choices narrowing={narrowing} isLabelHidden />
      ) : (
        <PopoverButton
          label="Narrow the questions"
          button={<Button icon="filter">{count === 0 ? 'Filter' : `Filter (${count})`}</Button>}
        >
          {() => (
            <div className={s['choices']}>
              <Choices narrowing={narrowing} />
            </div>
          )}
        </PopoverButton>
      )}
      {isFiltered(filter) && (
        <Button variant="quiet" onPress={narrowing.clear}>
          Clear
        </Button>
      )}
    </search>
  );
}

interface ChoicesProps {
  readonly narrowing: Narrowing;
  readonly isLabelHidden?: boolean;
}

function Choices({ narrowing, isLabelHidden = false }: ChoicesProps) {
  const { filter, choosePart, chooseMeeting } = narrowing;
  const parts = usePlanParts();
  const { planName } = useTerms();
  const options = useMemo(() => partOptions(parts?.list ?? []), [parts]);
  return (
    <>
      <Select<QuestionState | 'any'>
        label="State"
        isLabelHidden={isLabelHidden}
        value={filter.state ?? 'any'}
        options={[
          { id: 'any', label: 'Any state' },
          ...QUESTION_STATES.map((id) => ({ id, label: QUESTION_STATE_LABELS[id] })),
        ]}
        onChange={(state) => setFilter({ state: state === 'any' ? null : state })}
      />
      <ComboBox
        label={`Part of the ${planName}`}
        isLabelHidden={isLabelHidden}
        options={options}
        value={filter.partId === null ? null : (parts?.byId.get(filter.partId)?.element.id ?? filter.partId)}
        placeholder="Any part of the plan"
        onChange={(id) => choosePart(id === null ? null : asId<PlanElementId>(id))}
      />
      <MeetingBox
        label="Meeting"
        isLabelHidden={isLabelHidden}
        value={filter.meetingId === NO_MEETING ? null : filter.meetingId}
        placeholder="Any meeting"
        onChange={chooseMeeting}
      />
    </>
  );
}
