import { describe, expect, it } from 'vitest';
import { dropAt, scrollStep } from '@/ui/tree-drag';
import { visibleRows } from '@/ui/tree-rows';

interface Node {
  readonly id: string;
  readonly children: readonly Node[];
}

const node = (id: string, ...children: readonly Node[]): Node => ({ id, children });

// a(b(c) d) e, of which b is unfolded.
const rows = visibleRows({
  roots: [node('a', node('d'), node('b', node('c'))), node('e')],
  getChildren: ({ children }: Node) => children,
  expanded: new Set(['a', 'b']),
});
const at = (id: string, share: number, level = 9) => {
  const drop = dropAt(
    rows,
    rows.findIndex((row) => row.id === id),
    share,
    level,
  );
  return drop && `${drop.where} ${drop.target}`;
};

describe('where something is dropped', () => {
  it('is before, inside or after a row, by the height in it', () => {
    expect([at('d', 0.1), at('d', 0.5), at('d', 0.9)]).toEqual(['before d', 'inside d', 'after d']);
  });

  it('right below an unfolded row is before its first child', () => {
    expect([at('a', 0.9), at('b', 1)]).toEqual(['before d', 'before c']);
  });

  it('after a last child is, further left, after the parents whose last it is', () => {
    expect([at('c', 0.9, 3), at('c', 0.9, 2), at('c', 0.9, 1)]).toEqual(['after c', 'after b', 'after a']);
    expect(at('d', 0.9, 1)).toBe('after d');
  });

  it('is nowhere without a row', () => {
    expect(at('gone', 0.5)).toBeNull();
  });
});

it('scrolls only near the edges, the nearer the quicker, and not in a box of no height', () => {
  expect([0, 300, 590].map((y) => Math.sign(scrollStep(y, 0, 600, 36)))).toEqual([-1, 0, 1]);
  expect(scrollStep(5, 0, 600, 36)).toBeLessThan(scrollStep(30, 0, 600, 36));
  expect(scrollStep(-200, 0, 600, 36)).toBe(-12);
});
