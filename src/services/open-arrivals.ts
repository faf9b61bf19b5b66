/** Brings in what a clerk has sent, each file as what it is: the plan, the front sheet, then the papers under its items. */
import type { MeetingId, PlanVersionId } from '../domain/ids';
import { importAgendaFile, importMeetingPapers, importPlanFile } from './import-documents';
import { updateMeeting } from './meetings';
import type { LongWork, ServiceContext } from './ports';
import { type Arrival, rememberingReader } from './recognise-files';

export interface OpenedArrivals {
  readonly meetingId: MeetingId | null;
  readonly versionId: PlanVersionId | null;
  readonly paperCount: number;
  /** How many papers found their agenda item. */
  readonly placed: number;
  readonly problems: readonly string[];
}

/**
 * Each file is a step of undo of its own, the papers together one. What was done before a cancellation stays, whole.
 * @param date ISO; the meeting's, where its front sheet gives none.
 */
export async function openArrivals(
  context: ServiceContext,
  arrivals: readonly Arrival[],
  date: string | null,
  work: LongWork,
): Promise<OpenedArrivals> {
  const remembering = { ...context, reader: rememberingReader(context.reader, arrivals) };
  const ofKind = (kind: Arrival['kind']) => arrivals.filter((one) => one.kind === kind);
  let versionId: PlanVersionId | null = null;
  for (const { file } of ofKind('plan')) versionId = (await importPlanFile(remembering, file, work)).id;
  let meetingId: MeetingId | null = null;
  for (const { file, agenda } of ofKind('agenda')) {
    const meeting = await importAgendaFile(remembering, file, null, work);
    if (agenda?.date == null && date !== null) await updateMeeting(context, meeting.id, { date });
    meetingId ??= meeting.id;
  }
  const papers = ofKind('paper').map(({ file }) => file);
  if (papers.length === 0) return { meetingId, versionId, paperCount: 0, placed: 0, problems: [] };
  const outcome = await importMeetingPapers(remembering, papers, meetingId, work);
  const { placed, problems } = outcome;
  return { meetingId, versionId, paperCount: outcome.papers.length, placed, problems };
}
