import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QuestionId } from '@/domain/ids';
import { listBin, restoreFromBin } from '@/services/bin';
import { addMember, removeMember } from '@/services/panel';
import { createQuestion, removeQuestion, removeQuestions } from '@/services/questions';
import { recordResponse, removeResponse } from '@/services/responses';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const ask = (wording: string, parentId: QuestionId | null = null) =>
  createQuestion(workspace.context, { wording, meetingId: null, itemId: null, parentId, elementIds: [] });

test('what went with one click is one entry, and entries stand newest first', async () => {
  const [first, second, third] = [await ask('First?'), await ask('Second?'), await ask('Third?')];
  workspace.setTime('2030-01-01T09:00:00.000Z');
  await removeQuestions(workspace.context, [first.id, second.id]);
  workspace.setTime('2030-01-02T09:00:00.000Z');
  await removeQuestion(workspace.context, third.id);
  const entries = await listBin(workspace.context);
  expect(entries.map(({ label, count, deletedAt }) => [label, count, deletedAt])).toEqual([
    ['Delete question', 1, '2030-01-02T09:00:00.000Z'],
    ['Delete questions', 2, '2030-01-01T09:00:00.000Z'],
  ]);
  expect(entries[0]?.title).toBe('Third?');
});

test('a question comes back with its answers and follow-ups, equal to what they were', async () => {
  const question = await ask('Why?');
  await ask('And since when?', question.id);
  await recordResponse(workspace.context, question.id, {
    mode: 'oral',
    date: '2030-01-01',
    text: 'It rained.',
    paperId: null,
    page: null,
  });
  const before = await allRows(workspace.database);
  workspace.setTime('2030-02-01T09:00:00.000Z');
  await removeQuestion(workspace.context, question.id);
  const [entry] = await listBin(workspace.context);
  expect(entry?.count).toBe(3);
  await restoreFromBin(workspace.context, entry!.changeSetId);
  expect(await allRows(workspace.database)).toEqual(before);
});

test('an answer that comes back makes its question answered again', async () => {
  const answer = { mode: 'oral', date: '2030-01-01', text: 'It rained.', paperId: null, page: null } as const;
  const question = await ask('Why?');
  const response = await recordResponse(workspace.context, question.id, answer);
  const stateNow = async () => (await workspace.database.rows('questions').get(question.id))?.['state'];
  await removeResponse(workspace.context, response.id);
  expect(await stateNow()).toBe('asked');
  const [entry] = await listBin(workspace.context);
  await restoreFromBin(workspace.context, entry!.changeSetId);
  expect(await stateNow()).toBe('answered');
});

test('restoring is a step of undo like any other', async () => {
  const member = await addMember(workspace.context, 'Member for the south', 'member');
  await removeMember(workspace.context, member.id);
  const gone = await allRows(workspace.database);
  const [entry] = await listBin(workspace.context);
  await restoreFromBin(workspace.context, entry!.changeSetId);
  expect(await listBin(workspace.context)).toEqual([]);
  expect(await workspace.history.undo()).toBe('Restore from bin');
  expect(await allRows(workspace.database)).toEqual(gone);
  expect(await listBin(workspace.context)).toHaveLength(1);
});
