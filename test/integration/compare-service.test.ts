// Comparing what is in the library: versions with the parts that people gave them, papers, and words on their own.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeVersion } from '@/db/repositories/plans';
import { changeList } from '@/domain/compare/change-list';
import { compareTexts, compareVersions } from '@/services/compare';
import { importPlanFile } from '@/services/import-documents';
import { updateElement } from '@/services/plan-parts';
import { removeVersion } from '@/services/plans';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';
import { plan, STREETS } from './compare-example';

const QUIET = { typography: false };

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

const importText = (name: string, words: string) =>
  importPlanFile(workspace.context, incomingFile(name, words), quietWork());

test('two versions, with the names that people gave the parts; nothing is written', async () => {
  const { context, database } = workspace;
  const before = await importText('before.txt', plan());
  const after = await importText('after.txt', plan().replace('forty new lamps', 'fifty new lamps'));
  const whole = await wholeVersion(database, after.id);
  const priority = whole?.elements.find(({ text }) => text === STREETS.name);
  await updateElement(context, priority!.id, { text: 'Streets by night' });
  const changes = await database.changes.count();
  const comparison = await compareVersions(context, before.id, after.id, QUIET, quietWork());
  expect(changeList(comparison)).toMatchObject([
    { kind: 'reworded', element: 'Streets by night > Lighting', significance: 'wording' },
  ]);
  expect(comparison.entries.some(({ element }) => element.type === 'successMeasure')).toBe(true);
  expect(await database.changes.count()).toBe(changes);
});

test('a version, a paper and pasted words', async () => {
  const { context } = workspace;
  const version = await importText('plan.txt', plan());
  const asVersion = { kind: 'version', id: version.id } as const;
  const words = {
    kind: 'words',
    name: 'What was read out',
    words: 'I will fund forty lamps. And nothing else.',
  } as const;
  const same = await compareTexts(context, asVersion, { kind: 'paper', id: version.paperId }, QUIET, quietWork());
  expect(changeList(same)).toEqual([]);
  const pasted = await compareTexts(
    context,
    words,
    { ...words, words: 'I will fund fifty lamps.' },
    QUIET,
    quietWork(),
  );
  expect(changeList(pasted).map(({ kind }) => kind)).toEqual(['reworded', 'removed']);
  expect(pasted.beforeName).toBe('What was read out');
});

test('a version that is gone, and work that was cancelled, are said in a sentence', async () => {
  const { context } = workspace;
  const version = await importText('plan.txt', plan());
  const cancelled = { ...quietWork(), signal: AbortSignal.abort() };
  await expect(compareVersions(context, version.id, version.id, QUIET, cancelled)).rejects.toThrow();
  await removeVersion(context, version.id);
  await expect(compareVersions(context, version.id, version.id, QUIET, quietWork())).rejects.toThrow(/no longer there/);
});
