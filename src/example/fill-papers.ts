/** Brings the example's papers in: the plans, both meetings, the letter. */
import { fromRow } from '../db/tables';
import type { AgendaItemId, MeetingId, PlanElementId } from '../domain/ids';
import type { Paper } from '../domain/paper';
import type { PlanVersion } from '../domain/plan';
import { planParts } from '../domain/plan-parts';
import { importAgendaFile, importMeetingPapers } from '../services/import-documents';
import { createMeeting, placePaper, updateMeeting } from '../services/meetings';
import type { IncomingFile } from '../services/ports';
import { EXAMPLE_LETTER, EXAMPLE_MEETINGS, EXAMPLE_PANEL, type ExampleMeeting } from './example-papers';
import { fillPlans } from './fill-plans';
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
  const plan = await fillPlans(stage, (name) => shown(stage, name));
  const last = await fillMeeting(stage, 'last', today);
  stage.goTo(-30, 9);
  await importMeetingPapers(stage.context, [shown(stage, EXAMPLE_LETTER)], null, quietly(stage));
  const next = await fillMeeting(stage, 'next', today);
  const found = await findPapers(stage);
  await placeLetter(stage, found);
  return { ...(await findParts(stage, plan)), ...found, meetings: { last, next } };
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

/** The parts of the published plan. */
async function findParts({ context }: ExampleStage, version: PlanVersion): Promise<Pick<ExampleLibrary, 'parts'>> {
  const { database } = context;
  const rows = {
    plans: (await database.rows('plans').toArray()).map((row) => fromRow<'plans'>(row)),
    versions: [version],
    elements: (await database.rows('planElements').where('versionId').equals(version.id).toArray()).map((row) =>
      fromRow<'planElements'>(row),
    ),
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
