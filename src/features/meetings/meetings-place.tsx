/** Meetings: the list, and the meeting that is open. */
import { useState } from 'react';
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
import { useSize } from '../../ui/use-size';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ExampleOffer } from '../../widgets/example-offer';
import { MeetingPane } from './meeting-pane';
import s from './meetings.module.css';

export function MeetingsPlace({ location }: { readonly location: LocationOf<'meetings'> }) {
  const { handlers } = useServices();
  const meetings = useAll('meetings');
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
          secondary={
            <>
              <Button onPress={() => handlers.run('meeting.create')}>New meeting…</Button>
              <ExampleOffer />
            </>
          }
        >
          A front sheet gives the date, the place and the items with their pages. Papers go under the items next.
        </EmptyState>
      </div>
    );
  }
  return <Meetings meetings={meetings} location={location} />;
}

/** Below this many rem the list and the open meeting take turns. */
const LIST_BESIDE_FROM = 66;
/** Below this many rem the header of a meeting says the least. */
const ROOM_FOR_FACTS = 44;

interface MeetingsProps {
  readonly meetings: readonly Meeting[];
  readonly location: LocationOf<'meetings'>;
}

function Meetings({ meetings, location }: MeetingsProps) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={s['column']}>
      {width > 0 && <Columns meetings={meetings} location={location} width={width} />}
    </div>
  );
}

function Columns({ meetings, location, width }: MeetingsProps & { readonly width: number }) {
  const layout = usePaneLayout('meetings');
  const isBeside = width >= LIST_BESIDE_FROM;
  const open = meetings.find((meeting) => meeting.id === location.meeting);
  const list = <MeetingList meetings={meetings} openId={location.meeting} isBeside={isBeside} />;
  const pane = open && (
    <MeetingPane
      key={open.id}
      meetingId={open.id}
      location={location}
      isTight={width < ROOM_FOR_FACTS}
      onBack={isBeside ? null : () => goTo({ place: 'meetings' })}
    />
  );
  if (!isBeside) {
    if (!pane) return list;
    return (
      <>
        <VisuallyHidden>
          <h1>Meetings</h1>
        </VisuallyHidden>
        {pane}
      </>
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
          size: layout.sizeOf('list', 16),
          minSize: 12,
          isFolded: layout.isFolded('list'),
          content: list,
        },
        { id: 'meeting', label: 'Meeting', content: pane ?? <NoneOpen /> },
      ]}
    />
  );
}

function NoneOpen() {
  return (
    <EmptyState icon="meeting" title="Choose a meeting">
      Its agenda, its pack and its questions open here.
    </EmptyState>
  );
}

interface MeetingListProps {
  readonly meetings: readonly Meeting[];
  readonly openId: MeetingId | undefined;
  /** False where an opened meeting takes the list's place: then the arrows only walk along it. */
  readonly isBeside: boolean;
}

function MeetingList({ meetings, openId, isBeside }: MeetingListProps) {
  const { handlers, context } = useServices();
  const run = useAction();
  const today = useToday();
  const [walkedTo, setWalkedTo] = useState<ReadonlySet<string>>(new Set());
  const rows = [...meetings].sort(byMeetingDate).reverse();
  const open = (id: string | undefined): void => {
    if (id !== undefined) goTo({ place: 'meetings', meeting: asId<MeetingId>(id) });
  };
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
          selected={isBeside ? new Set(openId === undefined ? [] : [openId]) : walkedTo}
          onSelect={(ids) => (isBeside ? open([...ids][0]) : setWalkedTo(ids))}
          onOpen={open}
          onDelete={remove}
          getMenu={(ids) => [
            { id: 'delete', label: 'Delete', icon: 'bin', isDanger: true, onAction: () => remove(ids) },
          ]}
          render={(meeting) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Enter on the row does the same
            <span className={s['meetingRow']} onClick={isBeside ? undefined : () => open(meeting.id)}>
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
