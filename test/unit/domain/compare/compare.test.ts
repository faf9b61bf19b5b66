import { describe, expect, test } from 'vitest';
import { changeList } from '@/domain/compare/change-list';
import type { ComparableBlock } from '@/domain/compare/comparable';
import { compare } from '@/domain/compare/compare';
import { rowsOf } from '@/domain/compare/rows';
import { inShort, text } from './texts';

const QUIET = { typography: false };
const LAMPS = 'I will fund forty new street lamps in the parks of the county.';
const DOGS = 'Dog wardens will patrol every market square on summer evenings.';
const BOATS = 'Police boats are to be seen on the river throughout the year.';

describe('passages', () => {
  test('paragraphs that were split or joined are no difference', () => {
    const joined = text(`${LAMPS} ${DOGS}`, BOATS);
    expect(inShort(compare(joined, text(LAMPS, `${DOGS} ${BOATS}`), QUIET))).toEqual([]);
    const torn = text('I will fund forty new street lamps', 'in the parks of the county.', DOGS, BOATS);
    expect(inShort(compare(joined, torn, QUIET))).toEqual([]);
  });

  test('a sentence put into a paragraph is added, one left out is removed', () => {
    expect(inShort(compare(text(`${LAMPS} ${BOATS}`), text(`${LAMPS} ${DOGS} ${BOATS}`), QUIET))).toEqual([
      `added: ${DOGS}`,
    ]);
    expect(inShort(compare(text(LAMPS, DOGS, BOATS), text(LAMPS, BOATS), QUIET))).toEqual([`removed: ${DOGS}`]);
  });

  test('a sentence made of two is reworded once', () => {
    const before = text('I will fund forty new street lamps. They stand in the parks of the county.');
    const after = text('I will fund forty new street lamps which stand in the parks of the county.');
    expect(inShort(compare(before, after, QUIET))).toEqual(['reworded: They -> which']);
  });

  test('what only changed its place is moved, with where it stood', () => {
    const place = (words: string, path: string) => ({ text: words, path: [path] });
    const before = text(place(LAMPS, 'Parks'), place(DOGS, 'Parks'), place(BOATS, 'Rivers'));
    const after = text(place(DOGS, 'Parks'), place(BOATS, 'Rivers'), place(LAMPS.replace('forty', 'fifty'), 'Rivers'));
    const { entries, counts } = compare(before, after, QUIET);
    expect(counts).toMatchObject({ moved: 1, added: 0, removed: 0, same: 2 });
    const moved = entries.find(({ kind }) => kind === 'moved');
    expect(moved).toMatchObject({ movedFrom: ['Parks'], element: { path: ['Rivers'] }, before: LAMPS });
    expect(moved?.runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'replaced', before: 'forty ', after: 'fifty ' },
    ]);
  });

  test('parts with the same key stand beside each other however they were reworded', () => {
    const part = (words: string): Partial<ComparableBlock> => ({
      kind: 'item',
      text: words,
      part: { type: 'successMeasure', number: '2', name: words, stableKey: 'k' },
      path: ['Parks'],
    });
    const result = compare(text(LAMPS, part('Fewer thefts')), text(LAMPS, part('Burglary falls')), QUIET);
    expect(changeList(result)).toEqual([
      {
        kind: 'reworded',
        element: 'Parks > Success measure 2',
        before: 'Fewer thefts',
        after: 'Burglary falls',
        significance: 'wording',
      },
    ]);
  });

  test('a table given cell by cell is the same as one given line by line', () => {
    const lines = text(LAMPS, 'Budget line 2029-30 2030-31 Police pay 120.4 124.0 Estates 8.1 7.9', BOATS);
    const cells = (estates: string) =>
      text(
        LAMPS,
        'Budget line',
        '2029-30',
        '2030-31',
        'Police pay',
        '120.4',
        '124.0',
        'Estates',
        estates,
        '7.9',
        BOATS,
      );
    expect(inShort(compare(lines, cells('8.1'), QUIET))).toEqual([]);
    expect(inShort(compare(cells('8.1'), lines, QUIET))).toEqual([]);
    expect(inShort(compare(cells('8.1'), cells('8.4'), QUIET)).join()).toContain('8.4');
  });

  test('rows hold a paragraph of each side', () => {
    const rows = rowsOf(compare(text(`${LAMPS} ${DOGS}`, BOATS), text(LAMPS, DOGS, BOATS), QUIET).entries);
    expect(rows.map(({ entries }) => entries.map(({ after }) => after))).toEqual([[LAMPS, DOGS], [BOATS]]);
  });
});

describe('texts that would take for ever word by word', () => {
  const words = (count: number, word: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => word(at)).join(' ');
  test.each([
    ['all different', words(20_000, (at) => `a${at}`), words(20_000, (at) => `b${at}`)],
    ['one word over and over', words(20_000, () => 'word'), words(15_000, () => 'word')],
    [
      'two words over and over',
      words(20_000, (at) => (at % 5 ? 'a' : 'b')),
      words(20_000, (at) => (at % 3 ? 'a' : 'b')),
    ],
    ['one paragraph over and over', words(1_500, () => LAMPS), words(1_900, () => LAMPS.replace('forty', 'fifty'))],
  ])('%s', (_, before, after) => {
    const began = performance.now();
    const { entries } = compare(text(before), text(after), QUIET);
    expect(entries.length).toBeGreaterThan(0);
    // Word by word this takes minutes; the bound leaves a busy machine room.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
