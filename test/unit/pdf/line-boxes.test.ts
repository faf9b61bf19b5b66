import { expect, test } from 'vitest';
import { joinLineBoxes } from '@/pdf/line-boxes';

const box = (left: number, top: number, width: number, height = 10) => ({ left, top, width, height });

test('the words of a line become one box, and lines stay apart', () => {
  expect(joinLineBoxes([box(0, 0, 30), box(33, 0, 20), box(0, 14, 40)])).toEqual([box(0, 0, 53), box(0, 14, 40)]);
});

test('a raised figure belongs to its line', () => {
  expect(joinLineBoxes([box(0, 10, 30), box(30, 8, 4, 6)])).toEqual([{ left: 0, top: 8, width: 34, height: 12 }]);
});

test('a column beside is not joined over the gap', () => {
  expect(joinLineBoxes([box(0, 0, 100), box(140, 0, 100)])).toHaveLength(2);
});

test('boxes without area are left out', () => {
  expect(joinLineBoxes([box(0, 0, 0), box(0, 0, 5, 0)])).toEqual([]);
});
