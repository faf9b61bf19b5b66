// Correcting a proposed plan by hand: every action, its undo and its redo, and what is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionsAsking, wholeVersion } from '@/db/repositories/plans';
import type { CommitmentId } from '@/domain/ids';
import { type ElementNode, elementTree, type PlanVersion } from '@/domain/plan';
import { isCorrected, isSettled } from '@/domain/plan-review';
import { listBin, restoreFromBin } from '@/services/bin';
import {
  acceptPart,
  addElement,
  confirmElements,
  removeElements,
  retypeElements,
  updateElement,
} from '@/services/plan-parts';
import { addPlanPromise, askAboutPromise, settlePlanPromises, updatePlanPromise } from '@/services/plan-promises';
import { acceptVersion, removeVersion, updatePlan, updateVersion } from '@/services/plans';
import { createQuestion, unlinkQuestion } from '@/services/questions';
import { removePromise } from '@/services/responses';
import { partCalled, proposeSmallPlan } from '../helpers/small-plan';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let version: PlanVersion;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  version = await proposeSmallPlan(workspace);
});
afterEach(() => workspace.close());

/** The tree as indented lines. */
async function lines(): Promise<string[]> {
  const whole = await wholeVersion(workspace.database, version.id);
  const draw = (nodes: readonly ElementNode[], indent: string): string[] =>
    nodes.flatMap(({ element, children }) => [`${indent}${element.text}`, ...draw(children, `${indent}  `)]);
  return draw(elementTree(whole?.elements ?? []), '');
}

const FIRST = [
  'Calm roads',
  '  Fewer people are hurt on the roads.',
  '  Speed',
  '  Pavements',
  '  Fewer collisions each year.',
  'Quiet nights',
  '  Town centres',
  '    Fewer complaints.',
  'Reduce neighbourhood crime',
];

/** Runs an action a minute after the last (changes in a burst are undone together) and holds undo and redo to equal rows. */
async function act(label: string, action: () => Promise<unknown>): Promise<void> {
  const { history, database, context } = workspace;
  workspace.setTime(new Date(context.clock().getTime() + 60_000).toISOString());
  const before = await allRows(database);
  await action();
  const after = await allRows(database);
  expect(after).not.toEqual(before);
  expect(await history.undo()).toBe(label);
  expect(await allRows(database)).toEqual(before);
  expect(await history.redo()).toBe(label);
  expect(await allRows(database)).toEqual(after);
}

async function question(text: string) {
  const elementIds = [await partCalled(workspace, text)];
  return createQuestion(workspace.context, {
    wording: 'Why?',
    meetingId: null,
    itemId: null,
    parentId: null,
    elementIds,
  });
}

test('the proposal keeps order, places, pages, doubts and where each promise stands', async () => {
  expect(await lines()).toEqual(FIRST);
  const whole = await wholeVersion(workspace.database, version.id);
  const speed = whole?.elements.find(({ text }) => text === 'Speed');
  expect(speed).toMatchObject({ type: 'focusArea', confidence: 0.5, source: { page: 2, quote: 'Speed' } });
  expect(whole?.promises.map(({ elementId }) => elementId)).toEqual([
    speed?.id,
    await partCalled(workspace, 'Town centres'),
    null,
  ]);
  expect(whole?.promises[0]?.target).toEqual({ value: '3', unit: 'speed camera vans', by: 'the end of 2031' });
});

describe('parts', () => {
  test('are renamed, numbered and re-typed, and are then certain', async () => {
    const { context, database } = workspace;
    const id = await partCalled(workspace, 'Speed');
    await act('Rename part', () => updateElement(context, id, { text: 'Safe speed' }));
    await act('Number part', () => updateElement(context, id, { number: '1.1' }));
    await act('Change kind of part', () => retypeElements(context, [id], 'objective'));
    const row = (await wholeVersion(database, version.id))?.elements.find((element) => element.id === id);
    expect(row).toMatchObject({
      text: 'Safe speed',
      number: '1.1',
      type: 'objective',
      confidence: 1,
      reason: 'Set by hand',
    });
  });

  test('that are right as they stand are marked so', async () => {
    const id = await partCalled(workspace, 'Speed');
    await act('Mark part as right', () => confirmElements(workspace.context, [id]));
    const whole = await wholeVersion(workspace.database, version.id);
    expect(whole?.elements.filter(({ confidence }) => confidence < 0.7).map(({ text }) => text)).toEqual([
      'Fewer collisions each year.',
    ]);
  });

  test('are accepted with everything under them, and what was corrected stays known as that', async () => {
    const { context, database } = workspace;
    const [roads, speed] = [await partCalled(workspace, 'Calm roads'), await partCalled(workspace, 'Speed')];
    await updateElement(context, speed, { text: 'Speeding' });
    await act('Accept part', () => acceptPart(context, roads));
    const elements = (await wholeVersion(database, version.id))?.elements ?? [];
    const settled = elements.filter(isSettled);
    expect(settled.map(({ text }) => text).toSorted()).toEqual([
      'Calm roads',
      'Fewer collisions each year.',
      'Fewer people are hurt on the roads.',
      'Pavements',
      'Speeding',
    ]);
    expect(settled.filter(isCorrected).map(({ id }) => id)).toEqual([speed]);
  });

  test('are added after another, under another, and with a passage of the source', async () => {
    const { context } = workspace;
    const roads = await partCalled(workspace, 'Calm roads');
    const speed = await partCalled(workspace, 'Speed');
    const wanted = { versionId: version.id, type: 'focusArea' as const, source: null };
    await act('Add part', () => addElement(context, { ...wanted, parentId: roads, afterId: speed, text: 'Noise' }));
    await act('Add part', () => addElement(context, { ...wanted, parentId: speed, afterId: null, text: 'Vans' }));
    const source = { page: 4, quote: 'Listening' };
    await act('Add part', () =>
      addElement(context, { ...wanted, parentId: null, afterId: null, text: 'Listening', source }),
    );
    expect(await lines()).toEqual([...FIRST.slice(0, 3), '    Vans', '  Noise', ...FIRST.slice(3), 'Listening']);
    const whole = await wholeVersion(workspace.database, version.id);
    expect(whole?.elements.find(({ text }) => text === 'Listening')?.source).toEqual(source);
  });

  test('are deleted with those under them; promises stay and lose their part; the bin brings all back', async () => {
    const { context, database } = workspace;
    const before = await allRows(database);
    const id = await partCalled(workspace, 'Calm roads');
    await act('Delete part', () => removeElements(context, [id]));
    expect(await lines()).toEqual(FIRST.slice(5));
    const whole = await wholeVersion(database, version.id);
    expect(whole?.promises.map(({ elementId }) => elementId === null)).toEqual([true, false, true]);
    const [entry] = await listBin(context);
    expect(entry).toMatchObject({ label: 'Delete part', count: 5 });
    await restoreFromBin(context, entry?.changeSetId ?? '');
    expect((await allRows(database)).planElements).toHaveLength(before.planElements.length);
    expect(await lines()).toEqual(FIRST);
  });

  test('are re-typed and deleted several at a time, those under a chosen one along with it', async () => {
    const { context } = workspace;
    const [speed, pavements] = [await partCalled(workspace, 'Speed'), await partCalled(workspace, 'Pavements')];
    await act('Change kind of 2 parts', () => retypeElements(context, [speed, pavements], 'theme'));
    const whole = await wholeVersion(workspace.database, version.id);
    expect(whole?.elements.filter(({ type }) => type === 'theme')).toHaveLength(2);
    const nights = await partCalled(workspace, 'Quiet nights');
    const centres = await partCalled(workspace, 'Town centres');
    await act('Delete 3 parts', () => removeElements(context, [speed, nights, centres]));
    expect(await lines()).toEqual([...FIRST.slice(0, 2), ...FIRST.slice(3, 5), FIRST[8]]);
  });

  test('are not deleted while questions test them or a part under them', async () => {
    const { context, database } = workspace;
    const asked = await question('Fewer complaints.');
    await question('Town centres');
    const before = await allRows(database);
    const top = await partCalled(workspace, 'Quiet nights');
    await expect(removeElements(context, [top])).rejects.toThrow(
      'This part was not deleted, because 2 questions test it or a part under it. Unlink them first.',
    );
    const measure = await partCalled(workspace, 'Fewer complaints.');
    await expect(removeElements(context, [measure])).rejects.toThrow('because a question tests it');
    expect(await allRows(database)).toEqual(before);
    await unlinkQuestion(context, asked.id, measure);
    await act('Delete part', () => removeElements(context, [measure]));
  });
});

describe('versions', () => {
  test('are accepted, renamed and described, each undone alone', async () => {
    const { context } = workspace;
    await act('Accept plan', () => acceptVersion(context, version.id));
    await act('Change plan version', () => updateVersion(context, version.id, { status: 'published', label: 'Final' }));
    await act('Change plan', () =>
      updatePlan(context, version.planId, { title: 'Streets', periodFrom: '2031', periodTo: null }),
    );
    expect(await wholeVersion(workspace.database, version.id)).toMatchObject({
      plan: { title: 'Streets', periodFrom: '2031', periodTo: null },
      version: { status: 'published', label: 'Final', reviewState: 'accepted', acceptedOn: '2025-02-13' },
    });
  });

  test('are removed with parts and promises, never while a question tests a part', async () => {
    const { context, database } = workspace;
    const asked = await question('Speed');
    await expect(removeVersion(context, version.id)).rejects.toThrow(
      'This plan was not removed, because a question tests a part of it. Unlink it first.',
    );
    await unlinkQuestion(context, asked.id, await partCalled(workspace, 'Speed'));
    await act('Remove plan', () => removeVersion(context, version.id));
    const after = await allRows(database);
    expect([after.plans, after.planVersions, after.planElements, after.commitments]).toEqual([[], [], [], []]);
    expect(after.papers).toHaveLength(1);
  });
});

describe('promises of the plan', () => {
  test('are added last, corrected and moved', async () => {
    const { context, database } = workspace;
    const elementId = await partCalled(workspace, 'Pavements');
    const wanted = { versionId: version.id, elementId, text: 'I will mend pavements.', form: 'will' as const };
    await act('Add promise', () => addPlanPromise(context, wanted));
    const added = (await wholeVersion(database, version.id))?.promises.at(-1);
    expect(added).toMatchObject({ ...wanted, state: 'outstanding', source: null });
    const id = added?.id as CommitmentId;
    await act('Write promise', () => updatePlanPromise(context, id, { text: 'I will mend every pavement.' }));
    await act('Change form of promise', () => updatePlanPromise(context, id, { form: 'committed' }));
    await act('Move promise', () => updatePlanPromise(context, id, { elementId: null }));
  });

  test('are asked about: a question linked to the part, with a first wording', async () => {
    const { context, database } = workspace;
    const whole = await wholeVersion(database, version.id);
    const promise = whole?.promises[0];
    const asked = await askAboutPromise(context, promise!, (text) => `You promised: “${text}”. What has been done?`);
    expect(asked).toMatchObject({ state: 'idea', meetingId: null });
    expect(asked.wording).toContain('three speed camera vans');
    const links = await database.rows('links').where('[kind+toId]').equals(['tests', promise!.elementId!]).toArray();
    expect(links.map((row) => row['fromId'])).toEqual([asked.id]);
    expect((await wholeVersion(database, version.id))?.asked).toEqual(new Map([[promise!.id, 1]]));
    expect((await questionsAsking(database, promise!.id)).map(({ question }) => question.id)).toEqual([asked.id]);
    await act('Delete promise', () => removePromise(context, promise!.id));
    expect((await wholeVersion(database, version.id))?.asked.size).toBe(0);
    expect(await database.rows('questions').get(asked.id)).toBeDefined();
  });

  test('have who is to act and the day that is meant, and are settled several at a time', async () => {
    const { context, database } = workspace;
    const promises = async () => (await wholeVersion(database, version.id))?.promises ?? [];
    const [first, second] = await promises();
    expect(first).toMatchObject({ who: '', dueDate: '2031-12-31', state: 'outstanding', note: '' });
    const target = { value: '4', unit: 'camera vans', by: 'April 2032' };
    await act('Change target', () => updatePlanPromise(context, first!.id, { target }));
    expect((await promises())[0]).toMatchObject({ target, dueDate: '2032-04-30' });
    await act('Change date of promise', () => updatePlanPromise(context, first!.id, { dueDate: '2032-05-01' }));
    await act('2 promises kept', () => settlePlanPromises(context, [first!.id, second!.id], 'kept'));
    expect((await promises()).map(({ state }) => state).slice(0, 2)).toEqual(['kept', 'kept']);
  });
});
