// A draft found after the published text came in is put before it: what changed is told the right way round.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listVersions } from '@/db/repositories/plans';
import type { PlanVersionId } from '@/domain/ids';
import { currentParts } from '@/domain/plan-current';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { confirmChanges } from '@/services/plan-changes';
import { orderVersion } from '@/services/plan-order';
import { proposePlan } from '@/services/plan-proposal';
import { acceptVersion } from '@/services/plans';
import { planChangeLines, planRows } from '../helpers/plan-rows';
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

async function accepted(reading: PlanReading, name: string): Promise<PlanVersionId> {
  later();
  const paper = await addTestPaper(workspace, { title: name, fileName: `${name}.pdf`, kind: 'plan' });
  const { id } = await proposePlan(workspace.context, paper, reading);
  later();
  await acceptVersion(workspace.context, id);
  return id;
}

function reading(label: string, words: Readonly<Record<string, string | null>>): PlanReading {
  const walk = (parts: readonly ReadElement[]): ReadElement[] =>
    parts.flatMap((part) => {
      const text = part.text in words ? words[part.text] : part.text;
      return text === null || text === undefined ? [] : [{ ...part, text, children: walk(part.children) }];
    });
  return { ...SMALL_READING, versionLabel: label, elements: walk(SMALL_READING.elements) };
}

const OUTCOME = 'Fewer people are hurt on the roads.';
const FINAL = 'Fewer people are killed or hurt on the roads.';
const FIRST_DRAFT = 'People are less often hurt on the roads.';

test('a text is put before another, first of all, and back; neighbours tell what changed; one step of undo', async () => {
  const { context, history, database } = workspace;
  const published = await accepted(reading('Published', { [OUTCOME]: FINAL, Pavements: null }), 'published');
  const draft = await accepted(reading('Draft 2', {}), 'draft');
  const early = await accepted(reading('Draft 1', { [OUTCOME]: FIRST_DRAFT }), 'early');
  const outcome = async () => {
    const rows = await planRows(workspace);
    const part = rows.elements.find(({ text }) => text === FINAL)!;
    return currentParts(rows).byId.get(part.id)?.element.text;
  };
  const order = async () => (await listVersions(database)).map(({ version }) => version.label).reverse();
  expect(await order()).toEqual(['Published', 'Draft 2', 'Draft 1']);
  expect(await outcome()).toBe(FIRST_DRAFT);
  expect(await planChangeLines(workspace, draft)).toEqual([
    'added: - -> Pavements',
    `reworded: ${FINAL} -> ${OUTCOME}`,
  ]);

  const before = await allRows(database);
  later();
  await orderVersion(context, early, null);
  expect(await order()).toEqual(['Draft 1', 'Published', 'Draft 2']);
  expect(await planChangeLines(workspace, early)).toEqual([]);
  await history.undo();
  expect(await allRows(database)).toEqual(before);
  await history.redo();

  later();
  await orderVersion(context, published, draft);
  const between = (await planRows(workspace)).versions;
  expect(between.find(({ id }) => id === draft)?.previousVersionId).toBe(early);
  expect(between.find(({ id }) => id === published)?.previousVersionId).toBe(draft);
  expect(await order()).toEqual(['Draft 1', 'Draft 2', 'Published']);
  expect(await outcome()).toBe(FINAL);
  expect(await planChangeLines(workspace, draft)).toEqual([`reworded: ${FIRST_DRAFT} -> ${OUTCOME}`]);
  expect(await planChangeLines(workspace, published)).toEqual([
    'dropped: Pavements -> -',
    `reworded: ${OUTCOME} -> ${FINAL}`,
  ]);
});

test('what was confirmed and is so still stays confirmed; the same order is no step', async () => {
  const { context, database } = workspace;
  const draft = await accepted(reading('Draft 2', {}), 'draft');
  const published = await accepted(reading('Published', { [OUTCOME]: FINAL }), 'published');
  const early = await accepted(reading('Draft 1', { Pavements: null }), 'early');
  const [change] = (await planRows(workspace)).changes.filter(({ versionId }) => versionId === published);
  await confirmChanges(context, [change!.id]);
  later();
  await orderVersion(context, early, null);
  const { changes } = await planRows(workspace);
  expect(changes.find(({ id }) => id === change!.id)?.state).toBe('confirmed');
  const settled = await allRows(database);
  later();
  await orderVersion(context, published, draft);
  expect(await allRows(database)).toEqual(settled);
});

test('another plan’s text is no neighbour', async () => {
  const { context } = workspace;
  const draft = await accepted(SMALL_READING, 'draft');
  const other = await accepted({ ...SMALL_READING, period: { from: '2035', to: '2039' } }, 'next');
  await expect(orderVersion(context, draft, other)).rejects.toThrow('no text of this plan');
});
