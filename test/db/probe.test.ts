import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase } from '@/db/open-database';
import { canReadIndexes, probeDatabase } from '@/engine/probe';
import { markOf } from '@/engine/sentinel-keeper';

it('looking creates nothing', async () => {
  expect(await probeDatabase('nothing-here')).toEqual({ state: 'none', isDamaged: false });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nothing-here');
});

it('what the probe sees is what the mark says, and the epoch stays', async () => {
  const database = await openDatabase('probed');
  const mark = await markOf(database);
  expect(await markOf(database)).toEqual(mark);
  expect(await canReadIndexes(database.backendDB())).toBe(true);
  database.close();
  const { epoch, lastSeq, counts, databaseVersion } = mark;
  expect(counts['meta']).toBe(1);
  const probe = await probeDatabase('probed');
  expect(probe).toMatchObject({ state: 'there', version: databaseVersion, epoch, lastSeq, counts });
  // Page texts are walked at the start, and not after each change.
  const large = ['files', 'layouts', 'pageTexts'];
  const walked = probe.state === 'there' ? Object.keys(probe.counts) : [];
  expect(walked.filter((table) => !(table in counts))).toEqual(large);
});
