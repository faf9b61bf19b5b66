/** Choosing a meeting by its date. */
import { useMemo } from 'react';
import type { MeetingId } from '@/domain/ids';
import type { Meeting } from '@/domain/meeting';
import { useAll } from '@/hooks/use-live';
import { useToday } from '@/hooks/use-terms';
import { ComboBox } from '@/ui/combo-box';
import { formatShortDate } from '@/ui/format/dates';
import { meetingsForChoosing } from './meeting-options';

export interface MeetingBoxProps {
  readonly label: string;
  readonly value: MeetingId | null;
  readonly onChange: (id: MeetingId | null) => void;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly autoFocus?: boolean;
}

/** The next meeting first, then those after it, then past ones from the latest back. */
export function MeetingBox({ onChange, ...rest }: MeetingBoxProps) {
  const meetings = useAll('meetings');
  const today = useToday();
  const choices = useMemo(() => meetingsForChoosing(meetings ?? [], today), [meetings, today]);
  return (
    <ComboBox
      {...rest}
      options={choices.map((meeting: Meeting) => ({
        id: meeting.id,
        label: formatShortDate(meeting.date),
        detail: meeting.body,
        icon: 'meeting',
      }))}
      onChange={(id) => onChange(choices.find((meeting) => meeting.id === id)?.id ?? null)}
    />
  );
}
