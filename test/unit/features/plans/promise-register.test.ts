// The register of promises without its table, over the small invented plan.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WholeVersion, wholeVersion } from '@/db/repositories/plans';
import type { Commitment } from '@/domain/commitment';
import { countRegister, isPastItsDate } from '@/domain/promise-register';
import { type Outline, outlineOf } from '@/features/plans/plan-outline';
import { amountWords } from '@/features/plans/plan-words';
import { ALL_PROMISES, filterPromises, sortPromises } from '@/features/plans/promise-filter';
import { pressOnPromises, promiseMenu } from '@/features/plans/promise-menu';
import { groupedRows, headIds, plainRows, rowText, settledWords } from '@/features/plans/promise-rows';
import type { PromiseActions } from '@/features/plans/use-promise-actions';
import { settlePlanPromises, updatePlanPromise } from '@/services/plan-promises';
import { proposeSmallPlan } from '../../../helpers/small-plan';
import { createTestWorkspace, type TestWorkspace } from '../../../helpers/workspace';

let workspace: TestWorkspace;
let whole: WholeVersion;
let outline: Outline;
const read = async (versionId: WholeVersion['version']['id']) => {
  whole = (await wholeVersion(workspace.database, versionId))!;
  outline = outlineOf(whole);
};
beforeEach(async () => {
  workspace = await createTestWorkspace();
  const version = await proposeSmallPlan(workspace);
  await read(version.id);
});
afterEach(() => workspace.close());

const node = (text: string) => outline.inOrder.find(({ element }) => element.text === text)!;
const texts = (promises: readonly Commitment[]) => promises.map(({ text }) => text.slice(0, 10));
const contextOn = (today: string, asked: ReadonlyMap<string, number> = new Map()) => ({ outline, asked, today });
const [VANS, MARSHAL, SPEND] = ['I will pay', 'I want eve', 'I will pub'];

describe('promises are narrowed', () => {
  const filter = (wish: Partial<typeof ALL_PROMISES>, context = contextOn('2031-06-01')) =>
    texts(filterPromises(whole.promises, context, { ...ALL_PROMISES, ...wish }));

  test('by words in any order, by form and by part with what is under it', () => {
    expect(filter({})).toHaveLength(3);
    expect(filter({ words: 'VANS three' })).toEqual([VANS]);
    expect(filter({ form: 'want' })).toEqual([MARSHAL]);
    expect(filter({ part: node('Quiet nights').id })).toEqual([MARSHAL]);
    expect(filter({ part: 'none' })).toEqual([SPEND]);
    expect(filter({ part: node('Quiet nights').id, form: 'will' })).toEqual([]);
  });

  test('by figure, date, questions and state', async () => {
    expect(filter({ fact: 'figure' })).toEqual([VANS]);
    expect(filter({ fact: 'date' })).toEqual([VANS]);
    expect(filter({ fact: 'pastDate' })).toEqual([]);
    const asked = new Map([[whole.promises[1]!.id, 2]]);
    expect(filter({ fact: 'asked' }, contextOn('2031-06-01', asked))).toEqual([MARSHAL]);
    expect(filter({ fact: 'notAsked' }, contextOn('2031-06-01', asked))).toEqual([VANS, SPEND]);
    await settlePlanPromises(workspace.context, [whole.promises[2]!.id], 'kept');
    await read(whole.version.id);
    expect(filter({ state: 'kept' })).toEqual([SPEND]);
    expect(filter({ state: 'outstanding' })).toEqual([VANS, MARSHAL]);
  });

  test('a day that has passed counts until the promise is kept or withdrawn', () => {
    expect(filter({ fact: 'pastDate' }, contextOn('2031-12-31'))).toEqual([]);
    expect(filter({ fact: 'pastDate' }, contextOn('2032-01-01'))).toEqual([VANS]);
    const past = (state: Commitment['state']) => isPastItsDate({ dueDate: '2031-12-31', state }, '2032-01-01');
    expect((['outstanding', 'notKept', 'kept', 'withdrawn'] as const).map(past)).toEqual([true, true, false, false]);
    expect(countRegister(whole.promises, '2032-01-01')).toEqual({
      kept: 0,
      notKept: 0,
      outstanding: 3,
      withdrawn: 0,
      pastDate: 1,
    });
  });
});

test('promises are sorted by column, those without last', () => {
  const context = contextOn('2031-06-01', new Map([[whole.promises[2]!.id, 1]]));
  const sort = (columnId: string, isDescending = false) =>
    texts(sortPromises(whole.promises, context, { columnId, isDescending }));
  expect(sort('page', true)).toEqual([SPEND, MARSHAL, VANS]);
  expect(sort('part')).toEqual([VANS, MARSHAL, SPEND]);
  expect(sort('text')).toEqual([MARSHAL, VANS, SPEND]);
  expect(sort('due')).toEqual([VANS, MARSHAL, SPEND]);
  expect(sort('asked')).toEqual([SPEND, VANS, MARSHAL]);
  expect(texts(sortPromises(whole.promises, context, null))).toEqual([VANS, MARSHAL, SPEND]);
});

test('promises stand under their parts, which fold, or in one list', () => {
  const all = groupedRows(whole.promises, outline, new Set());
  expect(all.map(rowText)).toEqual([
    'Speed, 1',
    'I will pay for three speed camera vans by the end of 2031.',
    'Town centres, 1',
    'I want every town to have a night marshal.',
    'Under no part, 1',
    'I will publish what I spend.',
  ]);
  const [speed] = headIds(all);
  expect(groupedRows(whole.promises, outline, new Set([speed!])).map(rowText)).toEqual([
    'Speed, 1, folded',
    ...all.slice(2).map(rowText),
  ]);
  expect(plainRows(whole.promises).map(rowText)).toEqual(
    texts(whole.promises).map((start) => expect.stringContaining(start)),
  );
  expect(settledWords([{ state: 'kept' }, { state: 'outstanding' }, { state: 'notKept' }, { state: 'kept' }])).toBe(
    '2 kept, 1 not kept',
  );
});

test('every state has its key, which does what its entry does, for several at once', () => {
  const done: string[] = [];
  const actions: PromiseActions = {
    add: () => done.push('add'),
    change: () => done.push('change'),
    settle: (promises, state) => done.push(`${promises.length} ${state}`),
    remove: () => done.push('remove'),
    ask: ({ text }) => done.push(`ask ${text.slice(0, 10)}`),
  };
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  const entries = promiseMenu(whole.promises, actions, () => undefined);
  for (const entry of entries) if ('shortcut' in entry && entry.id !== 'delete') entry.onAction();
  const byMenu = done.splice(0);
  for (const key of ['k', 'n', 'e', 'w']) expect(pressOnPromises({ ...none, key }, whole.promises, actions)).toBe(true);
  expect(done.splice(0)).toEqual(byMenu);
  expect(byMenu).toEqual(['3 kept', '3 notKept', '3 outstanding', '3 withdrawn']);
  pressOnPromises({ ...none, key: 'q' }, whole.promises, actions);
  expect(done).toEqual([`ask ${VANS}`]);
  expect(pressOnPromises({ ...none, key: 'k', ctrlKey: true }, whole.promises, actions)).toBe(false);
  expect(pressOnPromises({ ...none, key: 'x' }, whole.promises, actions)).toBe(false);
});

test('a target is written as people write it', () => {
  expect(amountWords({ value: '1100', unit: 'police officers' })).toBe('1,100 police officers');
  expect(amountWords({ value: '1400000', unit: '£' })).toBe('£1,400,000');
  expect(amountWords({ value: '12.5', unit: '%' })).toBe('12.5%');
  expect(amountWords(null)).toBe('');
});

test('a part of a target changes alone, and without words there is none', async () => {
  const [promise] = whole.promises;
  await updatePlanPromise(workspace.context, promise!.id, { target: { unit: 'vans' } });
  await read(whole.version.id);
  expect(whole.promises[0]).toMatchObject({
    target: { value: '3', unit: 'vans', by: 'the end of 2031' },
    dueDate: '2031-12-31',
  });
  await updatePlanPromise(workspace.context, promise!.id, { target: { value: '', unit: '', by: '' } });
  await read(whole.version.id);
  expect(whole.promises[0]).toMatchObject({ target: null, dueDate: null });
});
