import { assert, constantFrom, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeIndex,
  type Choice,
  choose,
  findByText,
  idsForAction,
  NO_CURSOR,
  rowsOf,
  stepIndex,
} from '@/ui/collection-logic';

const rows = rowsOf(['a', 'b', 'c', 'd', 'e']);
const start: Choice = { cursor: NO_CURSOR, selected: new Set() };

describe('choosing', () => {
  it('alone replaces what was chosen', () => {
    const first = choose(rows, start, 'b', 'only', 'multiple');
    const next = choose(rows, first, 'd', 'only', 'multiple');
    expect([...next.selected]).toEqual(['d']);
    expect(next.cursor).toEqual({ id: 'd', index: 3, anchor: 'd' });
  });

  it('a range grows and shrinks about where it began', () => {
    const first = choose(rows, start, 'c', 'only', 'multiple');
    const down = choose(rows, first, 'e', 'range', 'multiple');
    expect([...down.selected]).toEqual(['c', 'd', 'e']);
    const up = choose(rows, down, 'b', 'range', 'multiple');
    expect([...up.selected]).toEqual(['b', 'c']);
    expect(up.cursor.anchor).toBe('c');
  });

  it('a range whose beginning has gone begins anew', () => {
    const was: Choice = { cursor: { id: 'x', index: 0, anchor: 'x' }, selected: new Set(['x']) };
    expect([...choose(rows, was, 'd', 'range', 'multiple').selected]).toEqual(['d']);
  });

  it('adds and takes away one', () => {
    const one = choose(rows, start, 'a', 'only', 'multiple');
    const two = choose(rows, one, 'c', 'toggle', 'multiple');
    expect([...two.selected]).toEqual(['a', 'c']);
    expect([...choose(rows, two, 'a', 'toggle', 'multiple').selected]).toEqual(['c']);
    expect([...one.selected]).toEqual(['a']);
  });

  it('walks without choosing', () => {
    const one = choose(rows, start, 'a', 'only', 'multiple');
    const next = choose(rows, one, 'c', 'walk', 'multiple');
    expect([...next.selected]).toEqual(['a']);
    expect(next.cursor).toEqual({ id: 'c', index: 2, anchor: 'a' });
  });

  it('keeps to one in a single list, and to none where nothing is chosen', () => {
    const one = choose(rows, start, 'a', 'only', 'single');
    expect([...choose(rows, one, 'c', 'range', 'single').selected]).toEqual(['c']);
    expect([...choose(rows, start, 'c', 'only', 'none').selected]).toEqual([]);
  });
});

describe('the row the keyboard is on', () => {
  it('is the cursor, else the row in its place, else the first chosen, else the first', () => {
    expect(activeIndex(rows, { id: 'c', index: 2, anchor: null }, new Set())).toBe(2);
    expect(activeIndex(rows, { id: 'gone', index: 2, anchor: null }, new Set())).toBe(2);
    expect(activeIndex(rows, { id: 'gone', index: 9, anchor: null }, new Set())).toBe(4);
    expect(activeIndex(rows, NO_CURSOR, new Set(['d', 'b']))).toBe(1);
    expect(activeIndex(rows, NO_CURSOR, new Set(['elsewhere']))).toBe(0);
    expect(activeIndex(rowsOf([]), NO_CURSOR, new Set())).toBe(-1);
  });

  it('never leaves the list, whatever is pressed', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'];
    assert(
      property(constantFrom(...keys), nat(50), integer({ min: 1, max: 20 }), (key, at, page) => {
        const count = 51;
        const next = stepIndex(key, at, count, page);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(count);
      }),
    );
    expect(stepIndex('x', 3, 9, 4)).toBeNull();
    expect(stepIndex('toString', 3, 9, 4)).toBeNull();
    expect(stepIndex('PageDown', 3, 9, 4)).toBe(7);
  });
});

describe('what an action is about', () => {
  it('is the selection in the order of the list, when the row belongs to it', () => {
    expect(idsForAction(rows, new Set(['e', 'a', 'c']), 'c')).toEqual(['a', 'c', 'e']);
  });

  it('is the row alone otherwise', () => {
    expect(idsForAction(rows, new Set(['a', 'b']), 'd')).toEqual(['d']);
    expect(idsForAction(rows, new Set(), 'd')).toEqual(['d']);
  });
});

describe('typing a name', () => {
  const texts = ['Burglary', 'Custody', 'Cyber crime', 'Custody visits', 'Drugs'];
  const find = (typed: string, from: number) => findByText((index) => texts[index]!, texts.length, from, typed);

  it('goes to the next that begins so, and round', () => {
    expect(find('c', 0)).toBe(1);
    expect(find('c', 1)).toBe(2);
    expect(find('b', 4)).toBe(0);
    expect(find('z', 0)).toBe(-1);
  });

  it('stays where more letters still match', () => {
    expect(find('cu', 1)).toBe(1);
    expect(find('cy', 1)).toBe(2);
    expect(find('CUSTODY V', 1)).toBe(3);
  });

  it('goes on with the same letter', () => {
    expect(find('cc', 1)).toBe(2);
    expect(find('ccc', 2)).toBe(3);
  });
});
