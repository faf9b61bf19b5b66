import { afterEach, expect, test } from 'vitest';
import { addMember } from '@/services/panel';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
afterEach(() => workspace.close());

test('a use case is saved through the writer, and undo and redo bring back equal rows', async () => {
  workspace = await createTestWorkspace();
  const { context, history, database } = workspace;
  const empty = await allRows(database);
  const member = await addMember(context, 'The clerk', 'clerk');
  expect(member.createdAt).toBe('2025-02-13T10:00:00.000Z');
  const full = await allRows(database);
  expect(full.members).toHaveLength(1);
  expect(await history.undo()).toBe('Add member');
  expect(await allRows(database)).toEqual(empty);
  expect(await history.redo()).toBe('Add member');
  expect(await allRows(database)).toEqual(full);
});

test('two workspaces share nothing, and a paper comes with its bytes', async () => {
  const other = await createTestWorkspace();
  workspace = await createTestWorkspace();
  const paper = await addTestPaper(workspace, { title: 'Budget report', texts: ['one', 'two', 'three'] });
  expect(paper.pageCount).toBe(3);
  const file = await workspace.database.files.get(paper.fileId);
  expect(await file?.blob.text()).toContain('two');
  expect(await other.database.rows('papers').count()).toBe(0);
  await other.close();
});
