// What the writer refuses whatever asks for it. The services would not ask; a bug, a race or a second window might.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitOfWork } from '@/db/unit-of-work';
import { asId, newId, type QuestionId } from '@/domain/ids';
import type { Meeting } from '@/domain/meeting';
import type { Paper } from '@/domain/paper';
import { createAnnotation } from '@/services/annotations';
import { addItem, createMeeting, placePaper, removeItem, updateItem } from '@/services/meetings';
import { addMember, removeMember } from '@/services/panel';
import { addEvidence, createQuestion, linkQuestion, updateQuestion } from '@/services/questions';
import { catchPromise, recordResponse, updateResponse } from '@/services/responses';
import { aPassage } from '../helpers/passage';
import { partCalled, proposeSmallPlan } from '../helpers/small-plan';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const write = (work: (unit: UnitOfWork) => Promise<unknown>) => workspace.context.transactor.transact('Test', work);

/** Expects a write to be refused with a code, and nothing to have changed. */
async function refused(code: string, work: (unit: UnitOfWork) => Promise<unknown>): Promise<void> {
  const before = await allRows(workspace.database);
  await expect(write(work)).rejects.toMatchObject({ code, message: expect.stringMatching(/^This (was|could) .*\.$/) });
  expect(await allRows(workspace.database)).toEqual(before);
}

const aMeeting = (date = '2025-03-01'): Promise<Meeting> =>
  createMeeting(workspace.context, { body: 'Panel', type: 'ordinary', date, time: null, venue: '' });
const aQuestion = (parentId: QuestionId | null = null) =>
  createQuestion(workspace.context, { wording: 'Why?', meetingId: null, itemId: null, parentId, elementIds: [] });

async function compartments(table: 'papers' | 'annotations' | 'questions' | 'links' | 'responses' | 'commitments') {
  return (await workspace.database.rows(table).toArray()).map((row) => row.compartment);
}

describe('a row that points to nothing', () => {
  it('is refused, in the field of a new one and of a changed one', async () => {
    const question = await aQuestion();
    await refused('stale', (unit) => unit.patch('questions', question.id, { askerId: asId('nobody') }));
    await refused('stale', (unit) => unit.patch('questions', question.id, { parentId: asId('nothing') }));
    const { createdAt: _a, updatedAt: _b, ...item } = await addItem(workspace.context, (await aMeeting()).id, null);
    await refused('stale', async (unit) =>
      unit.add('agendaItems', { ...item, id: newId(), meetingId: asId('no meeting') }),
    );
  });

  it('would come from deleting a row that another needs, so that is refused', async () => {
    const { context } = workspace;
    const member = await addMember(context, 'A member', 'member');
    const question = await aQuestion();
    await updateQuestion(context, question.id, { askerId: member.id });
    await refused('stale', (unit) => unit.remove('members', member.id));
    await removeMember(context, member.id);
    expect(await workspace.database.rows('members').count()).toBe(0);
  });

  it('would come from undoing what something else has come to rest on', async () => {
    const { context, history } = workspace;
    const question = await aQuestion();
    const made = history.newest();
    await recordResponse(context, question.id, { mode: 'oral', date: null, text: '', paperId: null, page: null });
    const before = await allRows(workspace.database);
    await expect(history.undoOnly(made ?? asId(''))).rejects.toMatchObject({ code: 'stale' });
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('would come from an item deleted while a question was given to it', async () => {
    const { context } = workspace;
    const item = await addItem(context, (await aMeeting()).id, null);
    const question = await aQuestion();
    const linking = write(async (unit) => {
      await unit.patch('questions', question.id, { itemId: item.id, meetingId: item.meetingId });
      // Behind the unit's back, as another window would.
      await workspace.database.rows('agendaItems').delete(item.id);
    });
    await expect(linking).rejects.toMatchObject({ code: 'stale' });
    expect((await workspace.database.rows('questions').get(question.id))?.['itemId']).toBeNull();
  });
});

describe('rows that belong to different owners', () => {
  it('are not tied: a question and an item of another meeting', async () => {
    const [here, there] = [await aMeeting(), await aMeeting('2025-04-01')];
    const item = await addItem(workspace.context, there.id, null);
    const question = await aQuestion();
    await refused('invalid', (unit) => unit.patch('questions', question.id, { meetingId: here.id, itemId: item.id }));
    await updateQuestion(workspace.context, question.id, { itemId: item.id });
    expect((await workspace.database.rows('questions').get(question.id))?.['meetingId']).toBe(there.id);
    await updateQuestion(workspace.context, question.id, { meetingId: here.id });
    expect((await workspace.database.rows('questions').get(question.id))?.['itemId']).toBeNull();
  });

  it('do not stand under themselves', async () => {
    const first = await aQuestion();
    const second = await aQuestion(first.id);
    await refused('invalid', (unit) => unit.patch('questions', first.id, { parentId: second.id }));
    await refused('invalid', (unit) => unit.patch('questions', first.id, { parentId: first.id }));
  });

  it('have the id of their ends', async () => {
    const plan = await proposeSmallPlan(workspace);
    expect(plan).toBeDefined();
    const toId = await partCalled(workspace, 'Calm roads');
    const question = await aQuestion();
    await refused('notSaved', async (unit) =>
      unit.add('links', { id: newId(), compartment: 'open', kind: 'tests', fromId: question.id, toId, order: 'a0' }),
    );
  });
});

describe('what rests on exempt material', () => {
  let paper: Paper;
  beforeEach(async () => {
    paper = await addTestPaper(workspace);
  });

  it('can’t be open: a mark, a question on it, a paper under an item taken in private', async () => {
    const mark = await createAnnotation(workspace.context, aPassage(paper.id));
    const question = await aQuestion();
    await addEvidence(workspace.context, question.id, mark.id);
    await refused('invalid', (unit) => unit.patch('papers', paper.id, { compartment: 'exempt' }));
    await refused('invalid', async (unit) => {
      await unit.patch('papers', paper.id, { compartment: 'exempt' });
      await unit.patch('annotations', mark.id, { compartment: 'exempt' });
    });
    const item = await addItem(workspace.context, (await aMeeting()).id, null);
    await placePaper(workspace.context, item.id, paper.id);
    await refused('invalid', (unit) => unit.patch('agendaItems', item.id, { part: 2 }));
    await refused('invalid', (unit) => unit.patch('agendaItems', item.id, { part: 2, compartment: 'exempt' }));
  });

  it('becomes exempt all the way down when its paper is put under an item taken in private', async () => {
    const { context } = workspace;
    const mark = await createAnnotation(context, aPassage(paper.id));
    const question = await aQuestion();
    const followUp = await aQuestion(question.id);
    const follower = await aQuestion(followUp.id);
    await addEvidence(context, question.id, mark.id);
    await recordResponse(context, follower.id, { mode: 'oral', date: null, text: 'No.', paperId: null, page: null });
    await catchPromise(context, { questionId: follower.id, responseId: null, text: 'Soon', who: '', dueDate: null });
    const item = await addItem(context, (await aMeeting()).id, null);
    await updateItem(context, item.id, { part: 2 });
    const before = await allRows(workspace.database);
    await placePaper(context, item.id, paper.id);
    for (const table of ['papers', 'annotations', 'questions', 'links', 'responses', 'commitments'] as const)
      expect([table, new Set(await compartments(table))]).toEqual([table, new Set(['exempt'])]);
    await workspace.history.undo();
    expect(await allRows(workspace.database)).toEqual(before);
  });

  it('becomes exempt with a paper that an answer stands in, and with a plan read from it', async () => {
    const { context } = workspace;
    const question = await aQuestion();
    const answer = { mode: 'letter', date: '2025-02-13', text: '', page: 1 } as const;
    const inPaper = await recordResponse(context, question.id, { ...answer, paperId: paper.id });
    await catchPromise(context, { questionId: question.id, responseId: inPaper.id, text: 'x', who: '', dueDate: null });
    const plan = await proposeSmallPlan(workspace);
    await linkQuestion(context, question.id, await partCalled(workspace, 'Speed'));
    const item = await addItem(context, (await aMeeting()).id, null);
    await updateItem(context, item.id, { part: 2 });
    await placePaper(context, item.id, paper.id);
    await placePaper(context, item.id, plan.paperId);
    for (const table of ['responses', 'commitments', 'links'] as const)
      expect([table, new Set(await compartments(table))]).toEqual([table, new Set(['exempt'])]);
    // What was asked is not a secret because the answer is.
    expect(await compartments('questions')).toEqual(['open']);
    const later = await recordResponse(context, question.id, { ...answer, paperId: null });
    await updateResponse(context, later.id, { paperId: paper.id });
    expect(new Set(await compartments('responses'))).toEqual(new Set(['exempt']));
  });

  it('an item taken in public again leaves everything else exempt', async () => {
    const { context } = workspace;
    const item = await addItem(context, (await aMeeting()).id, null);
    await placePaper(context, item.id, paper.id);
    await updateItem(context, item.id, { part: 2 });
    await updateItem(context, item.id, { part: 1 });
    expect(await compartments('papers')).toEqual(['exempt']);
  });
});

describe('an item that is deleted', () => {
  it('hands its sub-items on to the item above it', async () => {
    const { context, database } = workspace;
    const meeting = await aMeeting();
    const [top, under] = [await addItem(context, meeting.id, null), await addItem(context, meeting.id, null)];
    await write((unit) => unit.patch('agendaItems', under.id, { parentId: top.id }));
    await removeItem(context, top.id);
    expect((await database.rows('agendaItems').get(under.id))?.['parentId']).toBeNull();
  });
});
