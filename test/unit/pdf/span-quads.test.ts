// Shapes for a span of a page's text, from the text items alone.
import { expect, test } from 'vitest';
import type { PageGeometry } from '@/pdf/coordinates';
import { quadsOfSpan } from '@/pdf/span-quads';

const GEOMETRY: PageGeometry = { view: [0, 0, 600, 800], rotation: 0, userUnit: 1 };

function item(str: string, x: number, y: number, width: number, hasEOL = false) {
  return { str, hasEOL, width, height: 10, transform: [10, 0, 0, 10, x, y], dir: 'ltr', fontName: 'f' };
}

const CONTENT = {
  items: [item('Speed in ', 100, 700, 90), item('villages', 190, 700, 80, true), item('and towns', 100, 680, 90)],
};

test('is one quad for each line, as wide as the share of each item', () => {
  // "in villages\nand": the last third of the first item, all of the second, the first third of the third.
  const quads = quadsOfSpan(CONTENT, GEOMETRY, { start: 6, end: 21 });
  expect(quads).toEqual([
    [160, 708.5, 270, 708.5, 160, 698, 270, 698],
    [100, 688.5, 130, 688.5, 100, 678, 130, 678],
  ]);
});

test('is none for a span of spaces, or past the end', () => {
  expect(quadsOfSpan(CONTENT, GEOMETRY, { start: 8, end: 9 })).toEqual([]);
  expect(quadsOfSpan(CONTENT, GEOMETRY, { start: 90, end: 99 })).toEqual([]);
});
