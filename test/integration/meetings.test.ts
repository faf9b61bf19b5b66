import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetingView, unplacedPapers, usesOfPaper } from '@/db/repositories/meetings';
import { fromRow } from '@/db/tables';
import type { MeetingId } from '@/domain/ids';
import type { AgendaItem, Meeting } from '@/domain/meeting';
import type { Paper } from '@/domain/paper';
import { listBin, restoreFromBin } from '@/services/bin';
import {
  addItem,
  createMeeting,
  moveItem,
  movePaper,
  placePaper,
  removeItem,
  removeMeeting,
  renumberItems,
  unplacePaper,
  updateItem,
  updateMeeting,
} from '@/services/meetings';
import { createQuestion } from '@/services/questions';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let meeting: Meeting;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  meeting = await createMeeting(workspace.context, {
    body: 'Northmoor Police and Crime Panel',
    type: 'ordinary',
    date: '2030-03-07',
    time: '10:30',
    venue: '',
  });
});
afterEach(() => workspace.close());

async function view() {
  const found = await meetingView(workspace.database, meeting.id);
  if (!found) throw new Error('The meeting is gone');
  return found;
}

async function numbers(): Promise<string[]> {
  return (await view()).pack.items.map(({ item }) => item.number);
}

async function addItems(...titles: string[]): Promise<AgendaItem[]> {
  const items: AgendaItem[] = [];
  for (const title of titles) items.push(await addItem(workspace.context, meeting.id, null, { title }));
  return items;
}

const paper = (title: string): Promise<Paper> => addTestPaper(workspace, { title, fileName: `${title}.pdf` });

describe('a meeting', () => {
  it('starts empty, with papers padded for printing, and can be changed', async () => {
    expect(await view()).toMatchObject({
      meeting: { padToEven: true, endsBy: null },
      pack: { items: [], lastPage: 0 },
    });
    await updateMeeting(workspace.context, meeting.id, { venue: 'Town Hall', padToEven: false });
    expect((await view()).meeting).toMatchObject({ venue: 'Town Hall', padToEven: false, date: '2030-03-07' });
  });

  it('that is not there is null and not an error', async () => {
    expect(await meetingView(workspace.database, 'nowhere' as MeetingId)).toBeNull();
  });
});

describe('agenda items', () => {
  it('are numbered on, and one can go between two others', async () => {
    const [first] = await addItems('Apologies', 'Minutes');
    expect(await numbers()).toEqual(['1', '2']);
    await addItem(workspace.context, meeting.id, first!.id, { number: '1a', title: 'Declarations' });
    expect(await numbers()).toEqual(['1', '1a', '2']);
  });

  it('move by one place, and say when they can’t', async () => {
    const [first, second, third] = await addItems('a', 'b', 'c');
    expect(await moveItem(workspace.context, third!.id, -1)).toBe(true);
    expect(await numbers()).toEqual(['1', '3', '2']);
    expect(await moveItem(workspace.context, first!.id, 1)).toBe(true);
    expect(await numbers()).toEqual(['3', '1', '2']);
    const before = await allRows(workspace.database);
    expect(await moveItem(workspace.context, second!.id, 1)).toBe(false);
    expect(await moveItem(workspace.context, third!.id, -1)).toBe(false);
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('keep an order that can be changed after one came back from the bin beside a new one', async () => {
    const [first, second] = await addItems('a', 'b');
    await removeItem(workspace.context, second!.id);
    const added = await addItem(workspace.context, meeting.id, null, { title: 'c' });
    const [deletion] = await listBin(workspace.context);
    await restoreFromBin(workspace.context, deletion!.changeSetId);
    expect((await view()).pack.items).toHaveLength(3);
    await addItem(workspace.context, meeting.id, second!.id, { number: 'new' });
    await moveItem(workspace.context, added.id, -1);
    await moveItem(workspace.context, first!.id, 1);
    expect([...(await numbers())].sort()).toEqual(['1', '2', '2', 'new']);
  });
});

describe('numbering agenda items again', () => {
  it('counts them in their order, those under another within it, as one step', async () => {
    const [first, second, third] = await addItems('Apologies', 'Budget', 'Minutes');
    await workspace.context.transactor.transact('Test', async (unit) => {
      await unit.patch('agendaItems', third!.id, { parentId: second!.id });
    });
    await moveItem(workspace.context, first!.id, 1);
    await updateItem(workspace.context, second!.id, { number: '39/20' });
    const before = await numbers();
    await renumberItems(workspace.context, meeting.id);
    const { items } = (await view()).pack;
    expect(items.map(({ item }) => [item.title, item.number])).toEqual([
      ['Budget', '1'],
      ['Apologies', '2'],
      ['Minutes', '1(1)'],
    ]);
    await workspace.history.undo();
    expect(await numbers()).toEqual(before);
  });
});

describe('papers of a meeting', () => {
  it('stand under their item in the order they were put there, and can be moved', async () => {
    const [item] = await addItems('Budget');
    const [report, annex] = [await paper('Report'), await paper('Annex')];
    await placePaper(workspace.context, item!.id, report.id);
    await placePaper(workspace.context, item!.id, annex.id);
    const titles = async () => (await view()).pack.items[0]?.papers.map((one) => one.paper.title);
    expect(await titles()).toEqual(['Report', 'Annex']);
    const place = (await view()).pack.items[0]!.papers[1]!.place;
    expect(await movePaper(workspace.context, place.id, -1)).toBe(true);
    expect(await titles()).toEqual(['Annex', 'Report']);
    expect(await movePaper(workspace.context, place.id, -1)).toBe(false);
    expect((await view()).pack.items[0]?.item.status).toBe('attached');
  });

  it('stand under one item only: a second placing moves them', async () => {
    const [first, second] = await addItems('Minutes', 'Budget');
    const report = await paper('Report');
    await placePaper(workspace.context, first!.id, report.id);
    await placePaper(workspace.context, second!.id, report.id, 'supplement');
    const { items } = (await view()).pack;
    expect(items.map((one) => one.papers.length)).toEqual([0, 1]);
    expect(items[1]?.papers[0]?.place.placement).toBe('supplement');
    expect(await usesOfPaper(workspace.database, report.id)).toMatchObject([{ item: { id: second!.id } }]);
  });

  it('go back to the library when they are taken out or their item is deleted', async () => {
    const [item] = await addItems('Budget');
    const [report, annex] = [await paper('Report'), await paper('Annex')];
    await placePaper(workspace.context, item!.id, report.id);
    await placePaper(workspace.context, item!.id, annex.id);
    expect(await unplacedPapers(workspace.database)).toEqual([]);
    await unplacePaper(workspace.context, (await view()).pack.items[0]!.papers[0]!.place.id);
    expect(await unplacedPapers(workspace.database)).toMatchObject([{ id: report.id }]);
    await removeItem(workspace.context, item!.id);
    expect(await unplacedPapers(workspace.database)).toHaveLength(2);
  });
});

describe('deleting', () => {
  /** A meeting with items, a paper in place and a question under an item. */
  async function fill() {
    const [item] = await addItems('Budget', 'Close');
    const report = await paper('Report');
    await placePaper(workspace.context, item!.id, report.id);
    const wanted = { wording: 'Why?', meetingId: meeting.id, itemId: item!.id, parentId: null, elementIds: [] };
    const question = await createQuestion(workspace.context, wanted);
    return { item: item!, question };
  }

  const questionNow = async (id: string) => fromRow<'questions'>((await workspace.database.rows('questions').get(id))!);

  it('a meeting takes its agenda along, keeps papers and questions, and all comes back from the bin', async () => {
    const { question } = await fill();
    const before = await allRows(workspace.database);
    workspace.setTime('2030-03-08T09:00:00.000Z');
    await removeMeeting(workspace.context, meeting.id);
    const after = await allRows(workspace.database);
    expect([after.meetings, after.agendaItems, after.itemPapers]).toEqual([[], [], []]);
    expect(after.papers).toEqual(before.papers);
    expect(await questionNow(question.id)).toMatchObject({ meetingId: null, itemId: null, wording: 'Why?' });
    const bin = await listBin(workspace.context);
    expect(bin).toMatchObject([
      {
        label: 'Delete meeting',
        title: 'Northmoor Police and Crime Panel',
        deletedAt: '2030-03-08T09:00:00.000Z',
        count: 4,
      },
    ]);
    await restoreFromBin(workspace.context, bin[0]!.changeSetId);
    const { questions, ...restored } = await allRows(workspace.database);
    const { questions: old, ...rest } = before;
    expect(restored).toEqual(rest);
    expect(questions).toEqual([{ ...old[0], updatedAt: '2030-03-08T09:00:00.000Z' }]);
    expect(await listBin(workspace.context)).toEqual([]);
  });

  it('a meeting that comes back does not take questions away from where they went since', async () => {
    const { question } = await fill();
    await removeMeeting(workspace.context, meeting.id);
    const other = await createMeeting(workspace.context, { ...meeting, body: 'Another panel' });
    await workspace.context.transactor.transact('Move', (unit) =>
      unit.patch('questions', question.id, { meetingId: other.id }),
    );
    const [deletion] = await listBin(workspace.context);
    await restoreFromBin(workspace.context, deletion!.changeSetId);
    expect((await questionNow(question.id)).meetingId).toBe(other.id);
  });

  it('an item leaves its questions with the meeting; undo puts every row back', async () => {
    const { item, question } = await fill();
    const before = await allRows(workspace.database);
    await removeItem(workspace.context, item.id);
    expect(await questionNow(question.id)).toMatchObject({ meetingId: meeting.id, itemId: null });
    expect(await workspace.history.undo()).toBe('Delete agenda item');
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('restoring what is no longer in the bin is refused with a sentence', async () => {
    await expect(restoreFromBin(workspace.context, 'gone')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('an item can be changed without touching what it was not told to change', async () => {
    const { item } = await fill();
    await updateItem(workspace.context, item.id, { title: 'The budget', statedPages: { from: 3, to: 9 } });
    const row = (await workspace.database.rows('agendaItems').get(item.id))!;
    expect(fromRow<'agendaItems'>(row)).toMatchObject({
      title: 'The budget',
      number: '1',
      part: 1,
      compartment: 'open',
    });
  });
});
