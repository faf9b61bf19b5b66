/** The facts of a meeting, for correcting what was read from the front sheet. */
import { useState } from 'react';
import { MEETING_TYPE_LABELS, type Meeting, type MeetingType, meetingType } from '../../domain/meeting';
import { readTime } from '../../domain/times';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useToday } from '../../hooks/use-terms';
import { updateMeeting } from '../../services/meetings';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { RecordHistory } from '../../widgets/record-history/record-history';
import s from './meetings.module.css';

const TYPES = meetingType.options.map((id) => ({ id, label: MEETING_TYPE_LABELS[id] }));

export function MeetingDetailsDialog({
  meeting,
  onClose,
}: {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}) {
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const [body, setBody] = useState(meeting.body);
  const [type, setType] = useState<MeetingType>(meeting.type);
  const [date, setDate] = useState<string | null>(meeting.date);
  const [time, setTime] = useState(meeting.time ?? '');
  const [endsBy, setEndsBy] = useState(meeting.endsBy ?? '');
  const [venue, setVenue] = useState(meeting.venue);
  const [publishedOn, setPublishedOn] = useState(meeting.publishedOn);
  const [padToEven, setPadToEven] = useState(meeting.padToEven);
  const times = { time: readTime(time), endsBy: readTime(endsBy) };
  const timeError = (typed: string, read: string | null) =>
    typed.trim() !== '' && read === null ? { error: 'Type a time like 10:00 or 2.30pm' } : {};
  const isWrong = (time.trim() !== '' && times.time === null) || (endsBy.trim() !== '' && times.endsBy === null);
  const save = async (): Promise<void> => {
    if (date === null || isWrong) return;
    await run(() => updateMeeting(context, meeting.id, { body, type, date, ...times, venue, publishedOn, padToEven }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Meeting details"
      submitLabel="Save"
      isSubmitDisabled={date === null || isWrong}
      onSubmit={() => void save()}
    >
      <div className={s['form']}>
        <TextField label="Body" value={body} onChange={setBody} autoFocus />
        <Select label="Kind of meeting" value={type} onChange={setType} options={TYPES} />
        <DateField label="Date" value={date} onChange={setDate} today={today} isRequired />
        <div className={s['pair']}>
          <TextField
            label="Starts"
            value={time}
            onChange={setTime}
            placeholder="10:00"
            {...timeError(time, times.time)}
          />
          <TextField label="Ends by" value={endsBy} onChange={setEndsBy} {...timeError(endsBy, times.endsBy)} />
        </div>
        <TextField label="Place" value={venue} onChange={setVenue} />
        <DateField label="Agenda published" value={publishedOn} onChange={setPublishedOn} today={today} />
        <Checkbox isSelected={padToEven} onChange={setPadToEven}>
          Papers with an odd number of pages are followed by a blank page, as printed on both sides
        </Checkbox>
        <RecordHistory table="meetings" id={meeting.id} />
      </div>
    </Dialog>
  );
}
