// Texts of plans with everything that can hang on them, deleted in many orders: nothing dangles, and all of it comes back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { referencesOf } from '@/db/references';
import { AppError } from '@/domain/errors';
import type { PlanElementId, PlanVersionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { listBin, restoreFromBin } from '@/services/bin';
import { confirmSuccessors, recordNoSuccessor, setPreviousPlan } from '@/services/lineage';
import { recordMeasureReading } from '@/services/measures';
import { removePaper } from '@/services/papers';
import { joinParts, keepApart } from '@/services/plan-changes';
import { removeElements } from '@/services/plan-parts';
import { askAboutPromise } from '@/services/plan-promises';
import { proposePlan } from '@/services/plan-proposal';
import { mergeElements } from '@/services/plan-structure';
import { placeVersion } from '@/services/plan-versions';
import { acceptVersion, removeVersion } from '@/services/plans';
import { removeQuestion } from '@/services/questions';
import { planRows } from '../helpers/plan-rows';
import { SMALL_READING } from '../helpers/small-plan';
import { addTestPaper, allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let minute = 0;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  minute = 0;
});
afterEach(() => workspace.close());

function later(): void {
  minute += 2;
  workspace.setTime(new Date(Date.UTC(2025, 1, 13, 10, minute)).toISOString());
}

async function addText(reading: PlanReading, title: string): Promise<{ id: PlanVersionId; paper: Paper }> {
  later();
  const paper = await addTestPaper(workspace, { title, kind: 'plan' });
  const { id } = await proposePlan(workspace.context, paper, reading);
  later();
  await acceptVersion(workspace.context, id);
  return { id, paper };
}

const without = (text: string, parts: readonly ReadElement[]): ReadElement[] =>
  parts.flatMap((part) => (part.text === text ? [] : [{ ...part, children: without(text, part.children) }]));
const ROADS: ReadElement = { ...SMALL_READING.elements[0]!, text: 'Drivers slow down near schools', children: [] };
const PUBLISHED: PlanReading = {
  ...SMALL_READING,
  status: 'published',
  versionLabel: 'Published',
  elements: [...without('Pavements', SMALL_READING.elements), ROADS],
};
const NEXT: PlanReading = { ...SMALL_READING, period: { from: '2035', to: '2039' }, versionLabel: 'Next' };

async function partOf(version: PlanVersionId, text: string) {
  const { elements } = await planRows(workspace);
  return elements.find((one) => one.versionId === version && one.text === text)!;
}

const figure = (paper: Paper | null) => ({
  period: 'Q1 2025/26',
  periodEnd: '2025-06-30',
  value: 82.5,
  paperId: paper?.id ?? null,
  page: paper ? 1 : null,
  note: '',
});

/** Two texts of a plan and the plan after it, with a question, a promise asked about, figures and decisions. */
async function everything() {
  const { context } = workspace;
  const draft = await addText(SMALL_READING, 'Draft');
  const first = (await planRows(workspace)).promises[0]!;
  const { id: question } = await askAboutPromise(context, first, (words) => `What of “${words}”?`);
  const published = await addText(PUBLISHED, 'Published');
  const next = await addText(NEXT, 'Next');
  const report = await addTestPaper(workspace, { title: 'Report', kind: 'report' });
  const planOf = async (id: PlanVersionId) =>
    (await planRows(workspace)).versions.find((version) => version.id === id)!.planId;
  const [plan, nextPlan] = [await planOf(draft.id), await planOf(next.id)];
  expect(plan).not.toBe(nextPlan);
  const [speed, roads] = [await partOf(published.id, 'Speed'), await partOf(published.id, ROADS.text)];
  later();
  await recordMeasureReading(context, { planId: plan, stableKey: speed.stableKey }, figure(null), '%');
  await recordMeasureReading(context, { planId: plan, stableKey: roads.stableKey }, figure(report), '%');
  await setPreviousPlan(context, nextPlan, plan);
  const step = { fromPlanId: plan, fromKey: speed.stableKey, toPlanId: nextPlan };
  await confirmSuccessors(context, [{ ...step, toKey: (await partOf(next.id, 'Speed')).stableKey }]);
  await recordNoSuccessor(context, [{ ...step, fromKey: roads.stableKey }]);
  later();
  return { draft, published, next, report, question, plan, nextPlan, speed, roads };
}

/** A part by its plan and key, as rows name them. */
const partName = (planId: unknown, stableKey: unknown) => `${String(planId)}|${String(stableKey)}`;

/** What points to rows, or parts, that are not there. */
async function dangling(): Promise<string[]> {
  const rows = await allRows(workspace.database);
  const there = new Set(Object.entries(rows).flatMap(([table, all]) => all.map(({ id }) => `${table}:${id}`)));
  const wrong: string[] = [];
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) {
      for (const { field, to } of referencesOf(table as keyof typeof rows, row)) {
        const id = row[field];
        if (typeof id === 'string' && !there.has(`${to}:${id}`)) wrong.push(`${table}.${field}`);
      }
    }
  }
  const planOfVersion = new Map(rows.planVersions.map((row) => [row.id, row['planId']]));
  const keys = new Set(
    rows.planElements.map((row) => partName(planOfVersion.get(String(row['versionId'])), row['stableKey'])),
  );
  for (const row of rows.measures) if (!keys.has(partName(row['planId'], row['stableKey']))) wrong.push('measures');
  for (const { fromPlanId, fromKey, toPlanId, toKey } of rows.successions as readonly Record<string, unknown>[]) {
    if (!keys.has(partName(fromPlanId, fromKey))) wrong.push('successions.fromKey');
    if (toKey !== null && !keys.has(partName(toPlanId, toKey))) wrong.push('successions.toKey');
  }
  return wrong;
}

const STEPS = ['draft', 'published', 'next', 'question', 'report'] as const;
type Step = (typeof STEPS)[number];

/** Each of the steps first, then the others round; and all of it backwards. */
const ORDERS: readonly (readonly Step[])[] = STEPS.flatMap((_, at) => {
  const order = [...STEPS.slice(at), ...STEPS.slice(0, at)];
  return [order, [...order].reverse()];
});

type Rows = Awaited<ReturnType<typeof everything>>;

function take(step: Step, rows: Rows): Promise<void> {
  const { context } = workspace;
  if (step === 'question') return removeQuestion(context, rows.question);
  if (step === 'report') return removePaper(context, rows.report.id);
  return removeVersion(context, rows[step].id);
}

describe('texts of plans with all that hangs on them', () => {
  test.each(ORDERS)('are deleted in the order %s, %s, %s, %s, %s, and come back', async (...order) => {
    const rows = await everything();
    const { context, database, history } = workspace;
    const before = await allRows(database);
    expect(await dangling()).toEqual([]);
    // The question was asked about the draft's promise, and carried over to the published text's.
    expect(before.links.filter((row) => row['kind'] === 'asks')).toHaveLength(2);
    const doomed = [...order];
    // What is refused for what rests on it is possible after the rest.
    for (const step of [...doomed, ...doomed, ...doomed]) {
      later();
      await take(step, rows).catch((error: unknown) => {
        expect(error).toBeInstanceOf(AppError);
        expect((error as AppError).message).toMatch(/because .*(?:question|figures)|no longer there/);
      });
      expect(await dangling(), `after ${step}`).toEqual([]);
    }
    const left = await allRows(database);
    expect([left.planVersions, left.questions, left.measures, left.successions]).toEqual([[], [], [], []]);
    expect(left.papers.map((row) => row.payload['title'])).not.toContain('Report');
    for (const { changeSetId } of await listBin(context)) {
      await restoreFromBin(context, changeSetId);
      expect(await dangling(), 'after restoring').toEqual([]);
    }
    const without = (all: typeof before) =>
      Object.fromEntries(
        Object.entries(all).map(([table, some]) => [table, some.map((row) => ({ ...row, updatedAt: '' }))]),
      );
    expect(without(await allRows(database))).toEqual(without(before));
    for (let at = 0; at < 20; at += 1) await history.undo();
    expect((await allRows(database)).planElements.length).toBeLessThanOrEqual(before.planElements.length);
  });

  test('come back in the order in which they went, too', async () => {
    const rows = await everything();
    const { context, database } = workspace;
    const before = await allRows(database);
    for (const step of ['question', 'published', 'draft', 'next', 'report'] as const) {
      later();
      await take(step, rows);
    }
    const entries = [...(await listBin(context))].reverse();
    for (const entry of [...entries, ...entries, ...entries]) {
      const isThere = (await listBin(context)).some(({ changeSetId }) => changeSetId === entry.changeSetId);
      if (!isThere) continue;
      await restoreFromBin(context, entry.changeSetId).catch((error: unknown) => {
        expect((error as AppError).message).toContain('Restore that first');
      });
      expect(await dangling()).toEqual([]);
    }
    const after = await allRows(database);
    const ids = (all: typeof before) =>
      Object.fromEntries(Object.entries(all).map(([table, some]) => [table, some.map(({ id }) => id)]));
    expect(ids(after)).toEqual(ids(before));
  });

  test('take figures and decisions along when a part gets another key', async () => {
    const { published, draft, plan, nextPlan, speed, roads } = await everything();
    const { context, database, history } = workspace;
    const where = async () => {
      const { measures, successions } = await allRows(database);
      return {
        measures: measures.map((row) => partName(row['planId'], row['stableKey'])).sort(),
        decided: successions.map((row) => partName(row['fromPlanId'], row['fromKey'])).sort(),
      };
    };
    const both = [`${plan}|${speed.stableKey}`, `${plan}|${roads.stableKey}`].sort();
    expect(await where()).toEqual({ measures: both, decided: both });
    const before = await allRows(database);
    const undone = async () => {
      await history.undo();
      expect(await allRows(database)).toEqual(before);
    };

    // Joined with an earlier part.
    const pavements = await partOf(draft.id, 'Pavements');
    later();
    await joinParts(context, published.id, pavements.id, roads.id);
    const joined = [`${plan}|${speed.stableKey}`, `${plan}|${pavements.stableKey}`].sort();
    expect(await where()).toEqual({ measures: joined, decided: joined });
    await undone();

    // Merged with another part.
    const [calm, quiet] = [await partOf(published.id, 'Calm roads'), await partOf(published.id, 'Quiet nights')];
    later();
    await recordMeasureReading(context, { planId: plan, stableKey: calm.stableKey }, figure(null));
    await removeElements(context, [roads.id]);
    await mergeElements(context, [calm.id, quiet.id], 'space');
    expect(await dangling()).toEqual([]);
    for (let at = 0; at < 2; at += 1) await history.undo();
    await undone();

    // A text of its own plan, and back in the next one.
    later();
    await placeVersion(context, published.id, { planId: null, scope: 'whole' });
    const own = (await planRows(workspace)).versions.find(({ id }) => id === published.id)!.planId;
    expect((await where()).measures).toEqual([`${plan}|${speed.stableKey}`, `${own}|${roads.id}`].sort());
    expect(await dangling()).toEqual([]);
    later();
    await placeVersion(context, published.id, { planId: nextPlan, scope: 'whole' });
    // Nothing in a plan follows a part of the same plan.
    expect((await where()).decided).toEqual([`${plan}|${speed.stableKey}`]);
    expect((await where()).measures).toHaveLength(2);
    expect(await dangling()).toEqual([]);
    await history.undo();
    await undone();

    // Deleted, with the figures of the part that no other text has.
    later();
    await removeElements(context, [roads.id]);
    expect((await where()).measures).toEqual([`${plan}|${speed.stableKey}`]);
    await undone();
  });

  test('a pair kept apart, or joined, is so in the texts after it as well', async () => {
    const { context } = workspace;
    const draft = await addText(SMALL_READING, 'Draft');
    const second = await addText(
      {
        ...PUBLISHED,
        elements: JSON.parse(JSON.stringify(PUBLISHED.elements).replaceAll('people are hurt', 'people are killed')),
      },
      'Second',
    );
    const third = await addText(
      {
        ...PUBLISHED,
        versionLabel: 'Third',
        elements: JSON.parse(JSON.stringify(PUBLISHED.elements).replaceAll('people are hurt', 'people are killed')),
      },
      'Third',
    );
    const key = async (version: PlanVersionId, text: string) => (await partOf(version, text)).stableKey;
    const [was, is] = ['Fewer people are hurt on the roads.', 'Fewer people are killed on the roads.'];
    const first = await key(draft.id, was);
    expect([await key(second.id, is), await key(third.id, is)]).toEqual([first, first]);
    const change = (await planRows(workspace)).changes.find(
      ({ versionId, kinds }) => versionId === second.id && kinds.includes('reworded'),
    )!;
    later();
    await keepApart(context, [change.id]);
    const apart = await key(second.id, is);
    expect(apart).not.toBe(first);
    expect(await key(third.id, is)).toBe(apart);
    later();
    await joinParts(context, second.id, change.beforeId!, change.afterId as PlanElementId);
    expect([await key(second.id, is), await key(third.id, is)]).toEqual([first, first]);
  });
});
