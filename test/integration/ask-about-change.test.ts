// A question about what changed: tied to its part of the plan, undone in one step, exempt with the text it quotes.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeVersion } from '@/db/repositories/plans';
import { partOfBlock } from '@/domain/compare/changed-part';
import { isChange } from '@/domain/compare/comparison';
import type { KeptText } from '@/domain/compare/kept-text';
import type { PaperId } from '@/domain/ids';
import { askAboutChange } from '@/services/ask-about-change';
import { compareRead, readText } from '@/services/compare';
import { importPlanFile } from '@/services/import-documents';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { addTestPaper, createTestWorkspace, type TestWorkspace } from '../helpers/workspace';
import { plan } from './compare-example';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

async function imported(name: string, words: string): Promise<KeptText & { readonly kind: 'version' }> {
  const { id } = await importPlanFile(workspace.context, incomingFile(name, words), quietWork());
  return { kind: 'version', id };
}

test('the part is found by the passage, in the later text first, and undo takes all of it back', async () => {
  const { context, database, history } = workspace;
  const before = await imported('before.txt', plan());
  const after = await imported('after.txt', plan().replace('forty new lamps', 'fifty new lamps'));
  const pair = {
    before: await readText(context, before, quietWork()),
    after: await readText(context, after, quietWork()),
  };
  const { entries } = await compareRead(context, { ...pair, typography: false }, quietWork());
  const change = entries.find(isChange);
  const stableKey = partOfBlock(pair.after, change?.afterPlace?.block ?? -1);
  const places = [
    { text: after, stableKey },
    { text: before, stableKey: partOfBlock(pair.before, change?.beforePlace?.block ?? -1) },
  ];
  const question = await askAboutChange(context, { wording: 'Why fifty?', places });
  expect(question).toMatchObject({ wording: 'Why fifty?', compartment: 'open' });
  const [link, ...others] = await database.rows('links').toArray();
  const part = (await wholeVersion(database, after.id))?.elements.find(({ id }) => id === link?.['toId']);
  expect(others).toEqual([]);
  expect(part?.text).toBe('Lighting');
  await history.undo();
  expect(await database.rows('questions').count()).toBe(0);
  expect(await database.rows('links').count()).toBe(0);
});

test('it is exempt when one of the two texts is', async () => {
  const { context, database } = workspace;
  const open = await addTestPaper(workspace, { title: 'Report' });
  const exempt = await addTestPaper(workspace, { title: 'Annex', compartment: 'exempt' });
  const place = (id: PaperId) => ({ text: { kind: 'paper', id }, stableKey: null }) as const;
  const both = await askAboutChange(context, { wording: 'Why?', places: [place(open.id), place(exempt.id)] });
  const one = await askAboutChange(context, { wording: 'Why?', places: [place(open.id)] });
  expect((await database.rows('questions').get(both.id))?.['compartment']).toBe('exempt');
  expect((await database.rows('questions').get(one.id))?.['compartment']).toBe('open');
});
