// The main job's first step on real input: a plan comes in, is proposed, accepted, taken back and removed.
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholeVersion } from '@/db/repositories/plans';
import { type ElementNode, elementTree } from '@/domain/plan';
import { importPlanFile } from '@/services/import-documents';
import { acceptVersion, removeVersion } from '@/services/plans';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { allRows, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const PDF = resolve(SHARED, 'data/plans/warwickshire-2021-25-draft-v1.5.pdf');
const TXT = resolve(SHARED, 'seeds/001_a8cd7d1610524677.txt');
const isHere = existsSync(PDF) && existsSync(TXT);

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

async function importPlan(name: string, content: string | Uint8Array) {
  const version = await importPlanFile(workspace.context, incomingFile(name, content), quietWork());
  const whole = await wholeVersion(workspace.database, version.id);
  return { version, whole: whole!, tree: elementTree(whole!.elements) };
}

const ofType = (nodes: readonly ElementNode[], type: string): ElementNode[] =>
  nodes.flatMap((node) => [...(node.element.type === type ? [node] : []), ...ofType(node.children, type)]);

describe.skipIf(!isHere)('the real draft plan (skipped where ../shared is absent)', () => {
  test.each([
    ['PDF', PDF],
    ['text', TXT],
  ])('the %s gives 5 priorities, 15 focus areas and 51 measures', async (kind, path) => {
    const { whole, tree } = await importPlan(basename(path), readFileSync(path));
    const priorities = ofType(tree, 'priority');
    expect(priorities.map((node) => node.element.number)).toEqual(['1', '2', '3', '4', '5']);
    expect(priorities.map((node) => ofType([node], 'outcome').length)).toEqual([1, 1, 1, 1, 1]);
    expect(priorities.map((node) => ofType([node], 'focusArea').length)).toEqual([3, 3, 3, 3, 3]);
    expect(priorities.map((node) => ofType([node], 'successMeasure').length)).toEqual([9, 12, 12, 9, 9]);
    expect(whole.version).toMatchObject({ status: 'draft', reviewState: 'inReview', acceptedOn: null });
    expect(whole.promises.length).toBeGreaterThan(90);
    const known = new Set(whole.elements.map((element) => element.id));
    expect(whole.promises.every(({ elementId }) => elementId === null || known.has(elementId))).toBe(true);
    expect(whole.promises.filter(({ elementId }) => elementId !== null).length).toBeGreaterThan(70);
    const hasPages = kind === 'PDF';
    expect(whole.elements.every(({ source }) => source !== null && (source.page !== null) === hasPages)).toBe(true);
  });

  test('accept, undo, redo and remove, each with equal rows; the paper stays', async () => {
    const { version } = await importPlan(basename(PDF), readFileSync(PDF));
    const { context, history, database } = workspace;
    const proposed = await allRows(database);
    workspace.setTime('2025-02-14T09:00:00.000Z');
    await acceptVersion(context, version.id);
    const accepted = await allRows(database);
    expect((await wholeVersion(database, version.id))?.version).toMatchObject({
      reviewState: 'accepted',
      acceptedOn: '2025-02-14',
    });
    await history.undo();
    expect(await allRows(database)).toEqual(proposed);
    await history.redo();
    expect(await allRows(database)).toEqual(accepted);
    await removeVersion(context, version.id);
    expect(await database.rows('planElements').count()).toBe(0);
    expect(await database.rows('commitments').count()).toBe(0);
    expect(await database.rows('plans').count()).toBe(0);
    expect(await database.rows('papers').count()).toBe(1);
    await history.undo();
    expect(await allRows(database)).toEqual(accepted);
  });

  test('the same file twice opens the version that is here', async () => {
    const first = await importPlan(basename(TXT), readFileSync(TXT));
    const again = await importPlan('another name.txt', readFileSync(TXT));
    expect(again.version.id).toBe(first.version.id);
    expect(await workspace.database.rows('planVersions').count()).toBe(1);
  });
});

const INVENTED = [
  'A Plan for Safer Streets 2030-34',
  '',
  'Priority 1: Calm roads',
  '',
  'Fewer people are hurt on the roads of the county.',
  '',
  'I will pay for three more speed camera vans by the end of 2031.',
  '',
  'Priority 2: Quiet nights',
  '',
  'I will meet every town council once a year.',
  '',
].join('\n');

describe('an invented plan', () => {
  test('is imported, read, proposed and undone in one step', async () => {
    const { whole, tree } = await importPlan('safer streets.txt', INVENTED);
    expect(ofType(tree, 'priority').map((node) => node.element.text)).toEqual(['Calm roads', 'Quiet nights']);
    expect(whole.promises.map(({ form }) => form)).toEqual(['will', 'will']);
    expect(whole.plan).toMatchObject({ periodFrom: '2030', periodTo: '2034' });
    expect(await workspace.history.undo()).toBe('Import plan');
    expect(await workspace.database.rows('plans').count()).toBe(0);
    expect(await workspace.database.rows('commitments').count()).toBe(0);
    expect(await workspace.database.rows('papers').count()).toBe(0);
    expect(workspace.history.undoLabel()).toBeNull();
  });

  test('a text without structure becomes a version with an empty tree', async () => {
    const { whole } = await importPlan('notes.txt', 'A page of words in one paragraph, with nothing to hold on to.\n');
    expect(whole.elements).toEqual([]);
    expect(whole.version.reviewState).toBe('inReview');
    expect(whole.plan.title).not.toBe('');
  });
});
