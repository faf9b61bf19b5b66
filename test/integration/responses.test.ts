import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionChain } from '@/db/repositories/questions';
import { type MemberId, newId, type QuestionId } from '@/domain/ids';
import type { QuestionChain } from '@/domain/question-chain';
import { type TrackerRow, trackerRows } from '@/domain/tracker';
import { createMeeting } from '@/services/meetings';
import { createQuestion, moveQuestion, updateQuestion } from '@/services/questions';
import {
  catchPromise,
  recordResponse,
  removePromise,
  removeResponse,
  settlePromise,
  updatePromise,
  updateResponse,
} from '@/services/responses';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let id: QuestionId;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  const wanted = { wording: 'How many?', meetingId: null, itemId: null, parentId: null, elementIds: [] };
  ({ id } = await createQuestion(workspace.context, wanted));
});
afterEach(() => workspace.close());

const ANSWER = { mode: 'written', date: '2025-03-04', text: '', paperId: null, page: null } as const;

async function chain(): Promise<QuestionChain> {
  const found = await questionChain(workspace.database, id);
  if (found === null) throw new Error('The question has gone');
  return found;
}

async function owed(today: string): Promise<readonly TrackerRow[]> {
  const { question, responses, commitments } = await chain();
  const rows = await workspace.database.rows('meetings').toArray();
  const meetings = rows.map(({ payload, ...header }) => ({ ...header, ...payload }) as never);
  return trackerRows({ questions: [question], responses, commitments, meetings, today });
}

describe('recording an answer', () => {
  it('makes an asked question answered, in one step of undo', async () => {
    const { context, database, history } = workspace;
    await moveQuestion(context, id, 'asked');
    const before = await allRows(database);
    await recordResponse(context, id, ANSWER);
    expect((await chain()).question.state).toBe('answered');
    expect(await history.undo()).toBe('Record answer');
    expect(await allRows(database)).toEqual(before);
  });

  it('marks a question that still waits as asked first', async () => {
    await recordResponse(workspace.context, id, ANSWER);
    expect((await chain()).question).toMatchObject({ state: 'answered', askedOn: '2025-02-13' });
  });

  it('refuses an answer to a withdrawn question and keeps nothing of it', async () => {
    const { context } = workspace;
    await moveQuestion(context, id, 'withdrawn');
    await expect(recordResponse(context, id, ANSWER)).rejects.toMatchObject({ code: 'illegalMove' });
    expect((await chain()).responses).toEqual([]);
  });

  it.each([
    [null, 'noDateSet'],
    ['2025-03-04', 'inTime'],
    ['2025-03-03', 'late'],
  ] as const)('wanted by %s: %s', async (answerDue, timeliness) => {
    await updateQuestion(workspace.context, id, { answerDue });
    await recordResponse(workspace.context, id, ANSWER);
    expect((await chain()).responses).toMatchObject([{ timeliness, adequacy: null }]);
  });

  it('holds it against a day that is set or changed later', async () => {
    const { context } = workspace;
    const response = await recordResponse(context, id, ANSWER);
    await updateQuestion(context, id, { answerDue: '2025-03-01' });
    expect((await chain()).responses[0]?.timeliness).toBe('late');
    await updateResponse(context, response.id, { date: '2025-02-27' });
    expect((await chain()).responses[0]?.timeliness).toBe('inTime');
    await updateQuestion(context, id, { answerDue: null });
    expect((await chain()).responses[0]?.timeliness).toBe('noDateSet');
  });
});

describe('a holding answer', () => {
  it('leaves the question waiting until the answer itself comes', async () => {
    const { context } = workspace;
    await updateQuestion(context, id, { answerDue: '2025-03-01' });
    const holding = await recordResponse(context, id, { ...ANSWER, date: '2025-02-20' });
    await updateResponse(context, holding.id, { timeliness: 'holding' });
    expect((await chain()).question.state).toBe('asked');
    expect(await owed('2025-03-03')).toMatchObject([{ kind: 'answer', status: 'overdue', daysLate: 2 }]);

    await recordResponse(context, id, ANSWER);
    expect((await chain()).question.state).toBe('answered');
    expect(await owed('2025-03-05')).toEqual([]);
  });

  it('stays one when its date is changed, and can turn out to be the answer after all', async () => {
    const { context } = workspace;
    const { id: responseId } = await recordResponse(context, id, ANSWER);
    await updateResponse(context, responseId, { timeliness: 'holding' });
    await updateResponse(context, responseId, { date: '2025-03-06' });
    expect((await chain()).responses[0]?.timeliness).toBe('holding');
    await updateQuestion(context, id, { answerDue: '2025-03-06' });
    expect((await chain()).responses[0]?.timeliness).toBe('holding');
    await updateResponse(context, responseId, { timeliness: 'noDateSet' });
    expect(await chain()).toMatchObject({ question: { state: 'answered' }, responses: [{ timeliness: 'inTime' }] });
  });
});

describe('judging an answer', () => {
  it('keeps judgement, reason and judge apart from timeliness, and the tracker follows', async () => {
    const { context } = workspace;
    await updateQuestion(context, id, { answerDue: '2025-03-31' });
    const { id: responseId } = await recordResponse(context, id, ANSWER);
    const assessedBy = newId<MemberId>();
    await updateResponse(context, responseId, { adequacy: 'partial', assessedBy });
    await updateResponse(context, responseId, { adequacyReason: 'No figures' });
    expect((await chain()).responses).toMatchObject([
      { timeliness: 'inTime', adequacy: 'partial', adequacyReason: 'No figures', assessedBy },
    ]);
    expect(await owed('2025-03-10')).toMatchObject([{ kind: 'betterAnswer', since: '2025-03-04' }]);
    await updateResponse(context, responseId, { adequacy: 'full' });
    expect(await owed('2025-03-10')).toEqual([]);
  });
});

describe('deleting an answer', () => {
  it('takes its promises along and asks the question again; undo brings all back', async () => {
    const { context, database, history } = workspace;
    const response = await recordResponse(context, id, ANSWER);
    const base = { questionId: id, who: '', dueDate: null };
    await catchPromise(context, { ...base, responseId: response.id, text: 'From this answer' });
    await catchPromise(context, { ...base, responseId: null, text: 'From no answer' });
    const before = await allRows(database);
    await removeResponse(context, response.id);
    expect((await chain()).question.state).toBe('asked');
    expect((await chain()).commitments.map((one) => one.text)).toEqual(['From no answer']);
    await history.undo();
    expect(await allRows(database)).toEqual(before);
  });

  it('leaves the question answered while another answer stands', async () => {
    const { context } = workspace;
    const first = await recordResponse(context, id, ANSWER);
    await recordResponse(context, id, ANSWER);
    await removeResponse(context, first.id);
    expect((await chain()).question.state).toBe('answered');
  });
});

describe('promises', () => {
  const wanted = () => ({ questionId: id, responseId: null, text: 'I will write', who: '', dueDate: null });

  it('are outstanding from the day of their answer, as it was given', async () => {
    const { context } = workspace;
    const response = await recordResponse(context, id, ANSWER);
    const promise = await catchPromise(context, { ...wanted(), responseId: response.id });
    expect(promise).toMatchObject({
      state: 'outstanding',
      form: 'written',
      givenOn: '2025-03-04',
      text: 'I will write',
    });
    expect(await owed('2025-03-10')).toMatchObject([{ kind: 'promise', since: '2025-03-04', status: 'outstanding' }]);
  });

  it('without an answer are taken for spoken, on the day of asking', async () => {
    await moveQuestion(workspace.context, id, 'asked');
    expect(await catchPromise(workspace.context, wanted())).toMatchObject({ form: 'oral', givenOn: '2025-02-13' });
  });

  it('fall due on a day or at a meeting, and leave the tracker when settled', async () => {
    const { context, history } = workspace;
    const { id: promiseId } = await catchPromise(context, wanted());
    await updatePromise(context, promiseId, { dueDate: '2025-03-01' });
    expect(await owed('2025-03-04')).toMatchObject([{ status: 'overdue', daysLate: 3 }]);
    const meeting = await createMeeting(context, {
      body: '',
      type: 'ordinary',
      date: '2025-04-03',
      time: null,
      venue: '',
    });
    await updatePromise(context, promiseId, { dueDate: null, dueMeetingId: meeting.id });
    expect(await owed('2025-03-04')).toMatchObject([{ status: 'outstanding', due: '2025-04-03' }]);
    for (const state of ['kept', 'notKept', 'withdrawn'] as const) {
      await settlePromise(context, promiseId, state);
      expect(await owed('2025-05-01')).toEqual([]);
    }
    await history.undo();
    expect((await chain()).commitments[0]?.state).toBe('notKept');
  });

  it('can be deleted and brought back', async () => {
    const { context, database, history } = workspace;
    const { id: promiseId } = await catchPromise(context, wanted());
    const before = await allRows(database);
    await removePromise(context, promiseId);
    expect((await chain()).commitments).toEqual([]);
    await history.undo();
    expect(await allRows(database)).toEqual(before);
  });
});
