import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparable } from '@/domain/compare/comparable';
import { compare } from '@/domain/compare/compare';
import { text } from './texts';

const word = fc.constantFrom(
  'police',
  'crime',
  'the',
  'and',
  'I',
  'will',
  'fund',
  '40',
  '1,100',
  'lamps',
  'county',
  'safer',
  'more',
  'by',
);
const mark = fc.constantFrom('', '', '', ',', ' –', ':', "'", ' "');
const sentence = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 14 })
  .map((list) => `The ${list.map(([one, sign]) => one + sign).join(' ')}.`);
const document = fc
  .array(
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
    { maxLength: 12 },
  )
  .map((paragraphs) => text(...paragraphs));

/** A changed copy: sentences' words left out, put in and swapped, paragraphs moved. */
const pair = fc.tuple(document, document, fc.array(fc.nat(11), { maxLength: 6 })).map(([one, other, places]) => {
  const blocks = [...one.blocks];
  for (const place of places) {
    const taken = other.blocks[place] ?? blocks[0];
    if (taken) blocks.splice(place % (blocks.length + 1), place % 2, taken);
  }
  return [one, { ...one, blocks }] as const;
});

const joined = ({ blocks }: Comparable): string => blocks.map((block) => block.text).join(' ');
const bare = (words: string): string => words.replace(/\s+/g, ' ').trim();

test('runs make up both passages, and passages both texts', () => {
  fc.assert(
    fc.property(pair, fc.boolean(), ([before, after], typography) => {
      const { entries } = compare(before, after, { typography });
      for (const entry of entries) {
        expect(entry.runs.map((run) => run.before).join('')).toBe(entry.before ?? '');
        expect(entry.runs.map((run) => run.after).join('')).toBe(entry.after ?? '');
      }
      expect(bare(entries.flatMap((entry) => entry.after ?? []).join(' '))).toBe(bare(joined(after)));
      const had = entries.flatMap((entry) => entry.before ?? []).join(' ');
      expect(bare(had).split(' ').toSorted()).toEqual(bare(joined(before)).split(' ').toSorted());
    }),
  );
});

test('equal texts have no changes', () => {
  fc.assert(
    fc.property(document, fc.boolean(), (one, typography) => {
      expect(compare(one, one, { typography }).entries.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('the other way round, what was added is removed', () => {
  const sentences = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sentences, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (numbers, isKept) => {
      const say = (number: number) => `Ward${number} gets lamp${number}, guard${number} and bench${number}.`;
      const whole = text(...numbers.map(say));
      const rest = text(...numbers.filter((_, at) => isKept[at]).map(say));
      const there = compare(whole, rest, { typography: false });
      const back = compare(rest, whole, { typography: false });
      expect(there.counts).toMatchObject({
        removed: numbers.length - rest.blocks.length,
        added: 0,
        reworded: 0,
        moved: 0,
      });
      expect(back.counts).toEqual({ ...there.counts, added: there.counts.removed, removed: 0 });
      expect(back.entries.map(({ after }) => after)).toEqual(there.entries.map(({ before }) => before));
    }),
  );
});

test('texts that differ in typography only have no changes', () => {
  const restyled = (words: string, at: number): string =>
    at % 2 === 0
      ? words.replaceAll(' ', '  ').replaceAll("'", '’').replaceAll('–', '—')
      : words.toUpperCase().replace(/\.$/, '');
  fc.assert(
    fc.property(document, (one) => {
      const blocks = one.blocks.map((block, at) => ({ ...block, text: restyled(block.text, at) }));
      const { counts } = compare(one, { ...one, blocks }, { typography: false });
      expect(counts).toMatchObject({ reworded: 0, added: 0, removed: 0, moved: 0, typography: 0 });
    }),
  );
});
