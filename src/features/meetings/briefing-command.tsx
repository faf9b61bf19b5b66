/** The command that prints a briefing: works wherever a meeting is open. */
import { useState } from 'react';
import type { MeetingId } from '../../domain/ids';
import { useCommand } from '../../hooks/use-command';
import { useOne } from '../../hooks/use-live';
import { BriefingDialog } from './briefing-dialog';

/** @param meetingId the meeting that is open, or whose paper is being read; null for none. */
export function BriefingCommand({ meetingId }: { readonly meetingId: MeetingId | null }) {
  const meeting = useOne('meetings', meetingId);
  const [isOpen, setOpen] = useState(false);
  useCommand('file.printBriefing', () => setOpen(true), Boolean(meeting));
  if (!isOpen || !meeting) return null;
  return <BriefingDialog key={meeting.id} meeting={meeting} onClose={() => setOpen(false)} />;
}
