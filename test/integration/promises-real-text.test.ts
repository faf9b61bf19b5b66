// The promises of a real report, as text: read as the register shows them. Skipped where the real texts are not at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');

const isAbsent = !existsSync(SEEDS);
if (isAbsent) console.warn('Skipped: ../shared/seeds is not here, so no real report was read.');

describe.skipIf(isAbsent)('a report to a panel of 2013', () => {
  const file = () => readdirSync(SEEDS).find((name) => name.startsWith('003')) ?? '';
  const commitments = () => readPlan(readTextSource(readFileSync(join(SEEDS, file()), 'utf8'))).commitments;
  const about = (words: RegExp) => commitments().find(({ text }) => words.test(text));

  test('money: three purposes listed under what was provided for, one of them with its figure', () => {
    const purposes = commitments().filter(({ form, text }) => form === 'committed' && text.startsWith('To '));
    expect(purposes).toHaveLength(3);
    expect(about(/Special Constables/)?.target).toMatchObject({ value: 100, unit: 'Special Constables' });
    expect(about(/Community Safety Ambassadors/)).toMatchObject({ form: 'committed', who: null });
  });

  test('money: an operation until the end of a financial year, its extension until April 2016', () => {
    expect(about(/Operation/)).toMatchObject({
      form: 'committed',
      target: { by: 'April 2016', byDate: '2016-04-30' },
      furtherTargets: [{ by: 'the end of the financial year 2014-2015', byDate: '2015-03-31' }],
    });
  });
});
