import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionChain } from '@/db/repositories/questions';
import { newId, type PlanElementId, type PlanId, type PlanVersionId, type QuestionId } from '@/domain/ids';
import { addItem, createMeeting } from '@/services/meetings';
import {
  askFromPassage,
  createQuestion,
  giveToNewMember,
  linkQuestion,
  removeEvidence,
  removeQuestion,
  removeQuestions,
  unlinkQuestion,
  updateQuestion,
} from '@/services/questions';
import { catchPromise, recordResponse } from '@/services/responses';
import { aPassage } from '../helpers/passage';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const NEW = { wording: '', meetingId: null, itemId: null, parentId: null, elementIds: [] };

async function stateOf(id: QuestionId): Promise<unknown> {
  return (await workspace.database.rows('questions').get(id))?.['state'];
}

async function countOf(table: 'questions' | 'annotations' | 'links'): Promise<number> {
  return workspace.database.rows(table).count();
}

/** A plan with one priority and one measure. */
async function aPlan(): Promise<{ priority: PlanElementId; measure: PlanElementId }> {
  const paper = await addTestPaper(workspace, { kind: 'plan' });
  return workspace.context.transactor.transact('Add plan', async (unit) => {
    const base = { compartment: 'open' } as const;
    const plan = unit.add('plans', {
      ...base,
      id: newId<PlanId>(),
      title: 'Plan',
      periodFrom: '2021',
      periodTo: '2025',
      remit: 'police',
      previousPlanId: null,
    });
    const version = unit.add('planVersions', {
      ...base,
      id: newId<PlanVersionId>(),
      planId: plan.id,
      paperId: paper.id,
      status: 'draft',
      label: '',
      reviewState: 'accepted',
      acceptedOn: '2025-01-01',
      scope: 'whole',
      previousVersionId: null,
    });
    const add = (parentId: PlanElementId | null, type: 'priority' | 'successMeasure', text: string, order: string) =>
      unit.add('planElements', {
        ...base,
        id: newId<PlanElementId>(),
        versionId: version.id,
        parentId,
        type,
        number: '',
        text,
        order,
        source: null,
        confidence: 1,
        reason: '',
        stableKey: text,
      }).id;
    const priority = add(null, 'priority', 'Cut crime', 'a0');
    return { priority, measure: add(priority, 'successMeasure', 'Fewer burglaries', 'a1') };
  });
}

describe('asking from a passage', () => {
  it('makes annotation, link and question as one step of undo', async () => {
    const { context, database, history } = workspace;
    const paper = await addTestPaper(workspace);
    const wanted = { body: 'Panel', type: 'ordinary', date: '2025-03-01', time: null, venue: '' } as const;
    const { id: meetingId } = await createMeeting(context, wanted);
    const before = await allRows(database);
    const { question, annotation } = await askFromPassage(context, aPassage(paper.id), { meetingId, itemId: null });

    const chain = await questionChain(database, question.id);
    expect(chain?.evidence).toMatchObject([
      { annotation: { id: annotation.id, page: 2, quote: { exact: 'fewer burglaries' } }, paper: { id: paper.id } },
    ]);
    expect(chain?.question).toMatchObject({ state: 'idea', wording: '', meetingId, compartment: 'open' });

    const asked = await allRows(database);
    expect(await history.undo()).toBe('Ask about passage');
    expect(await allRows(database)).toEqual(before);
    expect(await history.redo()).toBe('Ask about passage');
    expect(await allRows(database)).toEqual(asked);
  });
});

const EMPTY_ANSWER = { mode: 'oral', date: '2025-02-13', text: '', paperId: null, page: null } as const;

describe('writing a question', () => {
  it('drafts an idea with its first words, and allocates it with its first member', async () => {
    const { context, database, history } = workspace;
    const { id } = await createQuestion(context, NEW);
    await updateQuestion(context, id, { wording: '   ' });
    expect(await stateOf(id)).toBe('idea');
    await updateQuestion(context, id, { wording: 'How many?' });
    expect(await stateOf(id)).toBe('drafted');
    await giveToNewMember(context, id, 'The vice-chair');
    expect(await stateOf(id)).toBe('allocated');
    const members = await database.rows('members').toArray();
    expect(members.map((row) => row.payload['name'])).toEqual(['The vice-chair']);
    await history.undo();
    expect(await stateOf(id)).toBe('drafted');
    expect(await countOf('questions')).toBe(1);
    expect(await database.rows('members').count()).toBe(0);
  });

  it('links a part of the plan once, keeps the order, and takes it away again', async () => {
    const { context, database } = workspace;
    const plan = await aPlan();
    const { id } = await createQuestion(context, NEW);
    await linkQuestion(context, id, plan.measure);
    await linkQuestion(context, id, plan.priority);
    await linkQuestion(context, id, plan.measure);
    expect((await questionChain(database, id))?.elementIds).toEqual([plan.measure, plan.priority]);
    await unlinkQuestion(context, id, plan.measure);
    expect((await questionChain(database, id))?.elementIds).toEqual([plan.priority]);
  });

  it('keeps the parts that a new question is given in their order', async () => {
    const { context, database } = workspace;
    const plan = await aPlan();
    for (const elementIds of [
      [plan.measure, plan.priority],
      [plan.priority, plan.measure],
    ]) {
      const { id } = await createQuestion(context, { ...NEW, elementIds });
      expect((await questionChain(database, id))?.elementIds).toEqual(elementIds);
      const links = await database.rows('links').where('[kind+fromId]').equals(['tests', id]).toArray();
      expect(new Set(links.map((link) => link['order'])).size).toBe(2);
    }
  });

  it('takes evidence away and leaves the mark in its paper', async () => {
    const { context } = workspace;
    const paper = await addTestPaper(workspace);
    const { question, annotation } = await askFromPassage(context, aPassage(paper.id), {
      meetingId: null,
      itemId: null,
    });
    await removeEvidence(context, question.id, annotation.id);
    expect([await countOf('links'), await countOf('annotations')]).toEqual([0, 1]);
  });

  it('starts a follow-up with the part, meeting and item it is given', async () => {
    const { context, database } = workspace;
    const plan = await aPlan();
    const meeting = await createMeeting(context, {
      body: '',
      type: 'ordinary',
      date: '2025-02-13',
      time: null,
      venue: '',
    });
    const item = await addItem(context, meeting.id, null, { title: 'Performance' });
    const parent = await createQuestion(context, NEW);
    const child = await createQuestion(context, {
      wording: '',
      meetingId: meeting.id,
      itemId: item.id,
      parentId: parent.id,
      elementIds: [plan.measure],
    });
    const chain = await questionChain(database, child.id);
    expect(chain).toMatchObject({ parent: { id: parent.id }, item: { id: item.id }, elementIds: [plan.measure] });
    expect((await questionChain(database, parent.id))?.followUps.map((one) => one.id)).toEqual([child.id]);
  });
});

describe('deleting a question', () => {
  async function aWholeChain(): Promise<QuestionId> {
    const { context } = workspace;
    const plan = await aPlan();
    const paper = await addTestPaper(workspace);
    const { question } = await askFromPassage(context, aPassage(paper.id), { meetingId: null, itemId: null });
    await linkQuestion(context, question.id, plan.measure);
    await updateQuestion(context, question.id, { wording: 'How many?' });
    const response = await recordResponse(context, question.id, { ...EMPTY_ANSWER, text: 'Many. I will write.' });
    await catchPromise(context, {
      questionId: question.id,
      responseId: response.id,
      text: 'I will write',
      who: '',
      dueDate: '2025-03-01',
    });
    const followUp = await createQuestion(context, { ...NEW, parentId: question.id, elementIds: [plan.measure] });
    await createQuestion(context, { ...NEW, parentId: followUp.id });
    return question.id;
  }

  it('takes all that hangs on it to the bin, leaves the marks, and undo brings every row back', async () => {
    const { context, database, history } = workspace;
    const id = await aWholeChain();
    const before = await allRows(database);
    await removeQuestion(context, id);
    const after = await allRows(database);
    for (const table of ['questions', 'links', 'responses', 'commitments'] as const) expect(after[table]).toEqual([]);
    expect(after.annotations).toEqual(before.annotations);
    expect(await database.bin.count()).toBe(
      before.questions.length + before.links.length + before.responses.length + before.commitments.length,
    );
    expect(await history.undo()).toBe('Delete question');
    expect(await allRows(database)).toEqual(before);
    expect(await database.bin.count()).toBe(0);
  });

  it('takes several, one of them a follow-up of another, in one step', async () => {
    const { context, database, history } = workspace;
    const id = await aWholeChain();
    const before = await allRows(database);
    await removeQuestions(
      context,
      before.questions.map((row) => row.id as QuestionId),
    );
    expect(await countOf('questions')).toBe(0);
    await history.undo();
    expect(await allRows(database)).toEqual(before);
    expect(await questionChain(database, id)).not.toBeNull();
  });
});
