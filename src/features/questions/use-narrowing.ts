/** What the list of questions is narrowed to: words and state by this window, part and meeting by the address. */
import { useMemo } from 'react';
import type { MeetingId, PlanElementId } from '@/domain/ids';
import { NO_FILTER, type QuestionFilter } from '@/domain/question-rows';
import type { LocationOf } from '@/state/location';
import { goTo } from '@/state/navigation-store';
import { setFilter, useQuestionsView } from './questions-view-store';

export interface Narrowing {
  readonly filter: QuestionFilter;
  /** Each choice of a part or a meeting is a step that Back takes back. */
  readonly choosePart: (id: PlanElementId | null) => void;
  readonly chooseMeeting: (id: MeetingId | null) => void;
  readonly clear: () => void;
}

export function useNarrowing(location: LocationOf<'questions'>): Narrowing {
  const own = useQuestionsView((state) => state.filter);
  const partId = location.element ?? null;
  const meetingId = location.meeting ?? null;
  const filter = useMemo(() => ({ ...own, partId, meetingId }), [own, partId, meetingId]);
  const { element: _element, ...withoutPart } = location;
  const { meeting: _meeting, ...withoutMeeting } = location;
  return {
    filter,
    choosePart: (id) => goTo(id === null ? withoutPart : { ...location, element: id }),
    chooseMeeting: (id) => goTo(id === null ? withoutMeeting : { ...location, meeting: id }),
    clear: () => {
      setFilter({ text: NO_FILTER.text, state: NO_FILTER.state });
      goTo({ place: 'questions', ...(location.question !== undefined && { question: location.question }) });
    },
  };
}
