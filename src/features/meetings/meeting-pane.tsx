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
import { BriefingButton } from './briefing-button';
import { MeetingDetailsDialog } from './meeting-details-dialog';
import { MeetingQuestionsTab } from './meeting-questions-tab';
import s from './meetings.module.css';
import { PackTab } from './pack-tab';

export interface MeetingPaneProps {
  readonly meetingId: MeetingId;
  readonly location: LocationOf<'meetings'>;
  /** True where there is room for little: the least facts, and pictures without words. */
  readonly isTight: boolean;
  /** Back to the list of meetings; null where it stands beside. */
  readonly onBack: (() => void) | null;
}

export function MeetingPane({ meetingId, location, isTight, onBack }: MeetingPaneProps) {
  const view = useMeeting(meetingId);
  const questions = useWhere('questions', 'meetingId', meetingId);
  if (!view) return null;
  const papers = view.pack.items.reduce((sum, item) => sum + item.papers.length, 0);
  return (
    <div className={s['column']}>
      <div className={s['open']}>
        {onBack && (
          <div className={s['backButton']}>
            <IconButton label="All meetings" icon="chevron-left" onPress={onBack} />
          </div>
        )}
        <MeetingHeader view={view} isTight={isTight} />
      </div>
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

function MeetingHeader({ view, isTight }: { readonly view: MeetingView; readonly isTight: boolean }) {
  const { context } = useServices();
  const run = useAction();
  const importer = useImport();
  const [isEditing, setEditing] = useState(false);
  const { meeting } = view;
  const remove = (): void => {
    goTo({ place: 'meetings' });
    void run(() => removeMeeting(context, meeting.id), { done: 'Meeting deleted.', undo: true });
  };
  const importPapers = () => void importer.importPapers(meeting.id);
  return (
    <div>
      <PaneHeader
        title={meeting.body === '' ? 'Meeting without a name' : meeting.body}
        subtitle={<MeetingFacts meeting={meeting} isTight={isTight} />}
        actions={
          <>
            {isTight ? (
              <IconButton label="Import papers…" icon="add-paper" onPress={importPapers} />
            ) : (
              <Button icon="add-paper" onPress={importPapers}>
                Import papers…
              </Button>
            )}
            <BriefingButton isTight={isTight} />
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
    </div>
  );
}

function MeetingFacts({ meeting, isTight }: { readonly meeting: Meeting; readonly isTight: boolean }) {
  const today = useToday();
  const { date, time, endsBy, venue, publishedOn, type } = meeting;
  const times = time === null ? '' : endsBy === null ? `, ${time}` : `, ${time} to ${endsBy}`;
  const facts = [
    `${formatDate(date)}${times}`,
    formatDaysLeft(date, today),
    ...(isTight
      ? []
      : [MEETING_TYPE_LABELS[type], venue, publishedOn === null ? '' : `agenda published ${formatDate(publishedOn)}`]),
  ];
  return <>{facts.filter((fact) => fact !== '').join(' · ')}</>;
}
