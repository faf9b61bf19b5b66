/** Whole imports: a plan with its reading, an agenda with its meeting, a folder of papers with their places. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { AppError, sentenceFor } from '../domain/errors';
import type { MeetingId } from '../domain/ids';
import type { Meeting } from '../domain/meeting';
import { byOrder } from '../domain/order';
import type { Paper } from '../domain/paper';
import type { PlanVersion } from '../domain/plan';
import type { AgendaReading } from '../reading/agenda/agenda-reading';
import { matchPapers } from '../reading/agenda/match-papers';
import { addAgenda, applyAgenda, meetingsOn, openingText, placePapers } from './import-agenda';
import { addPaper, dropFiles, keepPapers, receivePaper, type StoredPaper, storePaper, titleOf } from './import-paper';
import { addProposal, proposePlan } from './plan-proposal';
import { versionOfPaper } from './plans';
import { type IncomingFile, type LongWork, type ServiceContext, todayOf } from './ports';

type Reads = Pick<ServiceContext, 'database'>;

/** Imports a plan and proposes its tree. One step of undo. */
export async function importPlanFile(
  context: ServiceContext,
  file: IncomingFile,
  work: LongWork,
): Promise<PlanVersion> {
  const received = await receivePaper(context, file, work);
  if (received.known) return readAsPlan(context, received.known, work);
  const reading = await context.reader.readPlan(received.blob, file.name, work);
  work.signal.throwIfAborted();
  const stored = await storePaper(context, received);
  return keepPapers(context, 'Import plan', [stored], async (unit) => {
    const { paper, isDuplicate } = await addPaper(unit, stored, 'plan');
    const known = isDuplicate ? await versionOfPaper(unit, paper.id) : null;
    return known ?? addProposal(unit, paper, reading);
  });
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
  const stored = await storePaper(context, received);
  return keepPapers(context, 'Import agenda', [stored], async (unit) => {
    const { paper, isDuplicate } = await addPaper(unit, stored, 'agenda');
    const known = isDuplicate ? await meetingOfFrontSheet(unit, paper) : null;
    if (known) return known;
    const target = meetingId ?? (await meetingWaiting(unit, reading));
    return addAgenda(unit, paper, reading, target, todayOf(context.clock));
  });
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
  return applyAgenda(context, paper, reading, meetingId ?? (await meetingWaiting(context, reading)));
}

/** A meeting that was put into the calendar before its agenda came is filled instead of being made twice. */
async function meetingWaiting({ database }: Reads, { date }: AgendaReading): Promise<MeetingId | null> {
  if (date === null) return null;
  const [only, ...others] = await meetingsOn({ database }, date);
  if (!only || others.length > 0 || only.frontSheetPaperId !== null) return null;
  const items = await database.rows('agendaItems').where('meetingId').equals(only.id).count();
  return items === 0 ? only.id : null;
}

async function meetingOfFrontSheet({ database }: Reads, paper: Paper): Promise<Meeting | null> {
  const row = await database.rows('meetings').where('frontSheetPaperId').equals(paper.id).first();
  return row ? fromRow<'meetings'>(row) : null;
}

async function bytesOf({ database }: Reads, paper: Paper): Promise<Blob> {
  const file = await database.files.get(paper.fileId);
  if (!file) throw new AppError('notFound', `The file of “${paper.title}” is missing; import it again.`);
  return file.blob;
}

export interface PapersOutcome {
  /** New ones, and those that were here already. */
  readonly papers: readonly Paper[];
  readonly added: number;
  /** How many were put under an agenda item. */
  readonly placed: number;
  /** Papers left out because a later version of them was put under an item. */
  readonly superseded: readonly Paper[];
  /** One sentence for each file that was here already. */
  readonly known: readonly string[];
  /** One sentence for each file that could not be imported. */
  readonly problems: readonly string[];
}

/**
 * Imports papers one after another; one that can't be read does not stop the others. With a meeting, puts them under its
 * items. All of it is one step of undo; cancelled before its end, nothing of it stays.
 */
export async function importMeetingPapers(
  context: ServiceContext,
  files: readonly IncomingFile[],
  meetingId: MeetingId | null,
  work: LongWork,
): Promise<PapersOutcome> {
  const told: Told = { known: [], problems: [] };
  const arrived: (StoredPaper | Paper)[] = [];
  try {
    for (const [index, file] of files.entries()) {
      work.signal.throwIfAborted();
      work.onProgress({ step: file.name, done: index, total: files.length });
      const one = await takeIn(context, file, work, arrived, told);
      if (one) arrived.push(one);
    }
    work.signal.throwIfAborted();
  } catch (error) {
    await dropFiles(
      context,
      arrived.filter(isStored).map(({ fileId }) => fileId),
    );
    throw error;
  }
  const label = arrived.length === 1 ? 'Import paper' : 'Import papers';
  return keepPapers(context, label, arrived.filter(isStored), async (unit) => {
    const papers: Paper[] = [];
    let added = 0;
    for (const one of arrived) {
      if (!isStored(one)) {
        papers.push(one);
        continue;
      }
      const { paper, isDuplicate } = await addPaper(unit, one, null);
      if (isDuplicate) told.known.push(hereAlready(one.name, paper.title));
      else added += 1;
      papers.push(paper);
    }
    const places = meetingId === null ? NO_PLACES : await placeMatching(unit, meetingId, papers);
    return { papers, added, ...places, ...told };
  });
}

/** Sentences gathered while files come in. */
interface Told {
  readonly known: string[];
  readonly problems: string[];
}

interface Places {
  readonly placed: number;
  readonly superseded: readonly Paper[];
}

const NO_PLACES: Places = { placed: 0, superseded: [] };

function isStored(one: StoredPaper | Paper): one is StoredPaper {
  return 'contents' in one;
}

/** Stores one file's bytes, or finds the paper that has them; null, with a sentence, when it can't be read. */
async function takeIn(
  context: ServiceContext,
  file: IncomingFile,
  work: LongWork,
  before: readonly (StoredPaper | Paper)[],
  told: Told,
): Promise<StoredPaper | Paper | null> {
  try {
    const quiet: LongWork = { signal: work.signal, onProgress: () => undefined };
    const received = await receivePaper(context, file, quiet);
    const { known, isRepaired, contents } = received;
    const twin = before.filter(isStored).find((one) => one.contents.sha256 === contents.sha256);
    if (twin) told.known.push(hereAlready(file.name, titleOf(twin)));
    if (twin) return null;
    if (known === null) return await storePaper(context, received);
    told.known.push(isRepaired ? `The missing file of “${known.title}” is back.` : hereAlready(file.name, known.title));
    return known;
  } catch (error) {
    work.signal.throwIfAborted();
    told.problems.push(sentenceFor(error));
    return null;
  }
}

function hereAlready(name: string, title: string): string {
  return `“${name}” is here already as “${title}”; it was not imported again.`;
}

/** Puts papers under the items that they match; resolves with how many found a place. One step of undo. */
export async function placeByMatching(
  context: ServiceContext,
  meetingId: MeetingId,
  papers: readonly Paper[],
): Promise<number> {
  const places = await context.transactor.transact('Put papers under items', (unit) =>
    placeMatching(unit, meetingId, papers),
  );
  return places.placed;
}

/** Papers that stand under an item of the meeting stay there: somebody may have put them right by hand. */
async function placeMatching(unit: UnitOfWork, meetingId: MeetingId, papers: readonly Paper[]): Promise<Places> {
  const { database } = unit;
  const there = new Set<unknown>();
  await database
    .rows('itemPapers')
    .where('meetingId')
    .equals(meetingId)
    .each((row) => there.add(row['paperId']));
  const items = (await database.rows('agendaItems').where('meetingId').equals(meetingId).toArray())
    .map((row) => fromRow<'agendaItems'>(row))
    .sort(byOrder);
  const meeting = await database.rows('meetings').get(meetingId);
  if (!meeting || items.length === 0) return NO_PLACES;
  const candidates = await Promise.all(
    papers.map(async (paper) => ({
      id: paper.id,
      fileName: paper.fileName,
      title: paper.title,
      pageCount: paper.pageCount,
      openingText: await openingText(unit, paper),
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
      if (!item || !paper || there.has(paper.id)) return [];
      const placement = match.role === 'supplement' ? ('supplement' as const) : ('pack' as const);
      return [{ itemId: item.id, paperId: paper.id, placement }];
    });
  await placePapers(unit, chosen);
  const left = new Set(matches.filter((match) => match.supersededBy !== null).map((match) => match.paperId));
  return { placed: chosen.length, superseded: papers.filter(({ id }) => left.has(id) && !there.has(id)) };
}
