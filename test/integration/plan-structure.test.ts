// Moving, merging and splitting parts of a stored plan: order, what hangs on them, what is refused, undo and redo.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholeVersion } from '@/db/repositories/plans';
import type { PlanElementId } from '@/domain/ids';
import { plainly } from '@/domain/order';
import { type ElementNode, elementTree, type PlanVersion } from '@/domain/plan';
import { mergeElements, placeElements, splitElement, stepElements } from '@/services/plan-structure';
import { acceptVersion } from '@/services/plans';
import { createQuestion } from '@/services/questions';
import { partCalled, proposeSmallPlan } from '../helpers/small-plan';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let version: PlanVersion;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  version = await proposeSmallPlan(workspace);
});
afterEach(() => workspace.close());

const whole = async () => (await wholeVersion(workspace.database, version.id))!;
const part = async (text: string) => (await whole()).elements.find((element) => element.text === text)!;
const idOf = (text: string) => partCalled(workspace, text);

/** The tree as indented lines. */
async function lines(): Promise<string[]> {
  const draw = (nodes: readonly ElementNode[], indent: string): string[] =>
    nodes.flatMap(({ element, children }) => [`${indent}${element.text}`, ...draw(children, `${indent}  `)]);
  return draw(elementTree((await whole()).elements), '');
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

/** Runs an action a minute after the last and holds its undo and redo to equal rows. */
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

async function questionAbout(...elementIds: PlanElementId[]) {
  const wanted = { wording: 'Why?', meetingId: null, itemId: null, parentId: null, elementIds };
  return (await createQuestion(workspace.context, wanted)).id;
}

/** Ids of the questions that test a part. */
async function testing(id: PlanElementId): Promise<string[]> {
  const rows = await workspace.database.rows('links').where('[kind+toId]').equals(['tests', id]).toArray();
  return rows.map((row) => String(row['fromId'])).sort(plainly);
}

describe('moving', () => {
  test('by one step goes up, down, in and out with everything under the part, and says where it is', async () => {
    const { context } = workspace;
    const speed = await idOf('Speed');
    const nights = await idOf('Quiet nights');
    await act('Move part', () => stepElements(context, [speed], 'down'));
    expect((await lines()).slice(2, 4)).toEqual(['  Pavements', '  Speed']);
    await act('Move part', () => stepElements(context, [speed], 'up'));
    await act('Move part in', () => stepElements(context, [nights], 'in'));
    expect((await lines()).slice(4, 8)).toEqual([
      '  Fewer collisions each year.',
      '  Quiet nights',
      '    Town centres',
      '      Fewer complaints.',
    ]);
    expect(await stepElements(context, [nights], 'out')).toMatchObject({ parentId: null, place: 2, siblings: 3 });
    expect(await lines()).toEqual(FIRST);
  });

  test('of several keeps them together and in order', async () => {
    const { context } = workspace;
    const ids = [await idOf('Pavements'), await idOf('Fewer people are hurt on the roads.')];
    await act('Move 2 parts', () => stepElements(context, ids, 'down'));
    expect((await lines()).slice(1, 5).map((line) => line.trim())).toEqual([
      'Speed',
      'Fewer collisions each year.',
      'Fewer people are hurt on the roads.',
      'Pavements',
    ]);
    const drop = { where: 'inside', target: await idOf('Town centres') } as const;
    await act('Move 2 parts', () => placeElements(context, ids, drop));
    expect((await lines()).slice(3, 8)).toEqual([
      'Quiet nights',
      '  Town centres',
      '    Fewer complaints.',
      '    Fewer people are hurt on the roads.',
      '    Pavements',
    ]);
  });

  test('is refused at the ends, into itself, under what hangs on it, and to where it stands', async () => {
    const { context, database } = workspace;
    const [roads, nights, centres, complaints] = await Promise.all(
      ['Calm roads', 'Quiet nights', 'Town centres', 'Fewer complaints.'].map(idOf),
    );
    const before = await allRows(database);
    const refusals = [
      await stepElements(context, [roads!], 'up'),
      await stepElements(context, [roads!], 'in'),
      await stepElements(context, [roads!], 'out'),
      await stepElements(context, [complaints!], 'down'),
      await stepElements(context, [roads!, complaints!], 'down'),
      await placeElements(context, [nights!], { where: 'inside', target: nights! }),
      await placeElements(context, [nights!], { where: 'after', target: complaints! }),
      await placeElements(context, [nights!], { where: 'after', target: roads! }),
      await placeElements(context, [centres!], { where: 'inside', target: nights! }),
    ];
    expect(refusals.map((one) => ('refusal' in one ? one.refusal : one))).toEqual([
      'It is the first here already.',
      'There is no part before it to stand under.',
      'It is at the top level already.',
      'It is the last here already.',
      'These parts stand under different parts: use “Move to…”, or drag them.',
      'A part can’t be moved into itself.',
      'A part can’t be moved under itself.',
      'It stands there already.',
      'It stands there already.',
    ]);
    expect(await allRows(database)).toEqual(before);
  });
});

describe('merging', () => {
  test('joins the texts in order; the first keeps page and place and takes over all that hangs on the others', async () => {
    const { context } = workspace;
    const [nights, centres, speed] = [await idOf('Quiet nights'), await idOf('Town centres'), await idOf('Speed')];
    const both = await questionAbout(speed, centres);
    const one = await questionAbout(nights);
    await acceptVersion(context, version.id);
    await act('Merge parts', () => mergeElements(context, [nights, centres, speed], 'space'));
    expect(await lines()).toEqual([
      'Calm roads',
      '  Fewer people are hurt on the roads.',
      '  Speed Quiet nights Town centres',
      '    Fewer complaints.',
      '  Pavements',
      '  Fewer collisions each year.',
      'Reduce neighbourhood crime',
    ]);
    const merged = await part('Speed Quiet nights Town centres');
    expect(merged).toMatchObject({
      id: speed,
      type: 'focusArea',
      number: '2',
      source: { page: 2, quote: 'Speed' },
      confidence: 1,
      reason: 'Merged by hand',
    });
    expect(await testing(speed)).toEqual([both, one].sort(plainly));
    expect((await whole()).promises.map(({ elementId }) => elementId)).toEqual([speed, speed, null]);
  });

  test('of one part, or with one that has gone, is refused and changes nothing', async () => {
    const { context, database } = workspace;
    const speed = await idOf('Speed');
    const before = await allRows(database);
    await expect(mergeElements(context, [speed], 'space')).rejects.toThrow('There is no other part to merge it with.');
    await expect(mergeElements(context, [speed, 'gone' as PlanElementId], 'space')).rejects.toThrow('no longer there');
    expect(await allRows(database)).toEqual(before);
  });
});

describe('splitting', () => {
  test('makes a second part right after the first, which keeps all that hangs on it', async () => {
    const { context } = workspace;
    const id = await idOf('Town centres');
    const asked = await questionAbout(id);
    await act('Split part', () => splitElement(context, id, 'Town'.length));
    expect((await lines()).slice(5, 9)).toEqual(['Quiet nights', '  Town', '    Fewer complaints.', '  centres']);
    expect(await part('Town')).toMatchObject({ id, source: { page: 2, quote: 'Town' } });
    const second = await part('centres');
    expect(second).toMatchObject({ type: 'focusArea', source: { page: 2, quote: 'centres' }, confidence: 1 });
    expect([await testing(id), await testing(second.id)]).toEqual([[asked], []]);
    expect((await whole()).promises[1]?.elementId).toBe(id);
  });

  test('is refused where a half would have no words', async () => {
    const { context, database } = workspace;
    const id = await idOf('Speed');
    const before = await allRows(database);
    for (const at of [0, 'Speed'.length]) {
      await expect(splitElement(context, id, at)).rejects.toThrow('words before and after');
    }
    expect(await allRows(database)).toEqual(before);
  });
});
