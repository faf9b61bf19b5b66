/** A front sheet becomes a meeting, or fills one; then papers are put under its items. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { type AgendaItemId, type MeetingId, newId, type PaperId } from '../domain/ids';
import { type ItemPaper, type Meeting, type MeetingType } from '../domain/meeting';
import { byOrder, keysBetween } from '../domain/order';
import type { Paper } from '../domain/paper';
import type { AgendaReading } from '../reading/agenda/agenda-reading';
import { compartmentOf, placeIn } from './meetings';
import { type ServiceContext, todayOf } from './ports';

/** Makes a meeting, or adds what the front sheet says to an existing one, after its items. One step of undo. */
export async function applyAgenda(
  context: ServiceContext,
  frontSheet: Paper,
  reading: AgendaReading,
  existing: MeetingId | null,
): Promise<Meeting> {
  return context.transactor.transact('Import agenda', (unit) =>
    addAgenda(unit, frontSheet, reading, existing, todayOf(context.clock)),
  );
}

/**
 * The same inside a running unit of work.
 * @param today ISO date, for a front sheet that gives none.
 */
export async function addAgenda(
  unit: UnitOfWork,
  frontSheet: Paper,
  reading: AgendaReading,
  existing: MeetingId | null,
  today: string,
): Promise<Meeting> {
  const meeting = await meetingFor(unit, frontSheet, reading, existing, today);
  const orders = keysBetween(await lastOrder(unit, meeting.id), null, reading.items.length);
  const byNumber = new Map<string, AgendaItemId>();
  reading.items.forEach((item, index) => {
    const id = newId<AgendaItemId>();
    const parentId = (item.parent === null ? undefined : byNumber.get(item.parent)) ?? null;
    if (item.number !== '') byNumber.set(item.number, id);
    unit.add('agendaItems', {
      id,
      compartment: compartmentOf(item.part),
      meetingId: meeting.id,
      parentId,
      number: item.number,
      title: item.title,
      purpose: item.purpose ?? '',
      order: orders[index] ?? 'a0',
      part: item.part,
      exemptParagraphs: [...item.exemptParagraphs],
      statedPages: item.pages ?? null,
      status: item.status,
    });
  });
  if (frontSheet.kind !== 'agenda') await unit.patch('papers', frontSheet.id, { kind: 'agenda' });
  return meeting;
}

async function lastOrder(unit: UnitOfWork, meetingId: MeetingId): Promise<string | null> {
  const rows = await unit.database.rows('agendaItems').where('meetingId').equals(meetingId).toArray();
  const items = rows.map((row) => fromRow<'agendaItems'>(row));
  return items.sort(byOrder).at(-1)?.order ?? null;
}

async function meetingFor(
  unit: UnitOfWork,
  frontSheet: Paper,
  reading: AgendaReading,
  existing: MeetingId | null,
  today: string,
): Promise<Meeting> {
  const { body, date, time, endsBy, venue, published: publishedOn } = reading;
  if (existing === null) {
    return unit.add('meetings', {
      id: newId<MeetingId>(),
      compartment: 'open',
      type: meetingTypeOf(body ?? ''),
      padToEven: true,
      body: body ?? '',
      date: date ?? today,
      time,
      endsBy,
      venue: venue ?? '',
      publishedOn,
      frontSheetPaperId: frontSheet.id,
    });
  }
  // What the front sheet does not say stays as somebody has written it.
  const said = Object.entries({ body, date, time, endsBy, venue, publishedOn }).filter(([, value]) => value !== null);
  await unit.patch('meetings', existing, { ...Object.fromEntries(said), frontSheetPaperId: frontSheet.id });
  return unit.need('meetings', existing);
}

/** What the body's name says of the kind of meeting. */
function meetingTypeOf(body: string): MeetingType {
  if (/\bprecept\b|\bbudget\b/i.test(body)) return 'precept';
  if (/\bconfirmation\b/i.test(body)) return 'confirmation';
  if (/\bannual general|\bAGM\b|\(annual\)/i.test(body)) return 'annual';
  if (/\bextraordinary|\bspecial\b/i.test(body)) return 'extraordinary';
  return 'ordinary';
}

export interface PaperPlace {
  readonly itemId: AgendaItemId;
  readonly paperId: PaperId;
  readonly placement: ItemPaper['placement'];
}

/** Puts many papers under their items, in the order given, inside a running unit of work. */
export async function placePapers(unit: UnitOfWork, places: readonly PaperPlace[]): Promise<void> {
  const last = new Map<AgendaItemId, string>();
  for (const place of places) {
    const order = await placeIn(unit, place.itemId, place.paperId, place.placement, last.get(place.itemId) ?? null);
    last.set(place.itemId, order);
  }
}

/** The first page's text of a paper, for matching. */
export async function openingText({ database }: Pick<ServiceContext, 'database'>, paper: Paper): Promise<string> {
  const text = await database.pageTexts.get([paper.fileId, 1]);
  return text?.text.slice(0, 4_000) ?? '';
}

/** Meetings on a date, to offer "add to this one" when a front sheet for that date comes in. */
export async function meetingsOn(
  { database }: Pick<ServiceContext, 'database'>,
  date: string,
): Promise<readonly Meeting[]> {
  const rows = await database.rows('meetings').where('date').equals(date).toArray();
  return rows.map((row) => fromRow<'meetings'>(row));
}
