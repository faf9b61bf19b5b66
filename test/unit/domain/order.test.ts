import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderKey } from '@/domain/entity';
import { byOrder, keyAfter, keyBefore, keyBetween, keysBetween } from '@/domain/order';

const named = (order: string, id: string) => ({ order, id });

describe('order keys', () => {
  it('stand between their neighbours', () => {
    const first = keyBetween(null, null);
    const last = keyBetween(first, null);
    const middle = keyBetween(first, last);
    expect([last, middle, first].sort()).toEqual([first, middle, last]);
  });

  it('come in order when many are made at once', () => {
    const keys = keysBetween(null, null, 500);
    expect(new Set(keys).size).toBe(500);
    expect([...keys].sort()).toEqual(keys);
  });

  it('stay in order and storable however often rows are put between others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 300 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect([...keys].sort()).toEqual(keys);
        for (const key of keys) expect(orderKey.safeParse(key).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('find the place beside a row of a list', () => {
    const list = [named('a0', 'a'), named('a1', 'b'), named('a2', 'c')];
    const placed = (order: string) =>
      [...list, named(order, 'new')]
        .sort(byOrder)
        .map((row) => row.id)
        .join(' ');
    expect(placed(keyAfter(list, -1))).toBe('new a b c');
    expect(placed(keyAfter(list, 0))).toBe('a new b c');
    expect(placed(keyAfter(list, 2))).toBe('a b c new');
    expect(placed(keyBefore(list, 0))).toBe('new a b c');
    expect(placed(keyBefore(list, 2))).toBe('a b new c');
    expect(keyAfter([], -1)).toBe(keyBefore([], 0));
  });

  it('find a place beside rows that share a key, as one that came back from the bin may', () => {
    const list = [named('a0', 'a'), named('a1', 'b'), named('a1', 'c'), named('a2', 'd')];
    const placed = (order: string) =>
      [...list, named(order, 'new')]
        .sort(byOrder)
        .map((row) => row.id)
        .join(' ');
    expect(placed(keyAfter(list, 1))).toBe('a b c new d');
    expect(placed(keyAfter(list, 2))).toBe('a b c new d');
    expect(placed(keyBefore(list, 1))).toBe('a new b c d');
    expect(placed(keyBefore(list, 2))).toBe('a new b c d');
  });

  it('sort rows by key, then by id, without regard to the language of the system', () => {
    const rows = [named('a1', 'x'), named('Zz', 'y'), named('a0', 'b'), named('a0', 'a')];
    expect(rows.sort(byOrder).map((row) => row.id)).toEqual(['y', 'a', 'b', 'x']);
    expect(byOrder(named('a0', 'a'), named('a0', 'a'))).toBe(0);
  });
});
