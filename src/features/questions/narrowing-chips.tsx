/** The part and the meeting that the questions are narrowed to, each with a way out. */
import type { PlanPart } from '@/domain/plan-parts';
import { NO_MEETING } from '@/domain/question-rows';
import { useAll } from '@/hooks/use-live';
import { usePlanParts } from '@/hooks/use-plan-parts';
import { useTerms } from '@/hooks/use-terms';
import { Chip, PriorityChip } from '@/ui/chip';
import { formatShortDate } from '@/ui/format/dates';
import s from './questions.module.css';
import type { Narrowing } from './use-narrowing';

export function NarrowingChips({ narrowing }: { readonly narrowing: Narrowing }) {
  const { partId, meetingId } = narrowing.filter;
  const { planName } = useTerms();
  const parts = usePlanParts();
  const meetings = useAll('meetings');
  if ((partId === null && meetingId === null) || !parts || !meetings) return null;
  const part = partId === null ? undefined : parts.byId.get(partId);
  const meeting = meetings.find((one) => one.id === meetingId);
  const day = meeting ? formatShortDate(meeting.date) : 'A meeting that is no longer there';
  return (
    <ul className={s['narrowed']} aria-label="Narrowed to">
      {partId !== null && (
        <li className={s['chipAndNumber']}>
          <PriorityOf part={part} />
          <Chip
            icon="plan-part"
            removeLabel={`part of the ${planName} from the filter`}
            onRemove={() => narrowing.choosePart(null)}
          >
            {part ? partWords(part) : `A part of the ${planName} that is no longer there`}
          </Chip>
        </li>
      )}
      {meetingId !== null && (
        <li className={s['chipAndNumber']}>
          <Chip icon="meeting" removeLabel="meeting from the filter" onRemove={() => narrowing.chooseMeeting(null)}>
            {meetingId === NO_MEETING ? 'No meeting yet' : day}
          </Chip>
        </li>
      )}
    </ul>
  );
}

function partWords({ element }: PlanPart): string {
  return element.text.trim() === '' ? 'No words yet' : element.text;
}

function PriorityOf({ part }: { readonly part: PlanPart | undefined }) {
  if (!part?.priority) return null;
  return <PriorityChip number={part.priority.number} label={part.priority.text} isNumberOnly />;
}
