// Plans followed over time: what a person decides is stored once, holds for all texts, and is undone in one step.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromRow } from '@/db/tables';
import { planLines } from '@/domain/lineage/plan-line';
import { mainPartOf, type StandingPlan, standingPlans } from '@/domain/lineage/standing-plan';
import { successorCandidates } from '@/domain/lineage/successor-proposals';
import type { Plan, PlanElement } from '@/domain/plan';
import type { Succession } from '@/domain/succession';
import { makePaperExempt } from '@/services/exemption';
import { importPlanFile } from '@/services/import-documents';
import {
  acceptOrders,
  askAboutParts,
  confirmSuccessors,
  recordNoSuccessor,
  rejectSuccessor,
  removeSuccessor,
  reopenSuccession,
  setPreviousPlan,
} from '@/services/lineage';
import { mergeElements } from '@/services/plan-structure';
import { removeVersion } from '@/services/plans';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

async function importText(name: string, text: string) {
  const version = await importPlanFile(workspace.context, incomingFile(name, text), quietWork());
  return version;
}

const EARLY = `Northmoor Police and Crime Plan 2016-20

Priority 1: Stop online fraud

What success will look like:

- More victims of online fraud get their money back.

Priority 2: Calmer lanes and farms

What success will look like:

- Fewer tractors are stolen from farms.
`;

const LATE = `Northmoor Police and Crime Plan 2020-24

Priority 1: Safer homes and shops

What success will look like:

- A team of its own looks into every report of online fraud.

Priority 2: Calm lanes, farms and villages

What success will look like:

- Stolen tractors are found within a month.
`;

async function rows<T>(table: 'plans' | 'successions' | 'planElements' | 'planVersions'): Promise<readonly T[]> {
  return (await workspace.database.rows(table).toArray()).map((row) => fromRow<typeof table>(row) as T);
}

/** The plans as they stand, by year. */
async function standing(): Promise<readonly StandingPlan[]> {
  const plans = [...(await rows<Plan>('plans'))].sort((a, b) =>
    (a.periodFrom ?? '9').localeCompare(b.periodFrom ?? '9'),
  );
  return standingPlans(plans, await rows('planVersions'), await rows<PlanElement>('planElements'));
}

async function twoPlans() {
  await importText('Early.txt', EARLY);
  const late = await importText('Late.txt', LATE);
  const [from, to] = await standing();
  const part = (plan: StandingPlan | undefined, text: string) =>
    plan!.parts.find(({ element }) => element.text.startsWith(text))!;
  const step = { fromPlanId: from!.plan.id, fromKey: part(from, 'Stop online').key, toPlanId: to!.plan.id };
  return { from: from!, to: to!, late, step, fraud: part(to, 'A team').key, homes: part(to, 'Safer homes').key };
}

const verdicts = async () =>
  (await rows<Succession>('successions')).map(({ toKey, verdict }) => [toKey, verdict] as const);

test('plans are put in order at once; a ring is refused; taking it back is one step', async () => {
  const { from, to } = await twoPlans();
  await acceptOrders(workspace.context, [{ plan: to.plan, previous: from.plan }]);
  expect(planLines(await rows<Plan>('plans')).map(({ plans }) => plans.map(({ id }) => id))).toEqual([
    [from.plan.id, to.plan.id],
  ]);
  await expect(setPreviousPlan(workspace.context, from.plan.id, to.plan.id)).rejects.toThrow(/under itself/);
  await workspace.history.undo();
  expect(planLines(await rows<Plan>('plans'))).toHaveLength(2);
});

test('confirming twice is one row; several may follow; recording that nothing does takes them back', async () => {
  const { step, fraud, homes } = await twoPlans();
  const { context } = workspace;
  await confirmSuccessors(context, [{ ...step, toKey: fraud }]);
  await confirmSuccessors(context, [
    { ...step, toKey: fraud },
    { ...step, toKey: homes },
  ]);
  expect(await verdicts()).toEqual(
    expect.arrayContaining([
      [fraud, 'follows'],
      [homes, 'follows'],
    ]),
  );
  expect(await verdicts()).toHaveLength(2);
  await removeSuccessor(context, { ...step, toKey: homes });
  expect(await verdicts()).toEqual([[fraud, 'follows']]);
  await recordNoSuccessor(context, [step]);
  expect(await verdicts()).toEqual([[null, 'follows']]);
  await confirmSuccessors(context, [{ ...step, toKey: homes }]);
  expect(await verdicts()).toEqual([[homes, 'follows']]);
  await rejectSuccessor(context, { ...step, toKey: homes });
  expect(await verdicts()).toEqual([[homes, 'rejected']]);
  await reopenSuccession(context, step);
  expect(await verdicts()).toEqual([]);
});

test('each decision is undone and done again with equal rows', async () => {
  const { step, fraud } = await twoPlans();
  const { context, history, database } = workspace;
  const before = await allRows(database);
  await confirmSuccessors(context, [{ ...step, toKey: fraud }]);
  const after = await allRows(database);
  await history.undo();
  expect(await allRows(database)).toEqual(before);
  await history.redo();
  expect(await allRows(database)).toEqual(after);
});

test('a plan that is removed takes the decisions about it along, and comes back with them', async () => {
  const { from, to, late, step, fraud } = await twoPlans();
  const { context, history } = workspace;
  await acceptOrders(context, [{ plan: to.plan, previous: from.plan }]);
  await confirmSuccessors(context, [{ ...step, toKey: fraud }]);
  await removeVersion(context, late.id);
  expect(await rows('plans')).toHaveLength(1);
  expect(await verdicts()).toEqual([]);
  await history.undo();
  expect(await verdicts()).toEqual([[fraud, 'follows']]);
  expect((await standing())[1]?.plan.previousPlanId).toBe(from.plan.id);
});

test('a part that is merged takes its decisions along; Undo gives them back', async () => {
  const { from, step, fraud, homes } = await twoPlans();
  const { context, history } = workspace;
  const [first, second] = from.parts.filter(({ element }) => element.type === 'priority');
  await confirmSuccessors(context, [
    { ...step, toKey: homes },
    { ...step, fromKey: second!.key, toKey: fraud },
  ]);
  await mergeElements(context, [first!.element.id, second!.element.id], 'space');
  const merged = (await rows<Succession>('successions')).map(({ fromKey, toKey }) => [fromKey, toKey]);
  expect(merged).toHaveLength(2);
  expect(merged).toEqual(
    expect.arrayContaining([
      [first!.key, homes],
      [first!.key, fraud],
    ]),
  );
  await history.undo();
  expect((await rows<Succession>('successions')).map(({ fromKey }) => fromKey)).toContain(second!.key);
});

test('a question that quotes an exempt part is exempt, and so is its tie to an open one', async () => {
  const { from, to, late } = await twoPlans();
  const { context, database } = workspace;
  await context.transactor.transact('Exempt', (unit) => makePaperExempt(unit, late.paperId));
  const parts = [from, to].map((plan) => plan.parts[0]!.element.id);
  const open = await askAboutParts(context, 'What of the first?', parts.slice(0, 1));
  const quoting = await askAboutParts(context, 'What of both?', parts);
  expect(open.compartment).toBe('open');
  expect((await database.rows('questions').get(quoting.id))?.compartment).toBe('exempt');
  const links = await database.rows('links').where('[kind+fromId]').equals(['tests', quoting.id]).toArray();
  expect(links.map(({ compartment }) => compartment)).toEqual(['exempt', 'exempt']);
});

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');
const seed = (number: string) => readdirSync(SEEDS).find((name) => name.startsWith(number)) ?? '';

describe.skipIf(!existsSync(SEEDS))('the real plans (skipped where ../shared is absent)', () => {
  test('cyber crime and violence against women and girls go on into 2021, and neither into 2025', async () => {
    for (const number of ['003', '001', '000']) {
      await importText(`${number}.txt`, readFileSync(resolve(SEEDS, seed(number)), 'utf8'));
    }
    const [early, middle, late] = await standing();
    const next = successorCandidates(early!, middle!);
    const last = successorCandidates(middle!, late!);
    const revision = (words: RegExp) => early!.parts.find(({ element }) => words.test(element.text))!;
    const cyber = next(revision(/cyber crime is rising/).key)[0]!;
    expect(cyber.part.element.text).toMatch(/fraud and cyber-crime/);
    expect(mainPartOf(cyber.part).element).toMatchObject({ type: 'priority', number: '1' });
    expect(last(cyber.part.key)).toEqual([]);
    const women = next(revision(/violence against girls/).key)[0]!;
    expect(women.part.element).toMatchObject({ type: 'focusArea', text: 'Violence against women and girls' });
    expect(mainPartOf(women.part).element.number).toBe('3');
    expect(last(women.part.key)).toEqual([]);
    const abuse = middle!.parts.filter(({ element }) => /domestic abuse/i.test(element.text));
    expect(abuse.length).toBeGreaterThan(1);
    expect(abuse.flatMap(({ key }) => last(key))).toEqual([]);
    const heading = (text: string) => middle!.parts.find(({ element }) => element.text === text)!;
    expect(last(heading('Crime prevention').key)[0]?.likeness).toBe(1);
    expect(last(heading('Victims and witnesses').key)[0]?.part.element.text).toBe('Support Victims and Survivors');
  });
});
