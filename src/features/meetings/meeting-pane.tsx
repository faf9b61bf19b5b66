/** One meeting: header, then tabs in the order of the work. */
import { useState } from 'react';
import type { MeetingId } from '../../domain/ids';
import { MEETING_TYPE_LABELS, type Meeting } from '../../domain/meeting';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useImport } from '../../hooks/use-import';
import { useWhere } from '../../hooks/use-live';
import { type MeetingView, useMeeting } from '../../hooks/use-meetings';
import { useToday } from '../../hooks/use-terms';
import { removeMeeting } from '../../services/meetings';
import { type LocationOf, MEETING_TABS } from '../../state/location';
import { goTo, replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { formatDate, formatDaysLeft } from '../../ui/format/dates';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import { PaneHeader } from '../../ui/pane-header';
import { Tabs } from '../../ui/tabs';
import { AgendaTab } from './agenda-tab';
import { MeetingDetailsDialog } from './meeting-details-dialog';
import { MeetingQuestionsTab } from './meeting-questions-tab';
import s from './meetings.module.css';
import { PackTab } from './pack-tab';

export interface MeetingPaneProps {
  readonly meetingId: MeetingId;
  readonly location: LocationOf<'meetings'>;
}

export function MeetingPane({ meetingId, location }: MeetingPaneProps) {
  const view = useMeeting(meetingId);
  const questions = useWhere('questions', 'meetingId', meetingId);
  if (!view) return null;
  const papers = view.pack.items.reduce((sum, item) => sum + item.papers.length, 0);
  return (
    <div className={s['column']}>
      <MeetingHeader view={view} />
      <Tabs
        label="Parts of the meeting"
        value={location.tab ?? 'agenda'}
        onChange={(id) => {
          const tab = MEETING_TABS.find((one) => one === id);
          if (tab) replaceLocation({ ...location, tab });
        }}
        tabs={[
          {
            id: 'agenda',
            label: 'Agenda',
            count: view.pack.items.length,
            content: <AgendaTab view={view} location={location} />,
          },
          { id: 'pack', label: 'Pack', count: papers, content: <PackTab view={view} /> },
          {
            id: 'questions',
            label: 'Questions',
            count: questions?.length ?? 0,
            content: <MeetingQuestionsTab view={view} questions={questions ?? []} />,
          },
        ]}
      />
    </div>
  );
}

function MeetingHeader({ view }: { readonly view: MeetingView }) {
  const { context } = useServices();
  const run = useAction();
  const importer = useImport();
  const [isEditing, setEditing] = useState(false);
  const { meeting } = view;
  const remove = (): void => {
    goTo({ place: 'meetings' });
    void run(() => removeMeeting(context, meeting.id), { done: 'Meeting deleted.', undo: true });
  };
  return (
    <>
      <PaneHeader
        title={meeting.body}
        subtitle={<MeetingFacts meeting={meeting} />}
        actions={
          <>
            <Button icon="add-paper" onPress={() => void importer.importPapers(meeting.id)}>
              Import papers…
            </Button>
            <MenuButton
              label="More for this meeting"
              entries={[
                { id: 'edit', label: 'Change details…', icon: 'edit', onAction: () => setEditing(true) },
                {
                  id: 'agenda',
                  label: 'Read a front sheet into this meeting…',
                  icon: 'import',
                  isDisabled: view.pack.items.length > 0,
                  onAction: () => void importer.importAgenda(meeting.id),
                },
                { kind: 'separator' },
                { id: 'delete', label: 'Delete meeting', icon: 'bin', isDanger: true, onAction: remove },
              ]}
            >
              <IconButton label="More for this meeting" icon="more" />
            </MenuButton>
          </>
        }
      />
      {isEditing && <MeetingDetailsDialog meeting={meeting} onClose={() => setEditing(false)} />}
    </>
  );
}

function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const today = useToday();
  const facts = [
    formatDate(meeting.date),
    meeting.time === null ? '' : meeting.endsBy === null ? meeting.time : `${meeting.time} to ${meeting.endsBy}`,
    meeting.venue,
    formatDaysLeft(meeting.date, today),
    MEETING_TYPE_LABELS[meeting.type],
    meeting.publishedOn === null ? '' : `agenda published ${formatDate(meeting.publishedOn)}`,
  ];
  return <>{facts.filter((fact) => fact !== '').join(' · ')}</>;
}
