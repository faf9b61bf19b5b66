/** Meetings and their items as choices. */
import type { AgendaItemId, MeetingId } from '@/domain/ids';
import { type AgendaItem, byMeetingDate, type Meeting } from '@/domain/meeting';
import { byOrder } from '@/domain/order';
import type { ComboOption } from '@/ui/combo-box';
import { formatShortDate } from '@/ui/format/dates';

/** The next meeting first, then those after it, then past ones from the latest back. */
export function meetingsForChoosing(meetings: readonly Meeting[], today: string): readonly Meeting[] {
  const inOrder = [...meetings].sort(byMeetingDate);
  const past = inOrder.filter((meeting) => meeting.date < today).reverse();
  return [...inOrder.filter((meeting) => meeting.date >= today), ...past];
}

export interface PlaceChoice {
  readonly option: ComboOption;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId | null;
}

/** Every meeting as a whole and each of its items; choosing an item chooses its meeting too. */
export function placeChoices(
  meetings: readonly Meeting[],
  items: readonly AgendaItem[],
  today: string,
): readonly PlaceChoice[] {
  const byMeeting = new Map<MeetingId, AgendaItem[]>();
  for (const item of [...items].sort(byOrder)) {
    const group = byMeeting.get(item.meetingId);
    if (group) group.push(item);
    else byMeeting.set(item.meetingId, [item]);
  }
  return meetingsForChoosing(meetings, today).flatMap((meeting) => {
    const day = formatShortDate(meeting.date);
    const section = meeting.body === '' ? day : `${day} · ${meeting.body}`;
    const whole: PlaceChoice = {
      option: { id: meeting.id, label: day, detail: 'The meeting, no item yet', section, icon: 'meeting' },
      meetingId: meeting.id,
      itemId: null,
    };
    return [whole, ...(byMeeting.get(meeting.id) ?? []).map((item) => itemChoice(item, day, section))];
  });
}

function itemChoice(item: AgendaItem, day: string, section: string): PlaceChoice {
  const label = `${day} · ${[item.number, item.title].filter((word) => word !== '').join(' ')}`;
  const option = { id: item.id, label, section, ...(item.part === 2 ? { icon: 'exempt' as const } : {}) };
  return { option, meetingId: item.meetingId, itemId: item.id };
}
