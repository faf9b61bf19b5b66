/** Bringing files in: plans, agendas, papers; with queue, progress and cancel, and a sentence for each refusal. */
import { useCallback, useMemo } from 'react';
import type { MeetingId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import { importAgendaFile, importMeetingPapers, importPlanFile } from '../services/import-documents';
import type { IncomingFile } from '../services/ports';
import { goTo } from '../state/navigation-store';
import { type ChosenFiles, type FilePurpose, useServices } from './services-context';
import { useLongWork } from './use-long-work';

export interface Importer {
  importPlan(): Promise<void>;
  importAgenda(meetingId: MeetingId | null): Promise<void>;
  importPapers(meetingId: MeetingId | null): Promise<void>;
  /** Takes files that were dropped, or named on the command line. */
  take(chosen: ChosenFiles, purpose: FilePurpose, meetingId: MeetingId | null): Promise<void>;
}

export function useImport(): Importer {
  const { context, chooseFiles, notify } = useServices();
  const startWork = useLongWork();

  const takePlan = useCallback(
    async (file: IncomingFile) => {
      const version = await startWork(`Plan: ${file.name}`, (work) => importPlanFile(context, file, work));
      if (version) goTo({ place: 'plans', version: version.id });
    },
    [context, startWork],
  );

  const takeAgenda = useCallback(
    async (file: IncomingFile, meetingId: MeetingId | null) => {
      const meeting = await startWork(`Agenda: ${file.name}`, (work) =>
        importAgendaFile(context, file, meetingId, work),
      );
      if (meeting) goTo({ place: 'meetings', meeting: meeting.id, tab: 'agenda' });
    },
    [context, startWork],
  );

  const takePapers = useCallback(
    async (files: readonly IncomingFile[], meetingId: MeetingId | null) => {
      const label = files.length === 1 ? `Paper: ${files[0]?.name ?? ''}` : `${files.length} papers`;
      const outcome = await startWork(label, (work) => importMeetingPapers(context, files, meetingId, work));
      if (!outcome) return;
      for (const message of outcome.problems) notify({ message, tone: 'warning' });
      if (outcome.papers.length > 0)
        notify({ message: importedSentence(outcome.papers, outcome.placed, meetingId !== null) });
      if (meetingId === null) goTo({ place: 'papers' });
    },
    [context, startWork, notify],
  );

  const take = useCallback(
    async (chosen: ChosenFiles, purpose: FilePurpose, meetingId: MeetingId | null) => {
      for (const message of chosen.problems) notify({ message, tone: 'danger' });
      if (chosen.files.length === 0) return;
      if (purpose === 'plan') for (const file of chosen.files) await takePlan(file);
      else if (purpose === 'agenda') for (const file of chosen.files) await takeAgenda(file, meetingId);
      else await takePapers(chosen.files, meetingId);
    },
    [notify, takePlan, takeAgenda, takePapers],
  );

  return useMemo(
    () => ({
      importPlan: async () => take(await chooseFiles('plan', false), 'plan', null),
      importAgenda: async (meetingId) => take(await chooseFiles('agenda', false), 'agenda', meetingId),
      importPapers: async (meetingId) => take(await chooseFiles('papers', true), 'papers', meetingId),
      take,
    }),
    [take, chooseFiles],
  );
}

function importedSentence(papers: readonly Paper[], placed: number, toMeeting: boolean): string {
  const count = papers.length === 1 ? 'One paper' : `${papers.length} papers`;
  if (!toMeeting) return `${count} imported.`;
  if (placed === papers.length) return `${count} imported and put under the agenda items. Check them in Agenda.`;
  return `${count} imported; ${placed} put under agenda items. The others wait under “Not placed”.`;
}
