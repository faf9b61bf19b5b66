// Accepting a plan part after part, over the small invented plan.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeVersion } from '@/db/repositories/plans';
import type { PlanVersion } from '@/domain/plan';
import { type Outline, outlineOf } from '@/features/plans/plan-outline';
import { isAccepted, progressOf, unfoldedForReview, unitAfter, unitAround } from '@/features/plans/review-units';
import { acceptPart, confirmElements, removeElements, retypeElements } from '@/services/plan-parts';
import { partCalled, proposeSmallPlan } from '../../../helpers/small-plan';
import { createTestWorkspace, type TestWorkspace } from '../../../helpers/workspace';

let workspace: TestWorkspace;
let version: PlanVersion;
let outline: Outline;
const read = async () => {
  outline = outlineOf((await wholeVersion(workspace.database, version.id))!);
};
beforeEach(async () => {
  workspace = await createTestWorkspace();
  version = await proposeSmallPlan(workspace);
  await read();
});
afterEach(() => workspace.close());

const node = (text: string) => outline.inOrder.find(({ element }) => element.text === text)!;
const words = (text: string | null | undefined) => text ?? null;

test('a plan is accepted by its priorities, and goes on to the next that is not', async () => {
  const { context } = workspace;
  const before = progressOf(outline);
  expect([before.units.map(({ element }) => element.text), before.accepted]).toEqual([
    ['Calm roads', 'Quiet nights'],
    0,
  ]);
  expect(unitAround(outline, before, node('Fewer complaints.')).element.text).toBe('Quiet nights');
  expect(unitAround(outline, before, node('Reduce neighbourhood crime')).element.text).toBe(
    'Reduce neighbourhood crime',
  );
  await acceptPart(context, node('Quiet nights').element.id);
  await read();
  const after = progressOf(outline);
  expect(after.accepted).toBe(1);
  expect([isAccepted(node('Quiet nights')), isAccepted(node('Calm roads'))]).toEqual([true, false]);
  expect(words(unitAfter(after, node('Quiet nights'))?.element.text)).toBe('Calm roads');
  await acceptPart(context, node('Calm roads').element.id);
  await read();
  expect(unitAfter(progressOf(outline), node('Calm roads'))).toBeNull();
});

test('a priority is accepted as well when each of its parts was checked or corrected', async () => {
  const { context } = workspace;
  const [measure, nights] = [
    await partCalled(workspace, 'Fewer complaints.'),
    await partCalled(workspace, 'Quiet nights'),
  ];
  await retypeElements(context, [measure], 'outcome');
  await confirmElements(context, [nights]);
  await read();
  expect(progressOf(outline).accepted).toBe(0);
  await confirmElements(context, [await partCalled(workspace, 'Town centres')]);
  await read();
  expect(progressOf(outline).accepted).toBe(1);
});

test('without priorities what stands at the top counts', async () => {
  const ids = [await partCalled(workspace, 'Calm roads'), await partCalled(workspace, 'Quiet nights')];
  await removeElements(workspace.context, ids);
  await read();
  const progress = progressOf(outline);
  expect([progress.arePriorities, progress.units.map(({ element }) => element.text)]).toEqual([
    false,
    ['Reduce neighbourhood crime'],
  ]);
});

test('a review begins with what is above the doubtful parts unfolded, and nothing else', () => {
  expect(new Set(unfoldedForReview(outline))).toEqual(new Set([node('Calm roads').id]));
});
