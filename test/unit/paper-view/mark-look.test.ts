import { describe, expect, it } from 'vitest';
import type { Annotation, Quad } from '@/domain/annotation';
import { badgesOf, extentOf } from '@/widgets/paper-view/mark-look';

const geometry = { view: [0, 0, 600, 800], rotation: 0, userUnit: 1 } as const;
const line = (top: number): Quad => [72, 800 - top, 300, 800 - top, 72, 788 - top, 300, 788 - top];

/** Only what the rules look at. */
function mark(id: string, tops: readonly number[], page = 1): Annotation {
  return { id, page, parts: [{ page, quads: tops.map(line) }] } as unknown as Annotation;
}

describe('pictures in the margin', () => {
  it('stand beside the first line, and beside each other where lines are close', () => {
    const marks = [mark('a', [100, 112]), mark('b', [104]), mark('c', [200]), mark('d', [108])];
    const badges = badgesOf(marks, 1, geometry, 12);
    expect([...badges].map(([id, { top, column }]) => [id, top, column])).toEqual([
      ['a', 100, 0],
      ['b', 104, 1],
      ['c', 200, 0],
      ['d', 108, 2],
    ]);
  });

  it('stand once, on the page where a mark begins', () => {
    const over = { ...mark('a', [700]), parts: [mark('', [700]).parts[0]!, { page: 2, quads: [line(40)] }] };
    expect(badgesOf([over], 1, geometry, 12).size).toBe(1);
    expect(badgesOf([over], 2, geometry, 12).size).toBe(0);
  });
});

it('what opens beside a mark keeps clear of all its lines', () => {
  const boxes = [
    { left: 200, top: 100, width: 100, height: 12 },
    { left: 72, top: 114, width: 300, height: 12 },
  ];
  expect(extentOf(boxes)).toEqual({ left: 72, top: 100, width: 300, height: 26 });
  expect(extentOf([])).toBeNull();
});
