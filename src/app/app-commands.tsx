/** The commands that work everywhere in a workspace. */
import { useState } from 'react';
import { textAddress } from '../domain/compare/kept-text';
import type { MeetingId } from '../domain/ids';
import { BriefingCommand } from '../features/meetings/briefing-command';
import { ExportCommands } from '../features/tracker/export-commands';
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { useCommand } from '../hooks/use-command';
import { useImport } from '../hooks/use-import';
import { useImportFigures } from '../hooks/use-import-figures';
import { createQuestion } from '../services/questions';
import { goToPlace } from '../state/last-seen';
import type { Location } from '../state/location';
import { goTo, useNavigation } from '../state/navigation-store';
import { ImportKindDialog } from './import-kind-dialog';
import { NewMeetingDialog } from './new-meeting-dialog';
import { useOfferedFiles } from './use-offered-files';
import { useWindowCommands } from './window-commands';

export function AppCommands() {
  const { context } = useServices();
  const importer = useImport();
  const figures = useImportFigures();
  const run = useAction();
  const [isMakingMeeting, setMakingMeeting] = useState(false);
  const location = useNavigation((state) => state.current);
  const meetingId = location.place === 'meetings' ? (location.meeting ?? null) : null;
  useCommand('file.importPlan', () => void importer.importPlan());
  useCommand('file.importAgenda', () => void importer.importAgenda(null));
  useCommand('file.importPapers', () => void importer.importPapers(meetingId));
  useCommand('meeting.create', () => setMakingMeeting(true));
  useCommand('question.create', () => {
    const wanted = { wording: '', meetingId, itemId: null, parentId: null, elementIds: [] };
    void run(async () => goTo({ place: 'questions', question: (await createQuestion(context, wanted)).id }));
  });
  useWindowCommands();
  useGo();
  const offered = useOfferedFiles();
  return (
    <>
      <BriefingCommand meetingId={openMeeting(location)} />
      <ExportCommands />
      {isMakingMeeting && <NewMeetingDialog onClose={() => setMakingMeeting(false)} />}
      {offered.waiting && (
        <ImportKindDialog
          chosen={offered.waiting}
          meetingId={meetingId}
          onChoose={(purpose, meeting) => {
            const { waiting } = offered;
            offered.done();
            // What was refused at the door has been told in the dialog.
            if (!waiting) return;
            const chosen = { ...waiting, problems: [] };
            if (purpose === 'figures') void figures.take(chosen, null);
            else void importer.take(chosen, purpose, meeting);
          }}
          onClose={offered.done}
        />
      )}
    </>
  );
}

/** The meeting that is open, or in whose pack a paper is read. */
function openMeeting(location: Location): MeetingId | null {
  if (location.place !== 'meetings' && location.place !== 'reader') return null;
  return location.meeting ?? null;
}

/** What is open is one of the two texts. */
function compareFrom(location: Location): Location {
  if (location.place === 'plans' && location.version)
    return { place: 'plans', version: location.version, tab: 'compare' };
  const isPaper = location.place === 'papers' || location.place === 'reader';
  const paper = isPaper ? location.paper : undefined;
  return { place: 'compare', ...(paper !== undefined && { after: textAddress({ kind: 'paper', id: paper }) }) };
}

function useGo(): void {
  const go = (location: Location) => () => goTo(location);
  useCommand('go.home', () => goToPlace('home'));
  useCommand('go.plans', () => goToPlace('plans'));
  useCommand('go.compare', () => goTo(compareFrom(useNavigation.getState().current)));
  useCommand('go.meetings', () => goToPlace('meetings'));
  useCommand('go.papers', () => goToPlace('papers'));
  useCommand('go.questions', () => goToPlace('questions'));
  useCommand('go.tracker', () => goToPlace('tracker'));
  useCommand('go.settings', () => goToPlace('settings'));
  useCommand('help.shortcuts', go({ place: 'settings', section: 'keys' }));
  useCommand('help.about', go({ place: 'settings', section: 'about' }));
}
