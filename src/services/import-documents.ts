/** Whole imports: a plan with its reading, an agenda with its meeting, a folder of papers with their places. */
import { fromRow } from '../db/tables';
import { AppError, sentenceFor } from '../domain/errors';
import type { MeetingId } from '../domain/ids';
import type { Meeting } from '../domain/meeting';
import { byOrder } from '../domain/order';
import type { Paper } from '../domain/paper';
import type { PlanVersion } from '../domain/plan';
import { matchPapers } from '../reading/agenda/match-papers';
import { applyAgenda, openingText, placePapers } from './import-agenda';
import { type ImportedPaper, importPaper, keepPaper, receivePaper } from './import-paper';
import { proposePlan, versionOfPaper } from './plans';
import type { IncomingFile, LongWork, ServiceContext } from './ports';

/** Imports a plan and proposes its tree. */
export async function importPlanFile(
  context: ServiceContext,
  file: IncomingFile,
  work: LongWork,
): Promise<PlanVersion> {
  const received = await receivePaper(context, file, work);
  if (received.known) return readAsPlan(context, received.known, work);
  const reading = await context.reader.readPlan(received.blob, file.name, work);
  work.signal.throwIfAborted();
  const imported = await keepPaper(context, received, 'plan');
  return keepOnlyIf(context, imported, () => proposePlan(context, imported.paper, reading));
}

/** Proposes the tree of a paper in the library. A plan that was read already opens again and is not read twice. */
export async function readAsPlan(context: ServiceContext, paper: Paper, work: LongWork): Promise<PlanVersion> {
  const known = await versionOfPaper(context, paper.id);
  if (known) return known;
  const reading = await context.reader.readPlan(await bytesOf(context, paper), paper.fileName, work);
  work.signal.throwIfAborted();
  return proposePlan(context, paper, reading);
}

/**
 * Imports a front sheet and makes its meeting, or fills the given one.
 * @throws AppError when the file holds no agenda; nothing of it is then stored.
 */
export async function importAgendaFile(
  context: ServiceContext,
  file: IncomingFile,
  meetingId: MeetingId | null,
  work: LongWork,
): Promise<Meeting> {
  const received = await receivePaper(context, file, work);
  if (received.known) return readAsAgenda(context, received.known, meetingId, work);
  const reading = await context.reader.readAgenda(received.blob, file.name, work);
  work.signal.throwIfAborted();
  const imported = await keepPaper(context, received, 'agenda');
  return keepOnlyIf(context, imported, () => applyAgenda(context, imported.paper, reading, meetingId));
}

/** Makes the meeting of a front sheet in the library, or fills the given one. One that was read already opens again. */
export async function readAsAgenda(
  context: ServiceContext,
  paper: Paper,
  meetingId: MeetingId | null,
  work: LongWork,
): Promise<Meeting> {
  const known = await meetingOfFrontSheet(context, paper);
  if (known) return known;
  const reading = await context.reader.readAgenda(await bytesOf(context, paper), paper.fileName, work);
  work.signal.throwIfAborted();
  return applyAgenda(context, paper, reading, meetingId);
}

/** Takes a fresh import back when what was to be made of it could not be saved, so that nothing half-done stays. */
async function keepOnlyIf<T>(context: ServiceContext, imported: ImportedPaper, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await takeBack(context, imported);
    throw error;
  }
}

async function takeBack(context: ServiceContext, imported: ImportedPaper): Promise<void> {
  if (imported.isDuplicate) return;
  await context.transactor.transact('Take back import', (unit) => unit.remove('papers', imported.paper.id));
}

async function meetingOfFrontSheet({ database }: ServiceContext, paper: Paper): Promise<Meeting | null> {
  const rows = await database.rows('meetings').toArray();
  return rows.map((row) => fromRow<'meetings'>(row)).find((meeting) => meeting.frontSheetPaperId === paper.id) ?? null;
}

async function bytesOf({ database }: ServiceContext, paper: Paper): Promise<Blob> {
  const file = await database.files.get(paper.fileId);
  if (!file) throw new AppError('notFound', `The file of “${paper.title}” is missing; import it again.`);
  return file.blob;
}

export interface PapersOutcome {
  readonly papers: readonly Paper[];
  /** How many were put under an agenda item. */
  readonly placed: number;
  /** One sentence for each file that could not be imported or was here already. */
  readonly problems: readonly string[];
}

/** Imports papers one after another; one that fails does not stop the others. With a meeting, puts them under its items. */
export async function importMeetingPapers(
  context: ServiceContext,
  files: readonly IncomingFile[],
  meetingId: MeetingId | null,
  work: LongWork,
): Promise<PapersOutcome> {
  const papers: Paper[] = [];
  const problems: string[] = [];
  for (const [index, file] of files.entries()) {
    work.signal.throwIfAborted();
    work.onProgress({ step: file.name, done: index, total: files.length });
    try {
      const quiet: LongWork = { signal: work.signal, onProgress: () => undefined };
      const { paper, isDuplicate } = await importPaper(context, file, null, quiet);
      papers.push(paper);
      if (isDuplicate) problems.push(`“${file.name}” is here already as “${paper.title}”; it was not imported again.`);
    } catch (error) {
      work.signal.throwIfAborted();
      problems.push(sentenceFor(error));
    }
  }
  const placed = meetingId === null ? 0 : await placeByMatching(context, meetingId, papers);
  return { papers, placed, problems };
}

/** Puts papers under the items that they match; resolves with how many found a place. */
export async function placeByMatching(
  context: ServiceContext,
  meetingId: MeetingId,
  papers: readonly Paper[],
): Promise<number> {
  const { database } = context;
  const items = (await database.rows('agendaItems').where('meetingId').equals(meetingId).toArray())
    .map((row) => fromRow<'agendaItems'>(row))
    .sort(byOrder);
  const meeting = await database.rows('meetings').get(meetingId);
  if (!meeting || items.length === 0) return 0;
  const candidates = await Promise.all(
    papers.map(async (paper) => ({
      id: paper.id,
      fileName: paper.fileName,
      title: paper.title,
      pageCount: paper.pageCount,
      openingText: await openingText(context, paper),
    })),
  );
  const toMatch = items.map((item) => ({ ...item, pages: item.statedPages ?? undefined }));
  const matches = matchPapers(toMatch, candidates, { date: fromRow<'meetings'>(meeting).date });
  const chosen = [...matches]
    .filter((match) => match.supersededBy === null)
    .sort((a, b) => a.order - b.order)
    .flatMap((match) => {
      const item = match.itemIndex === null ? undefined : items[match.itemIndex];
      const paper = papers.find((one) => one.id === match.paperId);
      if (!item || !paper) return [];
      const placement = match.role === 'supplement' ? ('supplement' as const) : ('pack' as const);
      return [{ itemId: item.id, paperId: paper.id, placement }];
    });
  if (chosen.length > 0) await placePapers(context, chosen);
  return chosen.length;
}
