// Which moves between states the writer lets through, and what comes with them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionChain } from '@/db/repositories/questions';
import { AppError } from '@/domain/errors';
import type { QuestionId } from '@/domain/ids';
import { QUESTION_STATES, type QuestionState } from '@/domain/question';
import { createMeeting } from '@/services/meetings';
import { carryQuestion, createQuestion, moveQuestion, moveQuestions } from '@/services/questions';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const NEW = { wording: '', meetingId: null, itemId: null, parentId: null, elementIds: [] };

async function aQuestionIn(state: QuestionState): Promise<QuestionId> {
  const { context } = workspace;
  const { id } = await createQuestion(context, NEW);
  // Test rows may be put straight into a state: nothing but the guard is being tested.
  const row = await workspace.database.rows('questions').get(id);
  await workspace.database.rows('questions').put({ ...row!, state });
  return id;
}

async function stateOf(id: QuestionId): Promise<unknown> {
  return (await workspace.database.rows('questions').get(id))?.['state'];
}

const PAIRS = QUESTION_STATES.flatMap((from) => QUESTION_STATES.map((to) => ({ from, to })));
const LEGAL = new Set(
  'idea>drafted idea>allocated idea>asked idea>withdrawn drafted>idea drafted>allocated drafted>submitted drafted>asked drafted>notReached drafted>withdrawn allocated>drafted allocated>submitted allocated>asked allocated>notReached allocated>withdrawn submitted>allocated submitted>asked submitted>notReached submitted>withdrawn asked>answered asked>allocated notReached>allocated notReached>asked notReached>withdrawn withdrawn>drafted answered>closed answered>asked closed>answered'.split(
    ' ',
  ),
);

describe('moving a question', () => {
  it.each(PAIRS.filter(({ from, to }) => from !== to))('$from to $to', async ({ from, to }) => {
    const id = await aQuestionIn(from);
    const moving = moveQuestion(workspace.context, id, to);
    if (LEGAL.has(`${from}>${to}`)) {
      await moving;
      expect(await stateOf(id)).toBe(to);
    } else {
      await expect(moving).rejects.toMatchObject({ code: 'illegalMove' });
      expect(await stateOf(id)).toBe(from);
    }
  });

  it('is guarded in the writer itself, whatever a change set says', async () => {
    const id = await aQuestionIn('idea');
    const forced = workspace.context.transactor.transact('Cheat', (unit) =>
      unit.patch('questions', id, { state: 'closed', wording: 'Changed too' }),
    );
    await expect(forced).rejects.toBeInstanceOf(AppError);
    await expect(forced).rejects.toMatchObject({ code: 'illegalMove' });
    const row = await workspace.database.rows('questions').get(id);
    expect([row?.['state'], row?.payload['wording']]).toEqual(['idea', '']);
  });

  it('moves all of several or none', async () => {
    const { context, history } = workspace;
    const [one, two] = [await aQuestionIn('drafted'), await aQuestionIn('allocated')];
    await moveQuestions(context, [one, two], 'asked');
    expect([await stateOf(one), await stateOf(two)]).toEqual(['asked', 'asked']);
    await history.undo();
    expect([await stateOf(one), await stateOf(two)]).toEqual(['drafted', 'allocated']);
    const closed = await aQuestionIn('closed');
    await expect(moveQuestions(context, [one, closed], 'asked')).rejects.toMatchObject({ code: 'illegalMove' });
    expect(await stateOf(one)).toBe('drafted');
  });

  it('notes the day of asking: the meeting’s when it has been, else today; and forgets it when it was not asked', async () => {
    const { context, database } = workspace;
    const meeting = await createMeeting(context, {
      body: '',
      type: 'ordinary',
      date: '2025-02-06',
      time: null,
      venue: '',
    });
    const atMeeting = await createQuestion(context, { ...NEW, meetingId: meeting.id });
    const alone = await createQuestion(context, NEW);
    await moveQuestions(context, [atMeeting.id, alone.id], 'asked');
    const askedOn = async (id: QuestionId) => (await database.rows('questions').get(id))?.['askedOn'];
    expect([await askedOn(atMeeting.id), await askedOn(alone.id)]).toEqual(['2025-02-06', '2025-02-13']);
    await moveQuestion(context, alone.id, 'allocated');
    expect(await askedOn(alone.id)).toBeNull();
  });

  it('carries one that was not reached to another meeting, ready to be asked', async () => {
    const { context, database } = workspace;
    const id = await aQuestionIn('notReached');
    const next = await createMeeting(context, {
      body: '',
      type: 'ordinary',
      date: '2025-04-03',
      time: null,
      venue: '',
    });
    await carryQuestion(context, id, next.id);
    expect((await questionChain(database, id))?.question).toMatchObject({
      state: 'allocated',
      meetingId: next.id,
      itemId: null,
    });
  });
});
