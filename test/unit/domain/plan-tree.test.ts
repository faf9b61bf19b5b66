import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ElementNode, elementName, elementTree, type PlanElement } from '@/domain/plan';
import { anElement } from '../../helpers/builders';

/** The tree as nested ids: `a(b c(d))`. */
function shape(nodes: readonly ElementNode[]): string {
  return nodes
    .map(({ element, children }) => (children.length === 0 ? element.id : `${element.id}(${shape(children)})`))
    .join(' ');
}

function under(id: string, parentId: string | null, order = 'a0'): PlanElement {
  return anElement(id, { parentId: parentId === null ? null : anElement(parentId).id, order });
}

describe('the tree of a plan version', () => {
  it('puts parts under their parents, in order', () => {
    const parts = [under('c', 'a', 'a2'), under('b', 'a', 'a1'), under('a', null, 'a0'), under('d', 'c')];
    expect(shape(elementTree(parts))).toBe('a(b c(d))');
  });

  it('orders equal keys by id, so that every computer shows one order', () => {
    expect(shape(elementTree([under('y', null), under('x', null)]))).toBe('x y');
  });

  it('brings a part to the top when its parent is missing, with what hangs on it', () => {
    expect(shape(elementTree([under('a', null, 'a0'), under('b', 'gone', 'a1'), under('c', 'b')]))).toBe('a b(c)');
  });

  it('takes a ring apart instead of losing it', () => {
    const ring = [under('a', 'c'), under('b', 'a'), under('c', 'b')];
    expect(shape(elementTree(ring))).toBe('a b c');
    expect(shape(elementTree([...ring, under('d', 'c')]))).toBe('a b c(d)');
  });

  it('a part that is its own parent comes to the top', () => {
    expect(shape(elementTree([under('a', 'a')]))).toBe('a');
  });

  it('never loses or repeats a part, whatever the parents say', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parents = fc.array(fc.constantFrom(null, 'gone', ...ids), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(parents, (chosen) => {
        const parts = ids.map((id, index) => under(id, chosen[index] ?? null));
        const found = shape(elementTree(parts)).match(/\w+/g) ?? [];
        expect([...found].sort()).toEqual(ids);
      }),
    );
  });
});

describe('the name of a part', () => {
  it.each([
    ['priority', '2', 'Priority 2'],
    ['focusArea', '', 'Focus area'],
    ['successMeasure', '2.3', 'Success measure 2.3'],
  ] as const)('%s %j is “%s”', (type, number, name) => {
    expect(elementName({ type, number })).toBe(name);
  });
});
