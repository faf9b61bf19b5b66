import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FollowedRows, followedTable } from '@/db/repositories/followed-table';
import { asId } from '@/domain/ids';
import { createQuestion, removeQuestion, updateQuestion } from '@/services/questions';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

const NEW = { wording: 'First', meetingId: null, itemId: null, parentId: null, elementIds: [] };

function wordings(rows: FollowedRows<'questions'> | undefined): readonly string[] | undefined {
  return rows && [...rows.values()].map((question) => question.wording);
}

describe('a followed table', () => {
  it('holds what is there, then what is added, changed, deleted and brought back', async () => {
    const { context, database, history } = workspace;
    const { id } = await createQuestion(context, NEW);
    const followed = followedTable(database, 'questions');
    const stop = followed.subscribe(() => undefined);
    const shows = (expected: readonly string[]) =>
      vi.waitFor(() => expect(wordings(followed.snapshot())).toEqual(expected));
    await shows(['First']);
    await createQuestion(context, { ...NEW, wording: 'Second' });
    await shows(['First', 'Second']);
    await updateQuestion(context, id, { wording: 'Changed' });
    await shows(['Changed', 'Second']);
    await removeQuestion(context, id);
    await shows(['Second']);
    await history.undo();
    await shows(['Second', 'Changed']);
    stop();
  });

  it('reads only touched rows again, and keeps its object while nothing of it changes', async () => {
    const { context, database } = workspace;
    const { id } = await createQuestion(context, NEW);
    await createQuestion(context, { ...NEW, wording: 'Untouched' });
    const followed = followedTable(database, 'questions');
    const listener = vi.fn();
    const stop = followed.subscribe(listener);
    await vi.waitFor(() => expect(followed.snapshot()?.size).toBe(2));
    const before = followed.snapshot();
    const untouched = [...(before?.values() ?? [])].find((question) => question.wording === 'Untouched');
    await context.transactor.transact('Add member', async (unit) =>
      unit.add('members', {
        id: asId('m'),
        compartment: 'open',
        name: 'A',
        role: 'member',
        authority: '',
        isMe: false,
      }),
    );
    await updateQuestion(context, id, { wording: 'Changed' });
    await vi.waitFor(() => expect(wordings(followed.snapshot())).toContain('Changed'));
    expect(followed.snapshot()?.get(untouched?.id ?? '')).toBe(untouched);
    // Once for the first reading and once for the question: the member is no news here.
    expect(listener).toHaveBeenCalledTimes(2);
    expect(followed.snapshot()).toBe(followed.snapshot());
    stop();
  });

  it('is one for everybody, and catches up after nobody listened', async () => {
    const { context, database } = workspace;
    const followed = followedTable(database, 'questions');
    expect(followedTable(database, 'questions')).toBe(followed);
    const stop = followed.subscribe(() => undefined);
    await vi.waitFor(() => expect(followed.snapshot()?.size).toBe(0));
    stop();
    await createQuestion(context, NEW);
    expect(followed.snapshot()?.size).toBe(0);
    const stopAgain = followed.subscribe(() => undefined);
    await vi.waitFor(() => expect(wordings(followed.snapshot())).toEqual(['First']));
    stopAgain();
  });
});
