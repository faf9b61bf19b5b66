import { expect, test } from 'vitest';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';

/** Text made to hurt: long lines, very many lines, and near misses of the reader's patterns. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['100,000 items', 'Priority 1: X\n\nWhat success will look like:\n\n' + '- I will.\n'.repeat(100_000)],
  ['100,000 headings', 'A heading here\n\n'.repeat(50_000)],
  ['100,000 priorities', Array.from({ length: 100_000 }, (_, number) => `Priority ${number}: Name`).join('\n\n')],
  ['a contents list of 100,000 lines', `Contents\n${'Entry of the list ..... 3\n'.repeat(100_000)}`],
  ['10 MB without a space', 'a'.repeat(10_000_000)],
  ['10 MB of blanks', `${' '.repeat(10_000_000)}x`],
  ['10 MB of full stops', '. '.repeat(5_000_000)],
  ['10 MB of quotation marks', '"'.repeat(10_000_000)],
  ['10 MB of promises', 'I will do a thing. '.repeat(500_000)],
  ['10 MB of half promises', 'I also also '.repeat(800_000)],
  ['10 MB of announcements', `${'priorities '.repeat(900_000)}:`],
  ['columns', `${'x'.repeat(50)}   ${'y'.repeat(40)}\n`.repeat(50_000)],
];

test.each(HOSTILE)(
  '%s is read to the end',
  (_, text) => {
    expect(readPlan(readTextSource(text)).status).toBe('unknown');
  },
  // What takes seconds here takes hours where it grows with the square; a busy machine is no failure.
  60_000,
);
