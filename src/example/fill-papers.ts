/** Brings the example's papers in: the plan with its promises, both meetings, the letter. */
import { fromRow } from '../db/tables';
import type { AgendaItemId, MeetingId, PlanElementId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import { planParts } from '../domain/plan-parts';
import { importAgendaFile, importMeetingPapers, importPlanFile } from '../services/import-documents';
import { createMeeting, placePaper, updateMeeting } from '../services/meetings';
import { acceptVersion, updateVersion } from '../services/plans';
import type { IncomingFile } from '../services/ports';
import { settlePromise } from '../services/responses';
import {
  EXAMPLE_LETTER,
  EXAMPLE_MEETINGS,
  EXAMPLE_PANEL,
  EXAMPLE_PLAN,
  EXAMPLE_PLAN_PROMISES,
  type ExampleMeeting,
} from './example-papers';
import { dayFrom, type ExampleStage, fileOf, quietly } from './stage';

/** Where things are, once they are made. */
export interface ExampleLibrary {
  /** By file name. */
  readonly papers: ReadonlyMap<string, Paper>;
  readonly meetings: Readonly<Record<ExampleMeeting, MeetingId>>;
  /** By meeting and number: "next 5". */
  readonly items: ReadonlyMap<string, AgendaItemId>;
  /** By priority and measure: "5", "5.1". */
  readonly parts: ReadonlyMap<string, PlanElementId>;
}

export async function fillPapers(stage: ExampleStage, today: Date): Promise<ExampleLibrary> {
  await fillPlan(stage);
  const last = await fillMeeting(stage, 'last', today);
  stage.goTo(-30, 9);
  await importMeetingPapers(stage.context, [shown(stage, EXAMPLE_LETTER)], null, quietly(stage));
  const next = await fillMeeting(stage, 'next', today);
  const found = await findPapers(stage);
  await placeLetter(stage, found);
  return { ...(await findParts(stage)), ...found, meetings: { last, next } };
}

/** A file whose arrival is told as a step of the whole. */
function shown({ work, files }: ExampleStage, name: string): IncomingFile {
  const file = fileOf({ files }, name);
  const receive: IncomingFile['receive'] = (inner) => {
    work.onProgress({ step: file.name, done: [...files.keys()].indexOf(name), total: files.size });
    return file.receive(inner);
  };
  return { ...file, receive };
}

async function fillPlan(stage: ExampleStage): Promise<void> {
  const { context } = stage;
  stage.goTo(-190, 10);
  const version = await importPlanFile(context, shown(stage, EXAMPLE_PLAN), quietly(stage));
  await updateVersion(context, version.id, { status: 'published' });
  await acceptVersion(context, version.id);
  stage.goTo(-12, 15);
  const rows = await context.database.rows('commitments').where('versionId').equals(version.id).toArray();
  const promises = rows.map((row) => fromRow<'commitments'>(row));
  for (const { begins, state } of EXAMPLE_PLAN_PROMISES) {
    const promise = promises.find(({ text }) => text.startsWith(begins));
    if (promise) await settlePromise(context, promise.id, state);
  }
}

async function fillMeeting(stage: ExampleStage, which: ExampleMeeting, today: Date): Promise<MeetingId> {
  const { context } = stage;
  const { day, publishedDay, frontSheet, papers } = EXAMPLE_MEETINGS[which];
  stage.goTo(publishedDay - 21, 11);
  const wanted = { type: 'ordinary', date: dayFrom(today, day), time: '10:30', venue: '' } as const;
  const { id } = await createMeeting(context, { ...wanted, body: EXAMPLE_PANEL });
  stage.goTo(publishedDay, 9);
  await importAgendaFile(context, shown(stage, frontSheet), id, quietly(stage));
  // The front sheet has the panel's plain name; what is printed from the example says that it is one.
  await updateMeeting(context, id, { body: EXAMPLE_PANEL, publishedOn: dayFrom(today, publishedDay) });
  const incoming = papers.map((name) => shown(stage, name));
  await importMeetingPapers(context, incoming, id, quietly(stage));
  return id;
}

/** The answers that came by letter follow the pack of the meeting at which they were asked for. */
async function placeLetter(
  { context }: ExampleStage,
  { papers, items }: Pick<ExampleLibrary, 'papers' | 'items'>,
): Promise<void> {
  const letter = papers.get(EXAMPLE_LETTER);
  const item = items.get('last 5');
  if (letter && item) await placePaper(context, item, letter.id, 'supplement');
}

async function findPapers({ context }: ExampleStage): Promise<Pick<ExampleLibrary, 'papers' | 'items'>> {
  const papers = (await context.database.rows('papers').toArray()).map((row) => fromRow<'papers'>(row));
  const meetings = (await context.database.rows('meetings').toArray()).map((row) => fromRow<'meetings'>(row));
  const items = (await context.database.rows('agendaItems').toArray()).map((row) => fromRow<'agendaItems'>(row));
  const latest = meetings
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const nameOf = (id: MeetingId): ExampleMeeting =>
    meetings.find((one) => one.id === id)?.date === latest ? 'next' : 'last';
  return {
    papers: new Map(papers.map((paper) => [paper.fileName, paper])),
    items: new Map(items.map(({ id, meetingId, number }) => [`${nameOf(meetingId)} ${number}`, id])),
  };
}

async function findParts({ context }: ExampleStage): Promise<Pick<ExampleLibrary, 'parts'>> {
  const { database } = context;
  const rows = {
    plans: (await database.rows('plans').toArray()).map((row) => fromRow<'plans'>(row)),
    versions: (await database.rows('planVersions').toArray()).map((row) => fromRow<'planVersions'>(row)),
    elements: (await database.rows('planElements').toArray()).map((row) => fromRow<'planElements'>(row)),
  };
  const parts = new Map<string, PlanElementId>();
  const measures = new Map<number, number>();
  for (const { element, priority } of planParts(rows)) {
    if (!priority) continue;
    if (element.type === 'priority') parts.set(String(priority.number), element.id);
    if (element.type !== 'successMeasure') continue;
    const count = (measures.get(priority.number) ?? 0) + 1;
    measures.set(priority.number, count);
    parts.set(`${priority.number}.${count}`, element.id);
  }
  return { parts };
}
