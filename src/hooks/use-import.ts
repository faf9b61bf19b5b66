/** Bringing files in: plans, agendas, papers; with queue, progress and cancel, and a sentence for each refusal. */
import { useCallback, useMemo } from 'react';
import type { MeetingId } from '../domain/ids';
import {
  importAgendaFile,
  importMeetingPapers,
  importPlanFile,
  type PapersOutcome,
} from '../services/import-documents';
import type { IncomingFile } from '../services/ports';
import { showImportReport } from '../state/import-report-store';
import { type ChosenFiles, type FilePurpose, type Notice, useServices } from './services-context';
import { useArrive } from './use-arrive';
import { useLongWork } from './use-long-work';

export interface Importer {
  importPlan(): Promise<void>;
  importAgenda(meetingId: MeetingId | null): Promise<void>;
  importPapers(meetingId: MeetingId | null): Promise<void>;
  /** Takes files that were dropped, or named on the command line. */
  take(chosen: ChosenFiles, purpose: FilePurpose, meetingId: MeetingId | null): Promise<void>;
}

export function useImport(): Importer {
  const { context, chooseFiles, notify, history, backups } = useServices();
  const startWork = useLongWork();
  const arriveFrom = useArrive();

  const takePlan = useCallback(
    async (file: IncomingFile) => {
      const arrive = arriveFrom();
      const version = await startWork(`Plan: ${file.name}`, (work) => importPlanFile(context, file, work));
      if (version) arrive({ place: 'plans', version: version.id }, `“${file.name}” has been read.`);
    },
    [context, startWork, arriveFrom],
  );

  const takeAgenda = useCallback(
    async (file: IncomingFile, meetingId: MeetingId | null) => {
      const arrive = arriveFrom();
      const meeting = await startWork(`Agenda: ${file.name}`, (work) =>
        importAgendaFile(context, file, meetingId, work),
      );
      if (meeting) {
        arrive({ place: 'meetings', meeting: meeting.id, tab: 'agenda' }, `“${file.name}” has been read.`);
      }
    },
    [context, startWork, arriveFrom],
  );

  const takePapers = useCallback(
    async ({ files, problems }: ChosenFiles, meetingId: MeetingId | null) => {
      const arrive = arriveFrom();
      const label = files.length === 1 ? `Paper: ${files[0]?.name ?? ''}` : `${files.length} papers`;
      const outcome = await startWork(label, (work) => importMeetingPapers(context, files, meetingId, work));
      if (!outcome) return;
      const made = outcome.added + outcome.placed > 0 ? history.newest() : null;
      const undo = made && { label: 'Undo', onAction: () => void history.undoOnly(made).catch(() => undefined) };
      if (made) notify({ message: importedSentence(outcome, meetingId !== null), ...(undo && { action: undo }) });
      tellProblems([...problems, ...outcome.problems], outcome.known, notify);
      if (meetingId === null && outcome.added > 0) arrive({ place: 'papers' }, null);
    },
    [context, startWork, notify, history, arriveFrom],
  );

  const take = useCallback(
    async (chosen: ChosenFiles, purpose: FilePurpose, meetingId: MeetingId | null) => {
      // One that fails is told elsewhere, and is no reason not to import.
      if (chosen.files.length > 0) await backups.copyNow('import').catch(() => undefined);
      if (purpose !== 'plan' && purpose !== 'agenda' && chosen.files.length > 0) return takePapers(chosen, meetingId);
      tellProblems(chosen.problems, [], notify);
      for (const file of chosen.files) await (purpose === 'plan' ? takePlan(file) : takeAgenda(file, meetingId));
    },
    [notify, backups, takePlan, takeAgenda, takePapers],
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

/** One file is told of in its own sentence; of several only how many, with the list a press away. */
function tellProblems(problems: readonly string[], known: readonly string[], notify: (notice: Notice) => void): void {
  const [only] = [...problems, ...known];
  const tone = problems.length > 0 ? 'danger' : 'info';
  if (only === undefined) return;
  if (problems.length + known.length === 1) {
    notify({ message: only, tone });
    return;
  }
  const parts = [
    problems.length === 0 ? '' : `${filesWere(problems.length)} not imported`,
    known.length === 0 ? '' : `${filesWere(known.length)} here already`,
  ].filter((part) => part !== '');
  const onAction = () => showImportReport({ problems, known });
  notify({ message: `${parts.join('; ')}.`, tone, action: { label: 'Show which', onAction } });
}

function filesWere(count: number): string {
  return count === 1 ? 'One file was' : `${count} files were`;
}

function importedSentence({ added, placed, papers, superseded }: PapersOutcome, toMeeting: boolean): string {
  const imported = added === 0 ? '' : added === 1 ? 'One paper imported. ' : `${added} papers imported. `;
  if (!toMeeting) return imported.trim();
  const left = papers.length - placed - superseded.length;
  const sentences = [
    placed > 0 && (placed === papers.length ? 'All put under agenda items.' : `${placed} put under agenda items.`),
    superseded.length > 0 &&
      (superseded.length === 1 ? 'One has a later version.' : `${superseded.length} have later versions.`),
    // Papers that were here may stand where somebody has put them.
    added > 0 && left + superseded.length > 0 && 'What is left waits under “Not placed”.',
  ].filter((sentence) => sentence !== false);
  return `${imported}${sentences.join(' ')}`;
}
