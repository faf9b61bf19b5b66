/** The few facts that a meeting needs to begin with; the rest is written in the meeting itself. */
import { useState } from 'react';
import { MEETING_TYPE_LABELS, type MeetingType, meetingType } from '../domain/meeting';
import { readTime } from '../domain/times';
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { useTerms, useToday } from '../hooks/use-terms';
import { createMeeting } from '../services/meetings';
import { goTo } from '../state/navigation-store';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import s from './app.module.css';
import { claimFocus } from './focus-place';

const TYPES = meetingType.options.map((id) => ({ id, label: MEETING_TYPE_LABELS[id] }));

export function NewMeetingDialog({ onClose }: { readonly onClose: () => void }) {
  const { context } = useServices();
  const run = useAction();
  const terms = useTerms();
  const today = useToday();
  const [type, setType] = useState<MeetingType>('ordinary');
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState('');
  const [venue, setVenue] = useState('');
  const parsedTime = readTime(time);
  const timeError = time.trim() !== '' && parsedTime === null ? 'Type a time like 10:00 or 2.30pm' : undefined;
  const submit = async (): Promise<void> => {
    if (date === null || timeError !== undefined) return;
    const wanted = { body: terms.bodyName, type, date, time: parsedTime, venue: venue.trim() };
    const meeting = await run(() => createMeeting(context, wanted));
    if (!meeting) return;
    onClose();
    claimFocus();
    goTo({ place: 'meetings', meeting: meeting.id });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="New meeting"
      size="sm"
      submitLabel="Add meeting"
      isSubmitDisabled={date === null || timeError !== undefined}
      onSubmit={() => void submit()}
    >
      <div className={s['form']}>
        <Select label="Kind of meeting" value={type} onChange={setType} options={TYPES} />
        <DateField label="Date" value={date} onChange={setDate} today={today} isRequired autoFocus />
        <TextField
          label="Time"
          value={time}
          onChange={setTime}
          placeholder="10:00"
          {...(timeError && { error: timeError })}
        />
        <TextField label="Place" value={venue} onChange={setVenue} />
      </div>
    </Dialog>
  );
}
