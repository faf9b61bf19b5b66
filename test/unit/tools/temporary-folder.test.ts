import { describe, expect, it } from 'vitest';
import { environmentWithRoom } from '../../../tools/lib/temporary-folder.mjs';

describe.skipIf(process.platform === 'win32')('the temporary folder of the tests', () => {
  it.each([
    ['stays where there is room', { '/t': 5000, '/v': 9000 }, undefined, 0],
    ['is another where the usual one is small', { '/t': 8, '/v': 9000 }, '/v', 1],
    ['stays, with a word, where both are small', { '/t': 8, '/v': 9 }, undefined, 1],
  ])('%s', (_name, free: Record<string, number>, expected, words) => {
    const said: string[] = [];
    const about = { usual: '/t', other: '/v', measure: (folder: string) => free[folder] ?? 0 };
    expect(environmentWithRoom({}, (line) => said.push(line), about)['TMPDIR']).toBe(expected);
    expect(said).toHaveLength(words);
  });
});
