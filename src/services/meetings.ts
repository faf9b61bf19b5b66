/** Meetings, their agenda items, and which papers belong to which item. */
import type { TableName } from '../db/change-set';
import { type Entities, fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { inheritedCompartment } from '../domain/entity';
import {
  type AgendaItemId,
  deterministicId,
  type ItemPaperId,
  type MeetingId,
  newId,
  type PaperId,
} from '../domain/ids';
import type { AgendaItem, ItemPaper, Meeting } from '../domain/meeting';
import { byOrder, keyAfter, keyBefore, keyBetween } from '../domain/order';
import { makePaperExempt, makeQuestionExempt } from './exemption';
import type { ServiceContext } from './ports';

export type NewMeeting = Pick<Meeting, 'body' | 'type' | 'date' | 'time' | 'venue'>;

export async function createMeeting(context: ServiceContext, wanted: NewMeeting): Promise<Meeting> {
  return context.transactor.transact('Add meeting', async (unit) =>
    unit.add('meetings', {
      id: newId<MeetingId>(),
      compartment: 'open',
      ...wanted,
      endsBy: null,
      publishedOn: null,
      frontSheetPaperId: null,
      padToEven: true,
    }),
  );
}

export type MeetingFields = Partial<
  Pick<Meeting, 'body' | 'type' | 'date' | 'time' | 'endsBy' | 'venue' | 'publishedOn' | 'padToEven'>
>;

export async function updateMeeting(context: ServiceContext, id: MeetingId, fields: MeetingFields): Promise<void> {
  await context.transactor.transact('Change meeting', (unit) => unit.patch('meetings', id, fields));
}

/** Moves a meeting with its agenda to the bin. Papers stay in the library; questions stay and lose their meeting. */
export async function removeMeeting(context: ServiceContext, id: MeetingId): Promise<void> {
  await context.transactor.transact('Delete meeting', async (unit) => {
    for (const row of await rowsOf(unit, 'itemPapers', id)) await unit.remove('itemPapers', row.id);
    for (const row of await rowsOf(unit, 'agendaItems', id)) await unit.remove('agendaItems', row.id);
    for (const row of await rowsOf(unit, 'questions', id)) {
      await unit.patch('questions', row.id, { meetingId: null, itemId: null });
    }
    const due = await unit.database.rows('commitments').where('dueMeetingId').equals(id).toArray();
    for (const row of due) await unit.patch('commitments', fromRow<'commitments'>(row).id, { dueMeetingId: null });
    await unit.remove('meetings', id);
  });
}

async function rowsOf<T extends TableName>(unit: UnitOfWork, table: T, meetingId: MeetingId): Promise<Entities[T][]> {
  const rows = await unit.database.rows(table).where('meetingId').equals(meetingId).toArray();
  return rows.map((row) => fromRow<T>(row));
}

/** Adds an item after another; null puts it last. */
export async function addItem(
  context: ServiceContext,
  meetingId: MeetingId,
  afterId: AgendaItemId | null,
  fields: Partial<Pick<AgendaItem, 'number' | 'title'>> = {},
): Promise<AgendaItem> {
  return context.transactor.transact('Add agenda item', async (unit) => {
    const items = (await rowsOf(unit, 'agendaItems', meetingId)).sort(byOrder);
    const at = afterId === null ? items.length - 1 : items.findIndex((one) => one.id === afterId);
    return unit.add('agendaItems', {
      id: newId<AgendaItemId>(),
      compartment: 'open',
      meetingId,
      parentId: null,
      number: fields.number ?? nextNumber(items),
      title: fields.title ?? '',
      purpose: '',
      order: keyAfter(items, at),
      part: 1,
      exemptParagraphs: [],
      statedPages: null,
      status: 'none',
    });
  });
}

function nextNumber(items: readonly AgendaItem[]): string {
  const numbers = items.map((item) => Number(item.number)).filter((number) => Number.isInteger(number));
  return String(Math.max(0, ...numbers) + 1);
}

export type ItemFields = Partial<
  Pick<AgendaItem, 'number' | 'title' | 'purpose' | 'part' | 'exemptParagraphs' | 'statedPages' | 'status'>
>;

/** Changes an item. One taken in private (part 2) is exempt, and so are its papers and questions. */
export async function updateItem(context: ServiceContext, id: AgendaItemId, fields: ItemFields): Promise<void> {
  await context.transactor.transact('Change agenda item', async (unit) => {
    const compartment = fields.part === undefined ? {} : { compartment: compartmentOf(fields.part) };
    await unit.patch('agendaItems', id, { ...fields, ...compartment });
    if (fields.part !== 2) return;
    const places = await unit.database.rows('itemPapers').where('itemId').equals(id).toArray();
    for (const row of places) await makePaperExempt(unit, fromRow<'itemPapers'>(row).paperId);
    const questions = await unit.database.rows('questions').where('itemId').equals(id).toArray();
    for (const row of questions) await makeQuestionExempt(unit, fromRow<'questions'>(row).id);
  });
}

export function compartmentOf(part: AgendaItem['part']): AgendaItem['compartment'] {
  return part === 2 ? 'exempt' : 'open';
}

/** Moves an item one place up or down. Resolves with false at the end of the list. */
export async function moveItem(context: ServiceContext, id: AgendaItemId, by: -1 | 1): Promise<boolean> {
  return context.transactor.transact('Move agenda item', async (unit) => {
    const item = await unit.need('agendaItems', id);
    const items = (await rowsOf(unit, 'agendaItems', item.meetingId)).sort(byOrder);
    const order = orderAfterMove(
      items,
      items.findIndex((one) => one.id === id),
      by,
    );
    if (order !== null) await unit.patch('agendaItems', id, { order });
    return order !== null;
  });
}

/** Numbers the items 1, 2, 3 in their order; those under another as `2(1)`, `2(2)`. */
export async function renumberItems(context: ServiceContext, meetingId: MeetingId): Promise<void> {
  await context.transactor.transact('Number agenda items', async (unit) => {
    const items = (await rowsOf(unit, 'agendaItems', meetingId)).sort(byOrder);
    const given = new Map<AgendaItemId | null, { number: string; children: number }>();
    for (const { id, parentId } of items) {
      const above = parentId === null ? undefined : given.get(parentId);
      const siblings = above ?? given.get(null) ?? { number: '', children: 0 };
      if (!above) given.set(null, siblings);
      siblings.children += 1;
      const number = above ? `${above.number}(${siblings.children})` : String(siblings.children);
      given.set(id, { number, children: 0 });
      await unit.patch('agendaItems', id, { number });
    }
  });
}

function orderAfterMove(list: readonly { order: string }[], index: number, by: -1 | 1): string | null {
  const target = index + by;
  if (index < 0 || target < 0 || target >= list.length) return null;
  return by === -1 ? keyBefore(list, target) : keyAfter(list, target);
}

/** Moves an item to the bin; its papers stay in the library, its questions stay with the meeting. */
export async function removeItem(context: ServiceContext, id: AgendaItemId): Promise<void> {
  await context.transactor.transact('Delete agenda item', async (unit) => {
    const item = await unit.need('agendaItems', id);
    for (const row of await rowsOf(unit, 'itemPapers', item.meetingId)) {
      if (row.itemId === id) await unit.remove('itemPapers', row.id);
    }
    for (const row of await rowsOf(unit, 'questions', item.meetingId)) {
      if (row.itemId === id) await unit.patch('questions', row.id, { itemId: null });
    }
    for (const row of await rowsOf(unit, 'agendaItems', item.meetingId)) {
      if (row.parentId === id) await unit.patch('agendaItems', row.id, { parentId: item.parentId });
    }
    await unit.remove('agendaItems', id);
  });
}

/** Puts a paper under an item, last; a paper stands under one item of a meeting, so it leaves its old place. */
export async function placePaper(
  context: ServiceContext,
  itemId: AgendaItemId,
  paperId: PaperId,
  placement: ItemPaper['placement'] = 'pack',
): Promise<void> {
  await context.transactor.transact('Put paper under item', (unit) => placeIn(unit, itemId, paperId, placement));
}

/** The same inside a running unit of work. */
export async function placeIn(
  unit: UnitOfWork,
  itemId: AgendaItemId,
  paperId: PaperId,
  placement: ItemPaper['placement'],
  after: string | null = null,
): Promise<string> {
  const item = await unit.need('agendaItems', itemId);
  const places = (await rowsOf(unit, 'itemPapers', item.meetingId)).sort(byOrder);
  const last = after ?? places.filter((one) => one.itemId === itemId && one.paperId !== paperId).at(-1)?.order ?? null;
  const order = keyBetween(last, null);
  const id: ItemPaperId = deterministicId('place', item.meetingId, paperId);
  if (await unit.get('itemPapers', id)) await unit.patch('itemPapers', id, { itemId, order, placement });
  else {
    const paper = await unit.need('papers', paperId);
    unit.add('itemPapers', {
      id,
      compartment: inheritedCompartment(item.compartment, paper.compartment),
      meetingId: item.meetingId,
      itemId,
      paperId,
      order,
      placement,
    });
  }
  if (item.part === 2) await makePaperExempt(unit, paperId);
  if (item.status === 'none' || item.status === 'toFollow')
    await unit.patch('agendaItems', itemId, { status: 'attached' });
  return order;
}

export async function movePaper(context: ServiceContext, id: ItemPaperId, by: -1 | 1): Promise<boolean> {
  return context.transactor.transact('Move paper', async (unit) => {
    const place = await unit.need('itemPapers', id);
    const places = (await rowsOf(unit, 'itemPapers', place.meetingId))
      .filter((one) => one.itemId === place.itemId)
      .sort(byOrder);
    const order = orderAfterMove(
      places,
      places.findIndex((one) => one.id === id),
      by,
    );
    if (order !== null) await unit.patch('itemPapers', id, { order });
    return order !== null;
  });
}

/** Takes a paper out of the meeting; it stays in the library. */
export async function unplacePaper(context: ServiceContext, id: ItemPaperId): Promise<void> {
  await context.transactor.transact('Take paper out of meeting', (unit) => unit.remove('itemPapers', id));
}
