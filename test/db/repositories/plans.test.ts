import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordHistory } from '@/db/repositories/history';
import { listVersions, questionsTesting, wholeVersion } from '@/db/repositories/plans';
import type { PlanVersionId } from '@/domain/ids';
import { addElement, updateElement } from '@/services/plan-parts';
import { proposePlan } from '@/services/plan-proposal';
import { acceptVersion } from '@/services/plans';
import { createQuestion } from '@/services/questions';
import { partCalled, proposeSmallPlan, SMALL_READING } from '../../helpers/small-plan';
import { addTestPaper, createTestWorkspace, type TestWorkspace } from '../../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace();
});
afterEach(() => workspace.close());

test('versions come with those to be checked first, then the newest plan', async () => {
  const { context, database } = workspace;
  const propose = async (title: string, from: string) => {
    const paper = await addTestPaper(workspace, { title });
    return proposePlan(context, paper, { ...SMALL_READING, title, period: { from, to: null } });
  };
  const old = await propose('Old', '2020');
  const middle = await propose('Middle', '2024');
  await acceptVersion(context, old.id);
  await acceptVersion(context, middle.id);
  await propose('To check', '2016');
  expect((await listVersions(database)).map(({ plan }) => plan.title)).toEqual(['To check', 'Middle', 'Old']);
});

test('a version comes whole, with how many questions test each part', async () => {
  const { context, database } = workspace;
  const version = await proposeSmallPlan(workspace);
  const speed = await partCalled(workspace, 'Speed');
  const towns = await partCalled(workspace, 'Town centres');
  const ask = (wording: string, ...elementIds: (typeof speed)[]) =>
    createQuestion(context, { wording, meetingId: null, itemId: null, parentId: null, elementIds });
  await ask('First?', speed);
  await ask('Second?', speed, towns);
  const whole = await wholeVersion(database, version.id);
  expect(whole?.tests).toEqual(
    new Map([
      [speed, 2],
      [towns, 1],
    ]),
  );
  expect(whole?.paper?.fileName).toBe('safer-streets.pdf');
  expect(whole?.promises).toHaveLength(3);
  expect((await questionsTesting(database, speed)).map(({ wording }) => wording)).toEqual(['First?', 'Second?']);
  expect(await wholeVersion(database, 'nothing' as PlanVersionId)).toBeNull();
});

test('the history of a part tells who did what, when, and what changed, undo included', async () => {
  const { context, database, history } = workspace;
  await proposeSmallPlan(workspace);
  const id = await partCalled(workspace, 'Speed');
  workspace.setTime('2025-02-14T08:30:00.000Z');
  await updateElement(context, id, { text: 'Safe speed' });
  await history.undo();
  await history.redo();
  const entries = await recordHistory(database, 'planElements', id);
  expect(entries.map(({ label, how, kind, by }) => [label, how, kind, by])).toEqual([
    ['Rename part', 'redone', 'changed', 'Clerk'],
    ['Rename part', 'undone', 'changed', 'Clerk'],
    ['Rename part', 'done', 'changed', 'Clerk'],
    ['Read plan', 'done', 'added', 'Clerk'],
  ]);
  expect(entries[2]).toMatchObject({
    at: '2025-02-14T08:30:00.000Z',
    fields: [
      { field: 'text', before: 'Speed', after: 'Safe speed' },
      { field: 'confidence', before: 0.5, after: 1 },
      { field: 'reason', before: 'Heading style', after: 'Set by hand' },
    ],
  });
});

test('a plan of 500 parts is proposed, read and changed quickly', async () => {
  const { context, database } = workspace;
  const paper = await addTestPaper(workspace);
  const [priority] = SMALL_READING.elements;
  const elements = Array.from({ length: 100 }, (_, index) => ({ ...priority!, text: `Priority ${index}` }));
  const version = await proposePlan(context, paper, { ...SMALL_READING, elements, commitments: [] });
  const whole = await wholeVersion(database, version.id);
  expect(whole?.elements).toHaveLength(500);
  const started = performance.now();
  const first = whole!.elements.find(({ text }) => text === 'Priority 50')!;
  const wanted = { versionId: version.id, type: 'priority' as const, text: 'New', source: null };
  await addElement(context, { ...wanted, parentId: null, afterId: first.id });
  await wholeVersion(database, version.id);
  // An add and a read take some 60 ms here; a quadratic slip would take many seconds.
  expect(performance.now() - started).toBeLessThan(3_000);
});
