import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { meetingView } from '@/db/repositories/meetings';
import { AppError } from '@/domain/errors';
import type { MeetingId } from '@/domain/ids';
import { listBin } from '@/services/bin';
import { meetingsOn } from '@/services/import-agenda';
import { importAgendaFile, importMeetingPapers, importPlanFile, readAsAgenda } from '@/services/import-documents';
import { importPaper } from '@/services/import-paper';
import { addItem, createMeeting, placePaper } from '@/services/meetings';
import type { LongWork, Progress } from '@/services/ports';
import { anAgendaReading, aReadItem } from '../helpers/builders';
import { incomingFile, quietWork } from '../helpers/node-reader';
import { SMALL_READING } from '../helpers/small-plan';
import { storedCounts, stubReader } from '../helpers/stub-reader';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const ITEMS = [
  aReadItem('1', 'Minutes of the previous meeting', { pages: { from: 1, to: 2 } }),
  aReadItem('2', 'Annual budget and precept', { pages: { from: 3, to: 6 }, purpose: 'To consider the proposal.' }),
  aReadItem('2(1)', 'Reserves strategy', { parent: '2' }),
  aReadItem('3', 'Custody contract', { part: 2, exemptParagraphs: [3] }),
];
const READING = anAgendaReading(ITEMS);

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({
    reader: { ...stubReader(), readAgenda: async () => READING, readPlan: async () => SMALL_READING },
  });
});
afterEach(() => workspace.close());

const frontSheet = () => incomingFile('Front sheet.pdf', 'agenda');
const importAgenda = (meetingId: MeetingId | null = null) =>
  importAgendaFile(workspace.context, frontSheet(), meetingId, quietWork());

async function viewOf(id: MeetingId) {
  const view = await meetingView(workspace.database, id);
  if (!view) throw new Error('There is no such meeting');
  return view;
}

describe('importing a front sheet', () => {
  it('makes the meeting with its items, as the front sheet gives them', async () => {
    const meeting = await importAgenda();
    expect(meeting).toMatchObject({
      body: 'Northmoor Police and Crime Panel',
      date: '2030-03-07',
      time: '10:30',
      venue: 'Town Hall',
      publishedOn: '2030-02-26',
      type: 'ordinary',
    });
    const items = (await viewOf(meeting.id)).pack.items.map(({ item }) => item);
    expect(items.map(({ number, title, statedPages }) => [number, title, statedPages])).toEqual([
      ['1', 'Minutes of the previous meeting', { from: 1, to: 2 }],
      ['2', 'Annual budget and precept', { from: 3, to: 6 }],
      ['2(1)', 'Reserves strategy', null],
      ['3', 'Custody contract', null],
    ]);
    expect(items[2]?.parentId).toBe(items[1]?.id);
    expect(items[1]?.purpose).toBe('To consider the proposal.');
    expect(items[3]).toMatchObject({ part: 2, exemptParagraphs: [3], compartment: 'exempt' });
    expect(await meetingsOn(workspace.context, '2030-03-07')).toMatchObject([{ id: meeting.id }]);
  });

  it('fills the meeting that waits for it in the calendar, and keeps what the front sheet does not say', async () => {
    const wanted = { body: 'Panel', type: 'precept', date: '2030-03-07', time: null, venue: '' } as const;
    const made = await createMeeting(workspace.context, wanted);
    expect((await importAgenda()).id).toBe(made.id);
    const filled = (await viewOf(made.id)).meeting;
    expect(filled).toMatchObject({ type: 'precept', body: 'Northmoor Police and Crime Panel', venue: 'Town Hall' });
    expect((await allRows(workspace.database)).meetings).toHaveLength(1);
  });

  it('fills a meeting that is there, after the items it has', async () => {
    const made = await createMeeting(workspace.context, {
      body: 'Panel',
      type: 'precept',
      date: '2030-01-01',
      time: null,
      venue: '',
    });
    await addItem(workspace.context, made.id, null, { number: '0', title: 'Welcome' });
    const meeting = await importAgenda(made.id);
    expect(meeting).toMatchObject({ id: made.id, date: '2030-03-07', type: 'precept' });
    const numbers = (await viewOf(made.id)).pack.items.map(({ item }) => item.number);
    expect(numbers).toEqual(['0', '1', '2', '2(1)', '3']);
  });

  it('a second time opens the meeting that it made', async () => {
    const first = await importAgenda();
    const before = await allRows(workspace.database);
    expect((await importAgenda()).id).toBe(first.id);
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('a paper of the library can be read as one, and is an agenda from then on', async () => {
    const { paper } = await importPaper(workspace.context, frontSheet(), 'other', quietWork());
    const meeting = await readAsAgenda(workspace.context, paper, null, quietWork());
    expect(meeting.frontSheetPaperId).toBe(paper.id);
    expect((await workspace.database.rows('papers').get(paper.id))?.['kind']).toBe('agenda');
  });
});

const NOTHING = { papers: 0, files: 0, layouts: 0, pageTexts: 0, changes: 0, bin: 0 };

describe('a document that gives nothing', () => {
  const noAgenda = new AppError('unreadableFile', 'No agenda items were found in “Front sheet.pdf”.');

  it('as an agenda is not imported, not even into the bin', async () => {
    workspace = await createTestWorkspace({ reader: { ...stubReader(), readAgenda: () => Promise.reject(noAgenda) } });
    await expect(importAgenda()).rejects.toBe(noAgenda);
    expect(await storedCounts(workspace)).toEqual(NOTHING);
    expect(workspace.history.undoLabel()).toBeNull();
  });

  it('as an agenda stays when it was in the library before', async () => {
    workspace = await createTestWorkspace({ reader: { ...stubReader(), readAgenda: () => Promise.reject(noAgenda) } });
    await importPaper(workspace.context, frontSheet(), 'other', quietWork());
    const before = await storedCounts(workspace);
    await expect(importAgenda()).rejects.toBe(noAgenda);
    expect(await storedCounts(workspace)).toEqual(before);
  });

  it('because it was cancelled while its structure was read leaves nothing', async () => {
    const controller = new AbortController();
    const work: LongWork = { signal: controller.signal, onProgress: () => undefined };
    const readPlan = async () => {
      controller.abort();
      return SMALL_READING;
    };
    workspace = await createTestWorkspace({ reader: { ...stubReader(), readPlan } });
    await expect(importPlanFile(workspace.context, frontSheet(), work)).rejects.toThrow();
    expect(await storedCounts(workspace)).toEqual(NOTHING);
  });

  it('because the meeting could not be saved is taken back', async () => {
    const bad = { ...READING, date: '7 March' };
    workspace = await createTestWorkspace({ reader: { ...stubReader(), readAgenda: async () => bad } });
    await expect(importAgenda()).rejects.toMatchObject({ code: 'invalid' });
    expect(await storedCounts(workspace)).toEqual(NOTHING);
    expect(await workspace.history.undo()).toBeNull();
  });
});

describe('importing a plan', () => {
  it('proposes its tree; the same bytes again open the same version', async () => {
    const file = () => incomingFile('plan.pdf', 'plan');
    const version = await importPlanFile(workspace.context, file(), quietWork());
    expect(version).toMatchObject({ reviewState: 'inReview', label: 'Draft 2' });
    const before = await allRows(workspace.database);
    expect(before.planElements.length).toBeGreaterThan(0);
    expect(await importPlanFile(workspace.context, file(), quietWork())).toEqual(version);
    expect(await allRows(workspace.database)).toEqual(before);
  });
});

describe('importing the papers of a meeting', () => {
  const FILES = () => [
    incomingFile('Item 2 - Annual budget and precept report.pdf', 'Budget\fand\fprecept\ffor the year'),
    incomingFile('Minutes of the previous meeting.pdf', 'Minutes\fof the meeting'),
    incomingFile('Holiday rota.pdf', 'Something else altogether'),
  ];

  it('puts them under the items that they match, with pack pages', async () => {
    const meeting = await importAgenda();
    const outcome = await importMeetingPapers(workspace.context, FILES(), meeting.id, quietWork());
    expect(outcome).toMatchObject({ placed: 2, problems: [] });
    expect(outcome.papers).toHaveLength(3);
    const { items } = (await viewOf(meeting.id)).pack;
    const placed = items.flatMap((one) => one.papers.map((at) => [one.item.number, at.paper.title, at.pages]));
    expect(placed).toEqual([
      ['1', 'Minutes of the previous meeting', { from: 1, to: 2 }],
      ['2', 'Item 2 - Annual budget and precept report', { from: 3, to: 6 }],
    ]);
  });

  it('leaves those where they are that stand under an item already', async () => {
    const meeting = await importAgenda();
    await importMeetingPapers(workspace.context, FILES(), meeting.id, quietWork());
    const [first, second] = (await viewOf(meeting.id)).pack.items;
    await placePaper(workspace.context, second!.item.id, first!.papers[0]!.paper.id);
    const again = await importMeetingPapers(workspace.context, FILES(), meeting.id, quietWork());
    expect(again).toMatchObject({ added: 0, placed: 0, problems: [] });
    expect(again.known).toHaveLength(3);
    const { items } = (await viewOf(meeting.id)).pack;
    expect(items.map(({ papers }) => papers.length).slice(0, 2)).toEqual([0, 2]);
  });

  it('leaves an earlier version out, and says so', async () => {
    const meeting = await importAgenda();
    const files = ['', '_1'].map((end) => incomingFile(`Annual budget and precept report${end}.pdf`, `Budget\f${end}`));
    const outcome = await importMeetingPapers(workspace.context, files, meeting.id, quietWork());
    expect(outcome.placed).toBe(1);
    expect(outcome.superseded.map(({ fileName }) => fileName)).toEqual(['Annual budget and precept report.pdf']);
  });

  it('without a meeting only adds them to the library', async () => {
    const outcome = await importMeetingPapers(workspace.context, FILES(), null, quietWork());
    expect(outcome).toMatchObject({ placed: 0, problems: [] });
    expect((await allRows(workspace.database)).itemPapers).toEqual([]);
  });

  it('goes on after one that fails, and says so in one sentence each', async () => {
    const [first, ...rest] = FILES();
    const files = [first!, incomingFile('broken.pdf', 'UNREADABLE'), first!, ...rest];
    const outcome = await importMeetingPapers(workspace.context, files, null, quietWork());
    expect(outcome.problems).toEqual([expect.stringMatching(/^“broken\.pdf” .*\.$/)]);
    expect(outcome.added).toBe(3);
    expect(outcome.known).toEqual([expect.stringMatching(/^“Item 2 - .*” is here already as “Item 2 - .*\.$/)]);
    expect((await allRows(workspace.database)).papers).toHaveLength(3);
  });

  it('tells how far it is, file by file', async () => {
    const seen: Progress[] = [];
    const work: LongWork = { ...quietWork(), onProgress: (progress) => seen.push(progress) };
    await importMeetingPapers(workspace.context, FILES(), null, work);
    expect(seen.map(({ done, total }) => [done, total])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it.each(['as the second file comes', 'after the last was read'])('cancelled %s leaves nothing', async (when) => {
    const controller = new AbortController();
    let reads = 0;
    const onRead = () => {
      reads += 1;
      if (reads === FILES().length) controller.abort();
    };
    if (when.startsWith('after')) workspace = await createTestWorkspace({ reader: stubReader({ onRead }) });
    const work: LongWork = {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 1 && when.startsWith('as')) controller.abort();
      },
    };
    await expect(importMeetingPapers(workspace.context, FILES(), null, work)).rejects.toThrow();
    expect(await storedCounts(workspace)).toEqual(NOTHING);
    expect(await listBin(workspace.context)).toEqual([]);
  });

  it('is one step of undo, papers and places together', async () => {
    const meeting = await importAgenda();
    const before = await allRows(workspace.database);
    await importMeetingPapers(workspace.context, FILES(), meeting.id, quietWork());
    const after = await allRows(workspace.database);
    expect(await workspace.history.undo()).toBe('Import papers');
    expect(await allRows(workspace.database)).toEqual(before);
    await workspace.history.redo();
    expect(await allRows(workspace.database)).toEqual(after);
  });

  it('that can’t be saved leaves no bytes', async () => {
    const transactor = { ...workspace.context.transactor, transact: () => Promise.reject(new Error('refused')) };
    const context = { ...workspace.context, transactor };
    await expect(importMeetingPapers(context, FILES(), null, quietWork())).rejects.toThrow('refused');
    expect(await storedCounts(workspace)).toEqual(NOTHING);
  });
});

describe('the same file', () => {
  it('coming in twice at once is one paper with one file', async () => {
    const twice = await Promise.all([1, 2].map(() => importPaper(workspace.context, frontSheet(), null, quietWork())));
    expect(twice.filter(({ isDuplicate }) => isDuplicate)).toHaveLength(1);
    expect(twice[0]?.paper.id).toBe(twice[1]?.paper.id);
    expect(await storedCounts(workspace)).toMatchObject({ papers: 1, files: 1, pageTexts: 1 });
  });

  it('coming in twice at once as a plan is one plan', async () => {
    const twice = await Promise.all([1, 2].map(() => importPlanFile(workspace.context, frontSheet(), quietWork())));
    expect(twice[0]?.id).toBe(twice[1]?.id);
    expect((await allRows(workspace.database)).plans).toHaveLength(1);
    expect(await storedCounts(workspace)).toMatchObject({ papers: 1, files: 1 });
  });

  it.each(['its row', 'its bytes'])('brings a paper back whose file has lost %s', async (what) => {
    const { paper } = await importPaper(workspace.context, frontSheet(), null, quietWork());
    const { database } = workspace;
    if (what === 'its row') await database.files.delete(paper.fileId);
    else {
      const gone = new Blob(['agenda']);
      gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) as unknown as Blob;
      const get = database.files.get.bind(database.files);
      const lose = async (id: string) => {
        const row = await get(id);
        return row && { ...row, blob: gone };
      };
      vi.spyOn(database.files, 'get').mockImplementationOnce(lose as never);
    }
    const before = await allRows(database);
    const outcome = await importMeetingPapers(workspace.context, [frontSheet()], null, quietWork());
    expect(outcome.papers.map(({ id }) => id)).toEqual([paper.id]);
    expect(outcome.known).toEqual(['The missing file of “Front sheet” is back.']);
    expect(await allRows(database)).toEqual(before);
    expect(await (await database.files.get(paper.fileId))?.blob.text()).toBe('agenda');
  });
});
