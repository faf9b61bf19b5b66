/** Meetings: the list, and the meeting that is open. */
import type { MeetingId } from '../../domain/ids';
import { asId } from '../../domain/ids';
import { byMeetingDate, type Meeting } from '../../domain/meeting';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { useToday } from '../../hooks/use-terms';
import { removeMeeting } from '../../services/meetings';
import type { LocationOf } from '../../state/location';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatDaysLeft, formatShortDate } from '../../ui/format/dates';
import { IconButton } from '../../ui/icon-button';
import { List } from '../../ui/list';
import { PaneHeader } from '../../ui/pane-header';
import { SplitPane } from '../../ui/split-pane';
import { MeetingPane } from './meeting-pane';
import s from './meetings.module.css';

export function MeetingsPlace({ location }: { readonly location: LocationOf<'meetings'> }) {
  const { handlers } = useServices();
  const meetings = useAll('meetings');
  const layout = usePaneLayout('meetings');
  if (meetings === undefined) return null;
  if (meetings.length === 0) {
    return (
      <div className={s['emptyPlace']}>
        <PaneHeader level={1} title="Meetings" />
        <EmptyState
          icon="meeting"
          title="No meetings yet"
          action={
            <Button variant="primary" icon="import" onPress={() => handlers.run('file.importAgenda')}>
              Import an agenda front sheet…
            </Button>
          }
          secondary={<Button onPress={() => handlers.run('meeting.create')}>New meeting…</Button>}
        >
          A front sheet gives the date, the place and the items with their pages. Papers go under the items next.
        </EmptyState>
      </div>
    );
  }
  return (
    <SplitPane
      onResize={layout.onResize}
      onFold={layout.onFold}
      panes={[
        {
          id: 'list',
          label: 'Meetings',
          size: layout.sizeOf('list', 18),
          minSize: 12,
          isFolded: layout.isFolded('list'),
          content: <MeetingList meetings={meetings} openId={location.meeting} />,
        },
        { id: 'meeting', label: 'Meeting', content: <OpenMeeting meetings={meetings} location={location} /> },
      ]}
    />
  );
}

function OpenMeeting({
  meetings,
  location,
}: {
  readonly meetings: readonly Meeting[];
  readonly location: LocationOf<'meetings'>;
}) {
  const open = meetings.find((meeting) => meeting.id === location.meeting);
  if (open) return <MeetingPane key={open.id} meetingId={open.id} location={location} />;
  return (
    <EmptyState icon="meeting" title="Choose a meeting">
      Its agenda, its pack and its questions open here.
    </EmptyState>
  );
}

interface MeetingListProps {
  readonly meetings: readonly Meeting[];
  readonly openId: MeetingId | undefined;
}

function MeetingList({ meetings, openId }: MeetingListProps) {
  const { handlers, context } = useServices();
  const run = useAction();
  const today = useToday();
  const rows = [...meetings].sort(byMeetingDate).reverse();
  const remove = (ids: readonly string[]): void => {
    for (const id of ids)
      void run(() => removeMeeting(context, asId<MeetingId>(id)), { done: 'Meeting deleted.', undo: true });
  };
  return (
    <div className={s['column']}>
      <PaneHeader
        level={1}
        title="Meetings"
        actions={
          <>
            <IconButton
              label="Import an agenda front sheet"
              icon="import"
              onPress={() => handlers.run('file.importAgenda')}
            />
            <IconButton label="New meeting" icon="add" onPress={() => handlers.run('meeting.create')} />
          </>
        }
      />
      <div className={s['fill']}>
        <List
          label="Meetings"
          rows={rows}
          getText={(meeting) => `${formatShortDate(meeting.date)} ${meeting.body}`}
          selected={new Set(openId === undefined ? [] : [openId])}
          onSelect={(ids) => {
            const [id] = ids;
            if (id !== undefined) goTo({ place: 'meetings', meeting: asId<MeetingId>(id) });
          }}
          onDelete={remove}
          getMenu={(ids) => [
            { id: 'delete', label: 'Delete', icon: 'bin', isDanger: true, onAction: () => remove(ids) },
          ]}
          render={(meeting) => (
            <span className={s['meetingRow']}>
              <span className={s['meetingDate']}>{formatShortDate(meeting.date)}</span>
              <span className={s['meetingBody']}>{meeting.body}</span>
              <span className={s['meetingWhen']}>{formatDaysLeft(meeting.date, today)}</span>
            </span>
          )}
        />
      </div>
    </div>
  );
}
