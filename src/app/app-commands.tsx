/** The commands that work everywhere in a workspace. */
import { useState } from 'react';
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { useCommand } from '../hooks/use-command';
import { useImport } from '../hooks/use-import';
import { createQuestion } from '../services/questions';
import type { Location } from '../state/location';
import { goBack, goForward, goTo, useNavigation } from '../state/navigation-store';
import { TEXT_SIZES, usePreferences } from '../state/preferences-store';
import { flushAll } from '../state/unsaved-text';
import { focusPane } from './focus-pane';
import { ImportKindDialog } from './import-kind-dialog';
import { NewMeetingDialog } from './new-meeting-dialog';
import { useOfferedFiles } from './use-offered-files';

export function AppCommands() {
  const { history, context } = useServices();
  const importer = useImport();
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
  // What has just been typed is saved first, so that it is what undo takes back, and does not land on what it brings.
  useCommand('edit.undo', () => void run(() => flushAll().then(() => history.undo())));
  useCommand('edit.redo', () => void run(() => flushAll().then(() => history.redo())));
  useCommand('go.back', goBack);
  useCommand('go.forward', goForward);
  useCommand('go.nextPane', () => focusPane(1));
  useCommand('go.previousPane', () => focusPane(-1));
  useTextSize();
  useGo();
  const offered = useOfferedFiles();
  return (
    <>
      {isMakingMeeting && <NewMeetingDialog onClose={() => setMakingMeeting(false)} />}
      {offered.waiting && (
        <ImportKindDialog
          chosen={offered.waiting}
          meetingId={meetingId}
          onChoose={(purpose, meeting) => {
            const { waiting } = offered;
            offered.done();
            // What was refused at the door has been told in the dialog.
            if (waiting) void importer.take({ ...waiting, problems: [] }, purpose, meeting);
          }}
          onClose={offered.done}
        />
      )}
    </>
  );
}

function useTextSize(): void {
  const { savePreferences } = useServices();
  const run = useAction();
  const size = usePreferences((state) => state.textSize);
  const larger = TEXT_SIZES.find((one) => one > size);
  const smaller = TEXT_SIZES.findLast((one) => one < size);
  const set = (textSize: number | undefined) => () => {
    if (textSize !== undefined) void run(() => savePreferences({ textSize }));
  };
  useCommand('view.largerText', set(larger), larger !== undefined);
  useCommand('view.smallerText', set(smaller), smaller !== undefined);
  useCommand('view.usualText', set(100), size !== 100);
}

function useGo(): void {
  const go = (location: Location) => () => goTo(location);
  useCommand('go.home', go({ place: 'home' }));
  useCommand('go.plans', go({ place: 'plans' }));
  useCommand('go.meetings', go({ place: 'meetings' }));
  useCommand('go.papers', go({ place: 'papers' }));
  useCommand('go.questions', go({ place: 'questions' }));
  useCommand('go.tracker', go({ place: 'tracker' }));
  useCommand('go.settings', go({ place: 'settings' }));
  useCommand('help.shortcuts', go({ place: 'settings', section: 'keys' }));
  useCommand('help.about', go({ place: 'settings', section: 'about' }));
}
