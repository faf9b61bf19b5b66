import { describe, expect, it } from 'vitest';
import { partOfBlock } from '@/domain/compare/changed-part';
import type { ComparedEntry } from '@/domain/compare/comparison';
import { textAddress, textAt } from '@/domain/compare/kept-text';
import { changeFrom, changeGroups, shownRows } from '@/domain/compare/shown-changes';

function entry(number: number, kind: ComparedEntry['kind'], path: readonly string[], text = `Words ${number}.`) {
  const place = { block: number, page: null };
  return {
    id: `c${number}`,
    kind,
    element: { type: 'paragraph', number: '', path },
    before: text,
    after: text,
    runs: [{ kind: 'same', before: text, after: text }],
    beforePlace: place,
    afterPlace: place,
    movedFrom: null,
  } as const satisfies ComparedEntry;
}

const ENTRIES = [
  entry(1, 'same', [], 'Foreword'),
  entry(2, 'reworded', [], 'Priority 1: Calm roads'),
  entry(3, 'same', ['Calm roads']),
  entry(4, 'removed', ['Calm Roads', 'Lorries']),
  entry(5, 'added', ['Help']),
  entry(6, 'typography', ['Help']),
];
const NONE: ReadonlySet<never> = new Set();

describe('changes by part', () => {
  it('puts a heading with what it heads, and names that differ in typography together', () => {
    const groups = changeGroups(ENTRIES, NONE, false);
    expect(groups.map(({ name, changes }) => [name, changes.map(({ id }) => id)])).toEqual([
      ['Calm roads', ['c2', 'c4']],
      ['Help', ['c5', 'c6']],
    ]);
  });

  it('lists parts without changes beside the whole text only, and hides kinds', () => {
    const groups = changeGroups(ENTRIES, new Set(['added', 'typography'] as const), true);
    expect(groups.map(({ name, changes }) => [name, changes.length])).toEqual([
      ['', 0],
      ['Calm roads', 2],
      ['Help', 0],
    ]);
    expect(shownRows(ENTRIES, new Set(['added'] as const), false).map(({ id }) => id)).toEqual(['c2', 'c4', 'c6']);
    expect(shownRows(ENTRIES, NONE, true)).toHaveLength(6);
  });

  it('goes to the next and the last change that is shown, and no further', () => {
    const hidden = new Set(['removed'] as const);
    expect(changeFrom(ENTRIES, hidden, null, 1)?.id).toBe('c2');
    expect(changeFrom(ENTRIES, hidden, 'c2', 1)?.id).toBe('c5');
    expect(changeFrom(ENTRIES, hidden, 'c5', -1)?.id).toBe('c2');
    expect(changeFrom(ENTRIES, hidden, 'c6', 1)).toBeNull();
    expect(changeFrom(ENTRIES, hidden, null, -1)).toBeNull();
  });
});

describe('the part that a passage belongs to', () => {
  const part = (name: string, stableKey: string) => ({ type: 'priority', number: '', name, stableKey }) as const;
  const block = { kind: 'paragraph', text: '', page: null, strand: null } as const;
  const text = {
    name: 'Plan',
    isTitled: true,
    blocks: [
      { ...block, part: null, path: [] },
      { ...block, part: part('Calm roads', 'key-1'), path: [] },
      { ...block, part: null, path: ['Calm roads'] },
      { ...block, part: null, path: ['A heading'] },
    ],
  };

  it.each([
    [0, null],
    [1, 'key-1'],
    [2, 'key-1'],
    [3, null],
    [9, null],
  ])('of block %i is %s', (at, key) => expect(partOfBlock(text, at)).toBe(key));
});

describe('the address of a text', () => {
  it('leads back to it, and other words to none', () => {
    for (const address of ['version:v1', 'paper:p|1']) {
      const text = textAt(address);
      expect(text && textAddress(text)).toBe(address);
    }
    for (const address of [null, '', 'paper:', 'meeting:1', 'https://example.org']) expect(textAt(address)).toBeNull();
  });
});
